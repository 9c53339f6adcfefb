using Microsoft.CodeAnalysis;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>Which edit re-runs which step, both ways: what must not run again, and what must.</summary>
public sealed class IncrementalTests
{
    private const string OrderYaml = """
        tool:
          name: get_order
          description: One order
          language: csharp
          parameters:
            - { name: id, type: integer }
          return: { type: string }
        """;

    private const string CustomerYaml = """
        tool:
          name: get_customer
          language: csharp
          parameters:
            - { name: id, type: integer }
          return: { type: string }
        """;

    private const string SalesYaml = """
        tool:
          name: sales
          source: { file: ../sql/sales.sql }
          parameters:
            - { name: region, type: string }
        """;

    private const string LatestYaml = """
        resource:
          uri: orders://{region}/latest
          name: latest_order
          language: csharp
          parameters:
            - { name: region, type: string }
        """;

    private const string Latest = """
        namespace App;

        public static class Latest
        {
            [Endpoint]
            public static string LatestOrder(string region) => "order";
        }
        """;

    private const string Orders = """
        namespace App;

        public static class Orders
        {
            [Endpoint]
            public static string GetOrder(long id) => "order";
        }
        """;

    private const string Customers = """
        namespace App;

        public static class Customers
        {
            [Endpoint]
            public static string GetCustomer(long id) => "customer";

            [OnInit]
            public static void Warm()
            {
            }
        }
        """;

    private static TestProject NewProject() => new TestProject()
        .With("mxcp-site.yml", "{ mxcp: 1, project: shop, profile: default }")
        .With("tools/get_order.yml", OrderYaml)
        .With("tools/get_customer.yml", CustomerYaml)
        .With("tools/sales.yml", SalesYaml)
        .With("sql/sales.sql", "SELECT sum(amount) FROM orders WHERE region = $region")
        .With("Orders.cs", Orders)
        .With("Customers.cs", Customers);

    [Fact]
    public void An_unrelated_keystroke_runs_nothing_again()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("Other.cs", "namespace App; internal static class Other { }").Run();

        Assert.All(Reasons(run, Steps.Definitions, Steps.Bind, Steps.Endpoint, Steps.Registry, Steps.EntryPoint, Steps.Report), AssertKept);
        Assert.Equal(3, run.Outputs(Steps.Endpoint).Count);
    }

    [Fact]
    public void A_method_body_changes_nothing()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("Orders.cs", Orders.Replace("\"order\"", "\"another order\"", StringComparison.Ordinal)).Run();

        Assert.All(Reasons(run, Steps.Handlers, Steps.Bind, Steps.Endpoint, Steps.Registry), AssertKept);
    }

    [Fact]
    public void A_signature_rebinds_its_own_endpoint_only()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("Orders.cs", Orders.Replace("long id", "int id", StringComparison.Ordinal)).Run();

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, "get_order"));
        AssertKept(ReasonOf(run, "get_customer"));
        AssertKept(ReasonOf(run, "sales"));
        Assert.All(Reasons(run, Steps.Definitions, Steps.Registry), AssertKept);
        Assert.Contains("int id = arguments.Required(\"id\").Int32();", run.Files["tool.get_order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_more_in_a_yaml_file_writes_nothing_again()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("tools/get_order.yml", "# a comment\n\n" + OrderYaml).Run();

        Assert.All(Reasons(run, Steps.Bind, Steps.Endpoint, Steps.Registry), AssertKept);
    }

    [Fact]
    public void A_line_more_in_a_csharp_file_writes_nothing_again()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("Customers.cs", "// a comment\n\n" + Customers).Run();

        Assert.All(Reasons(run, Steps.Handlers, Steps.Hooks, Steps.Bind, Steps.Endpoint, Steps.Registry), AssertKept);
    }

    [Fact]
    public void A_description_rewrites_its_own_file_only()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("tools/get_order.yml", OrderYaml.Replace("One order", "One order by its id", StringComparison.Ordinal)).Run();

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, "get_order"));
        AssertKept(ReasonOf(run, "get_customer"));
        Assert.All(Reasons(run, Steps.Handlers, Steps.HandlerIndex, Steps.Registry), AssertKept);
        Assert.Contains("One order by its id", run.Files["tool.get_order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_sql_file_rewrites_the_endpoint_that_names_it()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("sql/sales.sql", "SELECT avg(amount) FROM orders WHERE region = $region").Run();

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, "sales"));
        AssertKept(ReasonOf(run, "get_order"));
        Assert.Contains("avg(amount)", run.Files["tool.sales.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_endpoint_is_written_and_registered_and_the_others_stay()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("tools/count.yml", "tool: { name: count_orders, source: { code: SELECT count(*) FROM orders } }").Run();

        Assert.Equal(IncrementalStepRunReason.New, ReasonOf(run, "count_orders"));
        AssertKept(ReasonOf(run, "get_order"));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(Steps.Registry));
        Assert.Contains("new global::App.Generated.CountOrdersTool()", run.Files["MxcpEndpoints.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_changes_the_registry_and_no_endpoint()
    {
        var project = NewProject();
        project.Run();

        var run = project.With("Customers.cs", Customers.Replace("[OnInit]", "[OnInit(Required = true)]", StringComparison.Ordinal)).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(Steps.Registry));
        Assert.All(Reasons(run, Steps.Bind, Steps.Endpoint), AssertKept);
    }

    [Fact]
    public void A_mistake_moves_with_its_line()
    {
        var project = NewProject().With("tools/get_order.yml", OrderYaml.Replace("integer", "integr", StringComparison.Ordinal));
        Assert.Equal("tools/get_order.yml(6,25): error MXCP1201: 'integr' is not a type; use string, number, integer, boolean, array or object", Assert.Single(project.Run().Diagnostics));

        var run = project.With("tools/get_order.yml", "\n" + OrderYaml.Replace("integer", "integr", StringComparison.Ordinal)).Run();

        Assert.StartsWith("tools/get_order.yml(7,25)", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.All(Reasons(run, Steps.Report), AssertKept);
    }

    [Fact]
    public void A_main_of_the_project_takes_the_generated_one_away()
    {
        var project = NewProject();
        Assert.Contains("MxcpProgram.g.cs", project.Run().Files.Keys);

        var run = project.With("Program.cs", "return await MxcpApplication.CreateBuilder(args).Build().RunAsync();").Run();

        Assert.DoesNotContain("MxcpProgram.g.cs", run.Files.Keys);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void The_signature_of_a_resource_rebinds_that_resource_only()
    {
        var project = NewProjectWithResource();
        project.Run();

        var run = project.With("Latest.cs", Latest.Replace("string LatestOrder(string region) => \"order\"", "byte[] LatestOrder(string region) => []", StringComparison.Ordinal)).Run();

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, "latest_order"));
        AssertKept(ReasonOf(run, "get_order"));
        Assert.All(Reasons(run, Steps.Definitions, Steps.Registry), AssertKept);
        Assert.Contains("application/octet-stream", run.Files["resource.latest_order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_uri_of_a_resource_rewrites_its_own_file_only()
    {
        var project = NewProjectWithResource();
        project.Run();

        var run = project.With("resources/latest.yml", LatestYaml.Replace("/latest", "/newest", StringComparison.Ordinal)).Run();

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, "latest_order"));
        AssertKept(ReasonOf(run, "get_order"));
        Assert.All(Reasons(run, Steps.Handlers, Steps.HandlerIndex, Steps.Registry), AssertKept);
        Assert.Contains("uri.TakeLast(\"region\", \"/newest\")", run.Files["resource.latest_order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_beside_a_resource_does_not_run_it_again()
    {
        var project = NewProjectWithResource();
        project.Run();

        var run = project
            .With("Latest.cs", Latest.Replace("\"order\"", "\"another\"", StringComparison.Ordinal))
            .With("resources/latest.yml", "# a comment\n" + LatestYaml)
            .With("Orders.cs", Orders.Replace("long id", "int id", StringComparison.Ordinal))
            .Run();

        AssertKept(ReasonOf(run, "latest_order"));
        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(run, "get_order"));
    }

    [Fact]
    public void A_tool_of_the_same_name_makes_the_method_of_a_resource_unclear()
    {
        var project = NewProjectWithResource();
        project.Run();

        var run = project.With("tools/latest.yml", "tool: { name: latest_order, source: { code: SELECT 1 AS id } }").Run();

        Assert.StartsWith("Latest.cs(5,6): error MXCP3010", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        AssertKept(ReasonOf(run, "get_order"));
    }

    private static TestProject NewProjectWithResource() => NewProject()
        .With("resources/latest.yml", LatestYaml)
        .With("Latest.cs", Latest);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, params string[] steps)
    {
        foreach (string step in steps)
        {
            var reasons = run.Reasons(step);
            Assert.NotEmpty(reasons);
            foreach (var reason in reasons)
            {
                yield return reason;
            }
        }
    }

    private static IncrementalStepRunReason ReasonOf(GeneratorRun run, string endpoint) =>
        run.Outputs(Steps.Endpoint).Single(output => ((EndpointSpec)output.Value).Name == endpoint).Reason;

    private static void AssertKept(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
