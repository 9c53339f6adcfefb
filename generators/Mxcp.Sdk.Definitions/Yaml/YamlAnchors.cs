namespace Mxcp.Definitions.Yaml;

/// <summary>The anchors of a document and what they stand before. A node without an anchor has the name <see langword="null"/>.</summary>
internal sealed class YamlAnchors
{
    private readonly Dictionary<string, YamlPart?> _anchors = new(StringComparer.Ordinal);

    /// <summary>Makes an anchor known before its content is read, so that a cycle is told from an unknown name.</summary>
    public void Begin(string? name)
    {
        if (name is not null)
        {
            _anchors[name] = null;
        }
    }

    /// <summary>Remembers what an anchor stands before, and hands it on.</summary>
    public YamlPart Keep(string? name, YamlPart part)
    {
        if (name is not null)
        {
            _anchors[name] = part;
        }

        return part;
    }

    /// <summary>What an alias stands for, or <see langword="null"/> and why there is nothing.</summary>
    public YamlPart? Find(string name, out string? fault)
    {
        bool isKnown = _anchors.TryGetValue(name, out var part);
        fault = part is not null ? null : $"the anchor '{name}' {(isKnown ? "contains itself" : "is not defined above")}";
        return part;
    }
}
