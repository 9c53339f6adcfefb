using System.Text.RegularExpressions;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What the pages of docs/ show is what happens: examples build, mistakes are reported as shown, generated code is as shown.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages() => [.. DocumentedExample.Pages.Where(static page => DocumentedExample.ReadAll(page).Count > 0)];

    public static TheoryData<string> GeneratedCode() => [.. Blocks().Matches(Read("generated-code.md")).Select(static block => block.Groups["text"].Value)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_examples_of_a_page_build_or_fail_as_it_says(string page)
    {
        foreach (var example in DocumentedExample.ReadAll(page))
        {
            var run = TestProject.Of(example.Files.Select(static file => (file.Key, file.Value))).Run();
            Assert.Equal(example.Diagnostics.Order(StringComparer.Ordinal), run.Diagnostics);
            if (example.Diagnostics.Count == 0)
            {
                Assert.Empty(run.CompilerDiagnostics());
            }
        }
    }

    [Theory]
    [MemberData(nameof(DescriptorTests.Ids), MemberType = typeof(DescriptorTests))]
    public void The_page_of_a_diagnostic_shows_its_message_and_the_way_out(string id)
    {
        string page = Read($"diagnostics/{id}.md");

        Assert.Matches($@"(?m)^\S+\([0-9]+,[0-9]+\): (error|warning) {id}: ", page);
        Assert.Contains(id == "MXCP9001" ? "Please report" : "Mended", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(GeneratedCode))]
    public void Generated_code_is_as_shown(string block)
    {
        string generated = string.Concat(Sample().Run().Files.Values);

        Assert.Contains(Unindented(block), Unindented(generated), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_that_the_pages_show_are_those_of_the_sample()
    {
        string tests = Unindented(string.Concat(Directory.GetFiles(Repository.PathTo("samples", "Earthquakes.Tests"), "*.cs").Select(File.ReadAllText)));

        Assert.All(Blocks().Matches(Read("testing.md")).Concat(Blocks().Matches(Read("endpoint-tests.md"))), block => Assert.Contains(Unindented(block.Groups["text"].Value), tests, StringComparison.Ordinal));
        Assert.Contains(File.ReadAllText(Repository.PathTo("samples", "Earthquakes.Tests", "Earthquakes.Tests.csproj")), Read("testing.md"), StringComparison.Ordinal);
    }

    /// <summary>The sample that generated-code.md shows.</summary>
    private static TestProject Sample()
    {
        string folder = Repository.PathTo("samples", "Earthquakes");
        var project = new TestProject().WithProperty("RootNamespace", "Earthquakes");
        string[] files =
        [
            .. Directory.GetFiles(folder, "*.yml"),
            .. Directory.GetFiles(folder, "*.cs"),
            .. Directory.GetFiles(Path.Combine(folder, "tools")),
            .. Directory.GetFiles(Path.Combine(folder, "resources")),
            .. Directory.GetFiles(Path.Combine(folder, "prompts")),
            .. Directory.GetFiles(Path.Combine(folder, "sql")),
        ];
        foreach (string file in files)
        {
            project.With(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return project;
    }

    /// <summary>A page shows parts of a file at the margin.</summary>
    private static string Unindented(string code) => Indentation().Replace(code, "").Trim();

    private static string Read(string page) => File.ReadAllText(Repository.PathTo("docs", page));

    [GeneratedRegex("^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
