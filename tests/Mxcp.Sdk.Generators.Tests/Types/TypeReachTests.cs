using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Which types generated code can reach, and how far it follows them.</summary>
public sealed class TypeReachTests
{
    private const string Tool = "tool: { name: get_order, language: csharp, return: { type: object } }";

    private const string Library = """
        namespace Shop;

        public record Order(long Id, string? Note)
        {
            public decimal Total { get; internal set; }

            public string Secret { internal get; set; } = "";
        }

        public record Page<T>(IReadOnlyList<T> Rows)
            where T : class;
        """;

    [Fact]
    public void A_type_of_another_assembly_is_read_as_far_as_it_is_open()
    {
        var run = new TestProject().WithLibrary("Shop", Library).With("tools/t.yml", Tool).With("A.cs", """
            public static class A
            {
                [Endpoint]
                public static Shop.Page<Shop.Order> GetOrder() => new([]);
            }
            """).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
        string written = run.Files["tool.get_order.g.cs"];
        Assert.Contains("value.Total", written, StringComparison.Ordinal);
        Assert.DoesNotContain("value.Secret", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_of_types_that_all_refer_to_each_other_ends_the_reading_soon()
    {
        // As the entities of a database do: the ways through them are more than anybody could walk.
        string[] names = [.. Enumerable.Range(0, 16).Select(static i => $"Entity{i}")];
        string types = string.Concat(names.Select(name => $"public sealed class {name} {{ {string.Concat(names.Select(static other => $"public {other}? To{other} {{ get; set; }} "))}}}\n"));

        var run = new TestProject().With("tools/t.yml", Tool).With("A.cs", "public static class A { [Endpoint] public static Entity0? GetOrder() => null; }\n" + types).Run();

        Assert.Equal(
            "A.cs(1,50): error MXCP3006: result: tools/t.yml declares object, the method has Entity0: it leads to more than 1000 others, as types that refer to each other do; use a record with what callers need; use a record or class, or a Dictionary<string, T>",
            Assert.Single(run.Diagnostics));
    }
}
