using System.Text.RegularExpressions;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>What pages show to be printed is printed: each command of a section is run on the project that the section shows.</summary>
public sealed partial class PrintedExamplesTests
{
    private static readonly string[] Pages = ["database.md", "limits.md", "runtime-api.md"];

    public static TheoryData<string, string> Headings() => [.. Pages.SelectMany(static page => Sections(page).Select(section => (page, section.Heading)))];

    [Theory]
    [MemberData(nameof(Headings))]
    public async Task The_commands_print_what_the_page_shows(string page, string heading)
    {
        var project = new TestProject();
        foreach (var (path, text) in DocumentedExample.ReadAll(page).Last(example => example.Heading == heading).Files)
        {
            project.With(path, text);
        }

        await using var compiled = new CompiledCase(project.Run());
        foreach (Match command in Commands().Matches(Sections(page).First(section => section.Heading == heading).Text))
        {
            string[] arguments = [.. Arguments().Matches(command.Groups["arguments"].Value).Select(static argument => argument.Groups["text"].Value)];

            string printed = await compiled.RunAsync(command.Groups["tool"].Value, arguments);

            Assert.Equal(command.Groups["output"].Value, printed);
        }
    }

    private static IEnumerable<(string Heading, string Text)> Sections(string page) =>
        from section in File.ReadAllText(Repository.PathTo("docs", page)).Split("\n## ").Skip(1)
        where Commands().IsMatch(section)
        select (section[..section.IndexOf('\n', StringComparison.Ordinal)], section);

    [GeneratedRegex(@"^\$ \w+ run tool (?<tool>\S+)(?<arguments>.*)\n(?<output>(?:(?!\$ |```).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"-p (?:'(?<text>[^']*)'|(?<text>\S+))")]
    private static partial Regex Arguments();
}
