using Microsoft.CodeAnalysis;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What a library tells those that join it, and who is told of one that is not joined.</summary>
public sealed class LibraryTests
{
    private const string Order = """
        resource:
          uri: orders://{id}
          name: order
          source: { code: SELECT $id }
          parameters: [{ name: id, type: integer }]
        """;

    private static readonly (string, string)[] Library = [("../Sales/tools/a.yml", "tool: { name: a, source: { code: SELECT 2 } }")];

    [Fact]
    public void A_library_says_what_it_has()
    {
        var run = new TestProject(OutputKind.DynamicallyLinkedLibrary, "Sales")
            .With("tools/a.yml", "tool: { name: a, source: { code: SELECT 1 } }")
            .With("tools/b.yml", "tool: { name: b, source: { code: SELECT 1 } }")
            .With("tools/hidden.yml", "tool: { name: hidden, enabled: false, source: { code: SELECT 1 } }")
            .With("resources/order.yml", Order)
            .Run();

        Assert.Contains(
            """
            [assembly: global::Mxcp.CompilerServices.EndpointLibrary<global::Sales.MxcpEndpoints>(
                Tools = ["a", "b"],
                Resources = ["order"],
                Uris = ["orders://{id}"])]

            namespace Sales;
            """.ReplaceLineEndings("\n"),
            run.Files["MxcpEndpoints.g.cs"],
            StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void A_program_that_serves_nothing_may_leave_a_library_alone() =>
        Assert.Empty(TestProject.Of([.. Library, ("Tests.cs", "System.Console.WriteLine(typeof(Sales.MxcpEndpoints));")]).Run().Diagnostics);

    [Fact]
    public void A_program_that_has_nothing_of_its_own_joins_a_library_by_serving_it() =>
        Assert.Empty(TestProject.Of([.. Library, ("Program.cs", "return await MxcpApplicationBuilder.Create<Sales.MxcpEndpoints>(args).Build().RunAsync();")]).Run().Diagnostics);
}
