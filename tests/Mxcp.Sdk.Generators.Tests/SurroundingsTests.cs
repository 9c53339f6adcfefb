using Microsoft.CodeAnalysis;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>A method means what other files say too: an edit there must be seen, and one that says nothing must cost nothing.</summary>
public sealed class SurroundingsTests
{
    private const string Yaml = """
        tool:
          name: get_order
          language: csharp
          parameters:
            - { name: id, type: integer }
          return: { type: object, properties: { total: { type: number }, state: { type: string } } }
        """;

    private const string Endpoint = """
        namespace App;

        public static partial class Orders
        {
            [Endpoint(Names.Order)]
            public static Order GetOrder(long id) => new(1, State.Open);
        }
        """;

    private const string Order = """
        namespace App;

        public static class Names
        {
            public const string Order = "get_order";
        }

        public enum State { Open, Closed }

        public sealed record Order(double Total, State State)
        {
            public double Net => Total / 2;

            public string Describe() => "an order";
        }
        """;

    private const string Program = "return await MxcpApplication.CreateBuilder(args).Build().RunAsync();";

    [Theory]
    [InlineData("a type of a property", "double Total", "decimal Total")]
    [InlineData("the name of a property", "double Total", "[property: System.Text.Json.Serialization.JsonPropertyName(\"net_total\")] double Total")]
    [InlineData("a property more", "public double Net => Total / 2;", "public double Net => Total / 2; public string? Note { get; init; }")]
    [InlineData("a member of an enum", "{ Open, Closed }", "{ Open, Closed, Lost }")]
    [InlineData("a constant of the attribute", "\"get_order\"", "\"get_orders\"")]
    [InlineData("whether null is looked at", "namespace App;", "#nullable disable\nnamespace App;")]
    [InlineData("a directive between the members", "public string Describe()", "#nullable disable\npublic string Describe()")]
    public void What_another_file_says_is_read_again(string what, string old, string @new)
    {
        _ = what;
        var project = NewProject();
        project.Run();

        var run = project.With("Order.cs", Replace(Order, old, @new)).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(Steps.Surroundings));
        AssertAsFromScratch(project, run);
    }

    [Theory]
    [InlineData("public static partial class Orders { public sealed record Order(string Total, State State); }")]
    [InlineData("public abstract partial class Orders;")]
    public void Another_part_of_the_class_is_read(string part)
    {
        var project = NewProject();
        project.Run();

        var run = project.With("Other.cs", "namespace App; " + part).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(Steps.Surroundings));
        AssertAsFromScratch(project, run);
    }

    [Theory]
    [InlineData("a function more", "[Udf] public string Shout(string text) => text;", "[Udf] public string Shout(string text) => text; [Udf] public string Cry(string text) => text;")]
    [InlineData("another type", "[Udf] public string Shout(string text)", "[Udf] public string Shout(long text)")]
    [InlineData("another name", "[Udf]", "[Udf(\"cry\")]")]
    [InlineData("no function", "[Udf]", "")]
    public void The_functions_of_a_plugin_are_read_in_every_part_and_base(string what, string old, string @new)
    {
        _ = what;
        const string Part = "namespace App; public sealed partial class Words { [Udf] public string Shout(string text) => text; }";
        const string Base = "namespace App; public abstract class Sounds { [Udf] public string Shout(string text) => text; }";
        var project = NewProject()
            .With("Words.cs", "namespace App; [Plugin(\"words\")] public sealed partial class Words;")
            .With("Part.cs", Part)
            .With("Noises.cs", "namespace App; [Plugin(\"noises\")] public sealed class Noises : Sounds;")
            .With("Sounds.cs", Base);
        project.Run();

        AssertAsFromScratch(project, project.With("Part.cs", Replace(Part, old, @new).Replace("=> text", "=> \"\"", StringComparison.Ordinal)).Run());
        AssertAsFromScratch(project, project.With("Sounds.cs", Replace(Base, old, @new).Replace("=> text", "=> \"\"", StringComparison.Ordinal)).Run());
    }

    [Theory]
    [InlineData("Order.cs", "\"an order\"", "\"no order\"")]
    [InlineData("Order.cs", "string Describe()", "int Describe(string by)")]
    [InlineData("Order.cs", "Total / 2", "Total / 3")]
    [InlineData("Order.cs", "namespace App;", "namespace App;\n// a remark\n")]
    [InlineData("Orders.cs", "new(1,", "new(2,")]
    [InlineData("Program.cs", "return", "System.Console.Error.WriteLine(); return")]
    public void What_says_nothing_to_others_is_not_read_again(string file, string old, string @new)
    {
        var project = NewProject();
        project.Run();

        var run = project.With(file, Replace(TextOf(file), old, @new)).Run();

        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(Steps.Surroundings));
        Assert.All(run.Reasons(Steps.Handlers).Concat(run.Reasons(Steps.Bind)), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        AssertAsFromScratch(project, run);
    }

    [Fact]
    public void A_method_and_its_surroundings_may_change_one_after_the_other()
    {
        var project = NewProject();
        project.Run();

        var first = project.With("Orders.cs", Replace(Endpoint, "long id", "int id")).Run();
        var second = project.With("Order.cs", Replace(Order, "double Total", "decimal Total")).Run();
        var third = project.With("Orders.cs", Replace(Endpoint, "long id", "short id")).With("Order.cs", Order).Run();

        Assert.Contains("int id = ", first.Files["tool.get_order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("int id = ", second.Files["tool.get_order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("short id = ", third.Files["tool.get_order.g.cs"], StringComparison.Ordinal);
        AssertAsFromScratch(project, third);
    }

    [Theory]
    [InlineData("[E(Names.Order)]", "namespace App; using E = Mxcp.EndpointAttribute;", "")]
    [InlineData("[E(Names.Order)]", "namespace App;", "global using E = Mxcp.EndpointAttribute;")]
    [InlineData("[E(Names.Order)]", "namespace App;", "global using EAttribute = Mxcp.EndpointAttribute;")]
    [InlineData("[EndpointAttribute(Names.Order)]", "namespace App;", "")]
    [InlineData("[global::Mxcp.Endpoint(Names.Order)]", "namespace App;", "")]
    [InlineData("[method: Mxcp.@EndpointAttribute(Names.Order)]", "namespace App;", "")]
    public void An_attribute_counts_under_every_name_it_can_have(string attribute, string head, string elsewhere)
    {
        var project = NewProject()
            .With("Aliases.cs", elsewhere)
            .With("Orders.cs", Replace(Replace(Endpoint, "[Endpoint(Names.Order)]", attribute), "namespace App;", head));

        var run = project.Run();

        Assert.Empty(run.Diagnostics);
        Assert.Contains("GetOrder(", run.Files["tool.get_order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_the_same_name_is_not_ours()
    {
        var run = NewProject()
            .With("Orders.cs", Replace(Endpoint, "[Endpoint(Names.Order)]", "[Other.Endpoint]"))
            .With("Other.cs", "namespace Other; internal sealed class EndpointAttribute : System.Attribute;")
            .Run();

        Assert.StartsWith("tools/get_order.yml", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    /// <summary>What an edit left standing must be what a project that never saw the edit would have.</summary>
    private static void AssertAsFromScratch(TestProject project, GeneratorRun edited)
    {
        var fresh = project.FromScratch().Run();
        Assert.Equal(fresh.Diagnostics, edited.Diagnostics);
        Assert.Equal(fresh.Files, edited.Files);
    }

    private static TestProject NewProject() => new TestProject()
        .With("mxcp-site.yml", "{ mxcp: 1, project: shop, profile: default }")
        .With("tools/get_order.yml", Yaml)
        .With("Orders.cs", Endpoint)
        .With("Order.cs", Order)
        .With("Program.cs", Program);

    private static string TextOf(string file) => file switch
    {
        "Orders.cs" => Endpoint,
        "Order.cs" => Order,
        _ => Program,
    };

    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
