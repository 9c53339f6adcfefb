using System.Text.RegularExpressions;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What the README shows is what happens.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathTo("README.md"));

    [Fact]
    public void The_example_builds()
    {
        var run = Project(Block("csharp")).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void The_mistake_is_reported_as_shown()
    {
        var run = Project(Block("csharp").Replace("int limit", "string limit", StringComparison.Ordinal)).Run();

        Assert.Contains($"\n{Assert.Single(run.Diagnostics)}\n", Readme, StringComparison.Ordinal);
    }

    private static TestProject Project(string code) => new TestProject().With("tools/top_customers.yml", Block("yaml")).With("Orders.cs", code);

    /// <summary>The first block of a language.</summary>
    private static string Block(string language) =>
        Fences().Matches(Readme).First(match => match.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
