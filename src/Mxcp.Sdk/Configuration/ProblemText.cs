using System.Globalization;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>Problems of a YAML file as a compiler would print them: file, line, column, message.</summary>
internal static class ProblemText
{
    /// <summary>A line for each problem, in the order of the file.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="file">The file's path.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="document">The same, as it was read.</param>
    public static string Of(EquatableArray<Problem> problems, string file, string text, YamlDocument document) =>
        string.Join('\n', problems
            .Select(problem => (Start: Find(problem.Anchor, document).Start, Message: SharedMessages.Format(problem)))
            .OrderBy(static problem => problem.Start)
            .Select(problem => Line(file, text, problem.Start, problem.Message)));

    private static SourceSpan Find(Anchor anchor, YamlDocument document) => anchor switch
    {
        YamlFaultAnchor fault => document.Faults[fault.Index].Span,
        YamlKeyAnchor key when document.Root is { } root => YamlPointer.FindKey(root, key.Pointer),
        YamlValueAnchor value when document.Root is { } root => YamlPointer.Find(root, value.Pointer),
        _ => default,
    };

    /// <summary>A message with its place.</summary>
    public static string Line(string file, string text, int start, string message)
    {
        var before = text.AsSpan(0, start);
        int line = before.Count('\n') + 1;
        int column = start - before.LastIndexOf('\n');
        return string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column}): {message}");
    }
}
