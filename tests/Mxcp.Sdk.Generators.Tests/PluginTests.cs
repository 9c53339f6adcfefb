using Microsoft.CodeAnalysis;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What of plugins a folder of tests/Cases cannot show: libraries, and edits.</summary>
public sealed class PluginTests
{
    private const string Site = """
        project: app
        profile: dev
        plugin:
          - { name: geo, module: geo }
        """;

    private const string Geo = """
        [Plugin("geo")]
        public sealed class Geo
        {
            [Udf]
            public double Distance(double from, double to) => to - from;
        }
        """;

    [Fact]
    public void A_plugin_of_a_library_is_known_to_the_site_file_of_the_project_that_refers_to_it()
    {
        var project = new TestProject()
            .With("mxcp-site.yml", Site)
            .WithLibrary("Library", """[assembly: Mxcp.CompilerServices.DeclaresPlugin("geo")]""");

        Assert.Empty(project.Run().Diagnostics);
    }

    [Fact]
    public void A_library_that_says_nothing_of_the_plugin_does_not_have_it()
    {
        var project = new TestProject()
            .With("mxcp-site.yml", Site)
            .WithLibrary("Library", "public sealed class Geo;");

        Assert.Equal(
            ["""mxcp-site.yml(4,26): error MXCP5007: No [Plugin] class is named 'geo'; write [Plugin("geo")] at a class"""],
            project.Run().Diagnostics.Select(static line => line));
    }

    [Fact]
    public async Task The_first_steps_of_the_page_give_what_it_shows()
    {
        var project = new TestProject();
        foreach (var (path, text) in DocumentedExample.ReadAll("plugins.md")[0].Files)
        {
            project.With(path, text);
        }

        await using var compiled = new CompiledCase(project.Run());
        string answer = await compiled.CallAsync("""{"tool":"distance_to_vienna","arguments":{"latitude":52.52,"longitude":13.405}}""");

        Assert.Equal("""{"result":523.5}""", answer);
        string page = File.ReadAllText(Repository.PathTo("docs", "plugins.md"));
        Assert.Contains("-p latitude=52.52 -p longitude=13.405\n523.5\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("to - from", "from - to", IncrementalStepRunReason.Cached)]
    [InlineData("double to)", "double? to)", IncrementalStepRunReason.Modified)]
    [InlineData("[Udf]", "[Udf(Pure = true)]", IncrementalStepRunReason.Modified)]
    public void A_plugin_is_written_anew_when_its_contract_changes_only(string old, string edited, IncrementalStepRunReason expected)
    {
        var project = new TestProject().With("mxcp-site.yml", Site).With("Geo.cs", Geo);
        project.Run();

        var run = project.With("Geo.cs", Geo.Replace(old, edited, StringComparison.Ordinal)).Run();

        Assert.Equal([expected], run.Reasons(Steps.Plugins));
    }
}
