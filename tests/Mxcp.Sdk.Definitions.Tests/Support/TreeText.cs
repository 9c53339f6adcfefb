using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Prints what was read of a YAML text, one line per node: its path, what it is, and «its place».</summary>
internal static class TreeText
{
    /// <summary>The tree; the text must have no faults.</summary>
    public static string Of(string text)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Faults);
        return string.Join("\n", Lines(document.Root!, "", text));
    }

    /// <summary>The faults: each with its place and what it says.</summary>
    public static string[] Faults(string text) =>
        [.. YamlReader.Read(text).Faults.Select(fault => $"{fault.Kind} {Show(text, fault.Span)} {fault.Detail}".TrimEnd())];

    /// <summary>The text of a place, on one line.</summary>
    public static string Show(string text, SourceSpan span) => $"«{OneLine(text[span.Start..span.End])}»";

    public static IEnumerable<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(static entry => Nodes(entry.Key).Concat(Nodes(entry.Value))).Prepend(node),
        YamlSequence sequence => sequence.Items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static IEnumerable<string> Lines(YamlNode node, string pointer, string text)
    {
        yield return $"{(pointer.Length == 0 ? "." : pointer)} {Describe(node)} {Show(text, node.Span)}";
        var children = node switch
        {
            YamlMapping mapping => mapping.Entries.SelectMany(entry => Lines(entry.Value, YamlPointer.Append(pointer, entry.Key.Value), text)),
            YamlSequence sequence => sequence.Items.SelectMany((item, i) => Lines(item, YamlPointer.Append(pointer, i), text)),
            _ => [],
        };
        foreach (string line in children)
        {
            yield return line;
        }
    }

    private static string Describe(YamlNode node) => node is YamlScalar scalar ? $"{scalar.Type} {OneLine(scalar.Value)}" : node.Kind;

    private static string OneLine(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
