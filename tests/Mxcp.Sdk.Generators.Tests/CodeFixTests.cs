using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What an editor offers where a method does not fit its definition, before and after.</summary>
public sealed class CodeFixTests
{
    [Fact]
    public async Task A_parameter_gets_the_type_of_the_definition()
    {
        var project = new EditedProject(
            "tool: { name: list_orders, language: csharp, parameters: [{ name: limit, type: integer }] }",
            """
            internal static class Orders
            {
                [Endpoint]
                public static void ListOrders(string limit, CancellationToken cancellation)
                {
                }
            }
            """);

        Assert.Equal(["Change the type to long"], await project.OfferedAsync());
        Assert.Equal(
            """
            internal static class Orders
            {
                [Endpoint]
                public static void ListOrders(long limit, CancellationToken cancellation)
                {
                }
            }
            """,
            await project.FixAsync("Change the type to long"));
    }

    [Theory]
    [InlineData("type: integer, minimum: 1, maximum: 100", "int")]
    [InlineData("type: number", "double")]
    [InlineData("type: boolean", "bool")]
    [InlineData("type: string", "string")]
    [InlineData("type: string, format: date", "DateOnly")]
    [InlineData("type: integer, nullable: true", "long?")]
    [InlineData("type: string, format: uri, default: null", "Uri?")]
    [InlineData("type: array, items: { type: array, items: { type: integer } }", "IReadOnlyList<IReadOnlyList<long>>")]
    public async Task A_type_is_written_as_short_as_the_usings_allow(string declared, string expected)
    {
        var project = new EditedProject(
            $"tool: {{ name: t, language: csharp, parameters: [{{ name: a, {declared} }}] }}",
            "internal static class C { [Endpoint] public static void T(Version a) { } }");

        Assert.Equal($"internal static class C {{ [Endpoint] public static void T({expected} a) {{ }} }}", await project.FixAsync($"Change the type to {expected}"));
    }

    [Fact]
    public async Task A_parameter_whose_default_is_null_is_made_nullable()
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, parameters: [{ name: since, type: string, format: date, default: null }] }",
            "internal static class C { [Endpoint] public static void T(DateOnly since) { } }");

        Assert.Equal("internal static class C { [Endpoint] public static void T(DateOnly? since) { } }", await project.FixAsync("Change the type to DateOnly?"));
    }

    [Theory]
    [InlineData("string CountOrders", "long CountOrders")]
    [InlineData("async Task<string> CountOrders", "async Task<long> CountOrders")]
    [InlineData("Task CountOrders", "Task<long> CountOrders")]
    [InlineData("System.Threading.Tasks.ValueTask<bool> CountOrders", "System.Threading.Tasks.ValueTask<long> CountOrders")]
    [InlineData("void CountOrders", "long CountOrders")]
    public async Task A_method_gets_the_return_type_of_the_definition_and_stays_asynchronous(string before, string after)
    {
        var project = new EditedProject(
            "tool: { name: count_orders, language: csharp, return: { type: integer } }",
            $"internal static class C {{ [Endpoint] public static {before}() => default; }}");

        Assert.Equal($"internal static class C {{ [Endpoint] public static {after}() => default; }}", await project.FixAsync("Change the type to long"));
    }

    [Fact]
    public async Task A_missing_parameter_is_added_before_what_stands_at_the_end()
    {
        var project = new EditedProject(
            "tool: { name: list_orders, language: csharp, parameters: [{ name: region, type: string }, { name: page_size, type: integer }] }",
            "internal static class C { [Endpoint] public static void ListOrders(string region, CancellationToken cancellation) { } }");

        Assert.Equal(
            "internal static class C { [Endpoint] public static void ListOrders(string region, long pageSize, CancellationToken cancellation) { } }",
            await project.FixAsync("Add the parameter long pageSize"));
    }

    [Fact]
    public async Task An_extra_parameter_is_removed()
    {
        var project = new EditedProject(
            "tool: { name: list_orders, language: csharp, parameters: [{ name: region, type: string }] }",
            "internal static class C { [Endpoint] public static void ListOrders(string region, int limit, CancellationToken cancellation) { } }");

        Assert.Equal(
            "internal static class C { [Endpoint] public static void ListOrders(string region, CancellationToken cancellation) { } }",
            await project.FixAsync("Remove the parameter"));
    }

    [Theory]
    [InlineData("Make the default 10", "int limit = 10")]
    [InlineData("Leave the default to the definition", "int limit")]
    public async Task A_differing_default_is_made_equal_or_left_out(string title, string expected)
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, parameters: [{ name: limit, type: integer, default: 10 }] }",
            "internal static class C { [Endpoint] public static void T(int limit = 20) { } }");

        Assert.Equal(["Make the default 10", "Leave the default to the definition"], await project.OfferedAsync());
        Assert.Equal($"internal static class C {{ [Endpoint] public static void T({expected}) {{ }} }}", await project.FixAsync(title));
    }

    [Fact]
    public async Task A_method_whose_name_is_nearly_right_is_bound_to_the_definition()
    {
        var project = new EditedProject(
            "tool: { name: top_customers, language: csharp }",
            "internal static class C { [Endpoint] public static void TopCustomer() { } }");

        Assert.Equal(
            """internal static class C { [Endpoint("top_customers")] public static void TopCustomer() { } }""",
            await project.FixAsync("Bind to top_customers"));
    }

    [Fact]
    public async Task The_method_for_a_definition_is_written_with_its_records()
    {
        var project = new EditedProject(
            """
            tool:
              name: top_customers
              language: csharp
              parameters:
                - { name: limit, type: integer, maximum: 100, minimum: 1, default: 10 }
                - { name: since, type: string, format: date, default: null }
                - { name: filter, type: object, required: [region], properties: { region: { type: string }, min-amount: { type: number } } }
              return:
                type: array
                items:
                  type: object
                  properties: { name: { type: string }, revenue: { type: number } }
            """,
            """
            namespace App;

            internal static class Customers
            {
                [Endpoint("other")]
                public static void Other()
                {
                }
            }
            """);

        Assert.Equal(
            """
            namespace App;

            internal static class Customers
            {
                [Endpoint("other")]
                public static void Other()
                {
                }

                [Endpoint]
                public static IReadOnlyList<TopCustomersResult> TopCustomers(int limit, DateOnly? since, TopCustomersFilter filter) => throw new EndpointException("top_customers is not written yet");

                public sealed record TopCustomersResult(string Name, double Revenue);

                public sealed record TopCustomersFilter(string Region, double? MinAmount);
            }
            """,
            (await project.FixAsync("Write the method TopCustomers")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_method_that_was_written_fits()
    {
        const string Yaml = """
            tool:
              name: find_order
              language: csharp
              parameters: [{ name: id, type: integer }, { name: class, type: string, default: null }]
              return: { type: object, properties: { lines: { type: array, items: { type: object, properties: { price: { type: number } } } } } }
            """;
        string code = await new EditedProject(Yaml, "internal static class Orders { [Endpoint(\"other\")] public static void Other() { } }").FixAsync("Write the method FindOrder");

        var run = new TestProject().With("tools/t.yml", Yaml).With("tools/other.yml", "tool: { name: other, language: csharp }").With("Orders.cs", code).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Theory]
    [InlineData("uri: 'orders://{id}', parameters: [{ name: id, type: integer }], return: { type: object, properties: { id: { type: integer } } }", "OrdersIdResult OrdersId(long id)")]
    [InlineData("uri: orders://all, name: all_orders, mime_type: text/csv; charset=utf-8", "string AllOrders()")]
    [InlineData("uri: orders://all, mime_type: application/ld+json", "string OrdersAll()")]
    [InlineData("uri: orders://all", "string OrdersAll()")]
    [InlineData("uri: orders://logo, mime_type: image/png", "byte[] OrdersLogo()")]
    public async Task The_method_for_a_resource_is_written_and_fits(string keys, string expected)
    {
        string yaml = $"resource: {{ {keys}, language: csharp }}";
        string code = await WrittenAsync(yaml);

        Assert.Contains($"public static {expected} => throw", code, StringComparison.Ordinal);
        AssertBuilds("resources/t.yml", yaml, code);
    }

    [Fact]
    public async Task The_method_for_a_prompt_is_written_and_fits()
    {
        const string Yaml = "prompt: { name: review-code, language: csharp, parameters: [{ name: code, type: string }, { name: depth, type: integer, default: 1 }] }";
        string code = await WrittenAsync(Yaml);

        Assert.Contains("public static IReadOnlyList<PromptMessage> ReviewCode(string code, long depth) => throw", code, StringComparison.Ordinal);
        AssertBuilds("prompts/t.yml", Yaml, code);
    }

    private static async Task<string> WrittenAsync(string yaml)
    {
        var project = new EditedProject(yaml, "internal static class C { [Endpoint(\"other\")] public static void Other() { } }");
        return await project.FixAsync((await project.OfferedAsync()).Single(static title => title.StartsWith("Write the method", StringComparison.Ordinal)));
    }

    private static void AssertBuilds(string file, string yaml, string code)
    {
        var run = new TestProject().With(file, yaml).With("tools/other.yml", "tool: { name: other, language: csharp }").With("C.cs", code).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Theory]
    [InlineData("record Filter(string Region)", "Add the property long? MinAmount", "record Filter(string Region, long? MinAmount)")]
    [InlineData("record Filter(string Region, string Note = \"\")", "Add the property long? MinAmount", "record Filter(string Region, long? MinAmount, string Note = \"\")")]
    [InlineData("record Filter(string Region, string? MinAmount)", "Change the type to long?", "record Filter(string Region, long? MinAmount)")]
    [InlineData("record Filter(string Region, long MinAmount)", "Change the type to long?", "record Filter(string Region, long? MinAmount)")]
    [InlineData("record Filter(Guid[] Region, long? MinAmount)", "Change the type to string", "record Filter(string Region, long? MinAmount)")]
    [InlineData("record Filter(string Region) { public bool? MinAmount { get; init; } }", "Change the type to long?", "record Filter(string Region) { public long? MinAmount { get; init; } }")]
    public async Task A_record_inside_of_a_parameter_is_made_to_fit(string before, string title, string after)
    {
        static string Code(string record) => $"internal static class C {{ [Endpoint] public static void T(Outer a) {{ }} }}\ninternal sealed record Outer(Filter[] Filters);\ninternal sealed {record}{(record.EndsWith('}') ? "" : ";")}";
        var project = new EditedProject(
            "tool: { name: t, language: csharp, parameters: [{ name: a, type: object, required: [filters], properties: { filters: { type: array, items: { type: object, required: [region], properties: { region: { type: string }, min_amount: { type: integer } } } } } }] }",
            Code(before));

        Assert.Equal([title], await project.OfferedAsync());
        Assert.Equal(Code(after), await project.FixAsync(title));
    }

    [Fact]
    public async Task A_class_inside_of_a_result_gets_the_property_of_the_definition()
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, return: { type: array, items: { type: object, properties: { id: { type: integer }, page-size: { type: integer } } } } }",
            """
            internal static class C
            {
                [Endpoint]
                public static Order[] T() => [];
            }

            internal sealed class Order
            {
                public long Id { get; init; }
            }
            """);

        Assert.Equal(
            """
            internal static class C
            {
                [Endpoint]
                public static Order[] T() => [];
            }

            internal sealed class Order
            {
                public long Id { get; init; }

                public required long PageSize { get; init; }
            }
            """,
            (await project.FixAsync("Add the property long PageSize")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_record_in_another_file_is_mended_from_the_method()
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, return: { type: object, properties: { id: { type: integer } } } }",
            "internal static class C { [Endpoint] public static Shop.Order T() => default!; }",
            "namespace Shop; internal sealed record Order(string Id);");

        Assert.Equal("namespace Shop; internal sealed record Order(long Id);", await project.FixAsync("Change the type to long", "Other.cs"));
    }

    [Theory]
    [InlineData("(string Region, bool B) a")]
    [InlineData("KeyValuePair<string, bool> a")]
    [InlineData("Version a")]
    [InlineData("Box<bool> a")]
    public async Task Nothing_is_offered_for_a_type_that_the_project_does_not_declare(string parameter)
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, parameters: [{ name: a, type: object, required: [region, amount], properties: { region: { type: string }, amount: { type: integer } } }] }",
            $"internal static class C {{ [Endpoint] public static void T({parameter}) {{ }} }} internal sealed record Box<T>(string Region, T Amount);");

        Assert.Empty(await project.OfferedAsync());
    }

    [Fact]
    public async Task Nothing_is_offered_where_the_name_of_a_property_cannot_be_one_in_csharp()
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, return: { type: object, properties: { 'a b': { type: integer } } } }",
            "internal static class C { [Endpoint] public static R T() => new(); } internal sealed record R;");

        Assert.Empty(await project.OfferedAsync());
    }

    [Theory]
    [InlineData("record R;", "record R { public required long Id { get; init; } }")]
    [InlineData("struct R { }", "struct R { public required long Id { get; init; } }")]
    public async Task A_type_without_properties_gets_its_first_in_its_body(string before, string after)
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, return: { type: object, properties: { id: { type: integer } } } }",
            $"internal static class C {{ [Endpoint] public static R T() => default!; }}\ninternal {before}");

        string code = await project.FixAsync("Add the property long Id");

        Assert.EndsWith($"internal {after}", string.Join(' ', code.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: object", "Guid a")]
    [InlineData("type: object, properties: { b: { type: integer } }", "Range a")]
    public async Task Nothing_is_offered_where_a_type_takes_a_person(string declared, string parameter)
    {
        var project = new EditedProject(
            $"tool: {{ name: t, language: csharp, parameters: [{{ name: a, {declared} }}] }}",
            $"internal static class C {{ [Endpoint] public static void T({parameter}) {{ }} }}");

        Assert.Empty(await project.OfferedAsync());
    }

    [Fact]
    public async Task Nothing_is_offered_where_all_fits()
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, parameters: [{ name: a, type: integer }] }",
            "internal static class C { [Endpoint] public static void T(long a) { } }");

        Assert.Empty(await project.OfferedAsync());
    }

    [Fact]
    public async Task The_diagnostics_of_the_generator_carry_the_same_fixes()
    {
        var project = new EditedProject(
            "tool: { name: t, language: csharp, parameters: [{ name: a, type: integer }, { name: b, type: string }, { name: c, type: integer, default: 1 }], return: { type: integer } }",
            "internal static class C { [Endpoint] public static bool T(string a, int d, int c = 2) => true; [Endpoint] public static void Tt() { } }");

        var offered = await project.OfferedAsync();

        Assert.Equal(7, offered.Count);
        Assert.Equal(offered.Order(StringComparer.Ordinal), (await project.OfferedByGeneratorAsync()).Order(StringComparer.Ordinal));
    }
}
