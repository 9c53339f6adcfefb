using Microsoft.CodeAnalysis;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>The tests that definitions hold: when they are compiled in, and what a change of them writes anew.</summary>
public sealed class EndpointTestTests
{
    private const string Tested = """
        tool:
          name: tested
          source: { code: SELECT 1 AS one }
          tests: [{ name: one row, result_length: 1 }]
        """;

    private const string Other = """
        tool:
          name: other
          source: { code: SELECT 1 AS one }
          tests: [{ name: one row, result_length: 1 }]
        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    public void The_project_says_whether_they_are_compiled_in(string property, bool isIn)
    {
        var run = new TestProject().WithProperty("MxcpIncludeTests", property).With("tools/tested.yml", Tested).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(isIn, run.Files["tool.tested.g.cs"].Contains("one row", StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_checked_where_they_are_left_out()
    {
        var run = new TestProject().WithProperty("MxcpIncludeTests", "false").With("tools/tested.yml", Tested.Replace("result_length: 1", "expect_error: { kind: missing }", StringComparison.Ordinal)).Run();

        Assert.Equal(["tools/tested.yml(4,50): error MXCP1233: 'kind: missing' can never hold: only a resource can be missing, and this is a tool"], run.Diagnostics);
    }

    [Fact]
    public void A_change_of_one_writes_its_endpoint_anew_and_no_other()
    {
        var project = new TestProject().With("tools/tested.yml", Tested).With("tools/other.yml", Other);
        project.Run();
        var run = project.With("tools/tested.yml", Tested.Replace("result_length: 1", "result_length: 2", StringComparison.Ordinal)).Run();

        var reasons = run.Outputs(Steps.Endpoint).ToDictionary(static output => ((EndpointSpec)output.Value).Name, static output => output.Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, reasons["tested"]);
        Assert.Contains(reasons["other"], new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });
        Assert.Contains("\"result_length\":2", run.Files["tool.tested.g.cs"], StringComparison.Ordinal);
    }
}
