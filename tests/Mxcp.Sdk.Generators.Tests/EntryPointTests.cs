using Microsoft.CodeAnalysis;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>The entry point that a project without one is given.</summary>
public sealed class EntryPointTests
{
    private const string Tool = "tool: { name: a, source: { code: SELECT 1 } }";

    private const string HttpPackage = """
        namespace Mxcp;

        public static class MxcpHttpTransportExtensions
        {
            public static MxcpApplicationBuilder AddHttpTransport(this MxcpApplicationBuilder builder) => builder;
        }
        """;

    [Fact]
    public void It_serves_over_the_standard_streams()
    {
        var run = new TestProject().With("tools/a.yml", Tool).Run();

        Assert.Contains("global::Mxcp.MxcpApplication.CreateBuilder(args).Build().RunAsync();", run.Files["MxcpProgram.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_serves_over_HTTP_too_where_the_project_has_the_package_for_it()
    {
        var run = new TestProject().WithLibrary("Mxcp.Sdk.AspNetCore", HttpPackage).With("tools/a.yml", Tool).Run();

        Assert.Contains("global::Mxcp.MxcpApplication.CreateBuilder(args).AddHttpTransport().Build().RunAsync();", run.Files["MxcpProgram.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void It_is_written_anew_when_the_package_comes_and_stays_when_nothing_does()
    {
        var project = new TestProject().With("tools/a.yml", Tool);
        project.Run();

        Assert.Equal([IncrementalStepRunReason.Modified], project.WithLibrary("Mxcp.Sdk.AspNetCore", HttpPackage).Run().Reasons(Steps.EntryPoint));
        Assert.All(project.Touch().Run().Reasons(Steps.EntryPoint), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void A_program_of_the_users_own_says_itself_how_it_is_reached()
    {
        var run = new TestProject()
            .WithLibrary("Mxcp.Sdk.AspNetCore", HttpPackage)
            .With("tools/a.yml", Tool)
            .With("Program.cs", "return await MxcpApplication.CreateBuilder(args).AddHttpTransport().Build().RunAsync();")
            .Run();

        Assert.False(run.Files.ContainsKey("MxcpProgram.g.cs"));
        Assert.Empty(run.CompilerDiagnostics());
    }
}
