using System.Text.RegularExpressions;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>A project that a page of docs/ shows: its files, and the diagnostics that the page says they bring.</summary>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Files">The text of each file, by its path.</param>
/// <param name="Diagnostics">The lines that the page shows; none where it shows how it is right.</param>
internal sealed partial record DocumentedExample(string Heading, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Diagnostics)
{
    /// <summary>The pages that can show a project, relative to docs/.</summary>
    public static IEnumerable<string> Pages => Directory.GetFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.PathTo("docs"), path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>
    /// Every project of a page. A block under a path in back-quotes is a file; a heading begins a new project; files that stand after
    /// diagnostics mend the project before them.
    /// </summary>
    public static IReadOnlyList<DocumentedExample> ReadAll(string page)
    {
        var examples = new List<DocumentedExample>();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] diagnostics = [];
        string heading = "";

        void End()
        {
            if (files.Count > 0)
            {
                examples.Add(new DocumentedExample(heading, new Dictionary<string, string>(files, StringComparer.Ordinal), diagnostics));
            }

            diagnostics = [];
        }

        foreach (Match part in Parts().Matches(File.ReadAllText(Repository.PathTo("docs", page))))
        {
            if (part.Groups["heading"] is { Success: true } title)
            {
                End();
                files.Clear();
                heading = title.Value;
            }
            else if (part.Groups["path"] is { Success: true } path)
            {
                if (diagnostics.Length > 0)
                {
                    End();
                }

                files[path.Value] = part.Groups["text"].Value;
            }
            else
            {
                diagnostics = part.Groups["diagnostics"].Value.TrimEnd('\n').Split('\n');
            }
        }

        End();
        return examples;
    }

    [GeneratedRegex("""
        ^\#\#+\ (?<heading>[^\n]+)$
        | ^`(?<path>[^`\n]*\.(yml|yaml|sql|cs|globalconfig))`:\n\n```[a-z]+\n(?<text>.*?)^```$
        | ^```text\n(?<diagnostics>[^\n]*\b(error|warning)\ MXCP[0-9]{4}:\ .*?)^```$
        """, RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
