using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Yaml;

/// <summary>A node of a YAML document together with its place in the text.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What the node is, in the words of an error message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar; <paramref name="Type"/> says how YAML 1.2's core schema reads it.</summary>
internal sealed record YamlScalar(SourceSpan Span, string Value, YamlScalarType Type) : YamlNode(Span)
{
    /// <summary>The reference that stands in the file, where the value was looked up: messages show it, and never the value.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether the scalar can be read as a text.</summary>
    public bool IsText => Type is YamlScalarType.Text or YamlScalarType.Reference or YamlScalarType.Resolved;

    public override string Kind => Type switch
    {
        YamlScalarType.Null => "null",
        YamlScalarType.Boolean => "a boolean",
        YamlScalarType.Integer => "an integer",
        YamlScalarType.Number => "a number",
        YamlScalarType.Resolved => $"what '{Reference}' stands for",
        _ => "text",
    };
}

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span)
{
    public override string Kind => "a list";
}

/// <summary>A mapping; merged entries stand behind its own ones.</summary>
internal sealed record YamlMapping(SourceSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>More entries than this are worth an index: every problem in a large mapping looks for its place.</summary>
    private const int FewEntries = 16;

    private Dictionary<string, YamlEntry>? _index;

    public override string Kind => "a mapping";

    public YamlEntry? Find(string key)
    {
        if (Entries.Count <= FewEntries)
        {
            return Entries.FirstOrDefault(entry => entry.Key.Value == key);
        }

        _index ??= Entries.ToDictionary(static entry => entry.Key.Value, StringComparer.Ordinal);
        return _index.TryGetValue(key, out var found) ? found : null;
    }
}

/// <summary>One key of a mapping and what stands under it.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
