namespace Mxcp.Definitions.Yaml;

/// <summary>Collects the entries of one mapping: each key once, merged ones behind its own.</summary>
internal sealed class YamlEntries(List<YamlFault> faults)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlMapping> _merged = [];

    /// <summary>Adds an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isMerge">Whether the key is a plain <c>&lt;&lt;</c>; in quotes it is a key like any other.</param>
    public void Add(YamlNode key, YamlNode value, bool isMerge)
    {
        if (isMerge)
        {
            AddMerged(value);
        }
        else if (key is not YamlScalar scalar)
        {
            faults.Add(new YamlFault(key.Span, YamlFaultKind.Syntax, $"a key must be a plain word, not {key.Kind}"));
        }
        else if (_keys.Add(scalar.Value))
        {
            _entries.Add(new YamlEntry(scalar, value));
        }
        else
        {
            faults.Add(new YamlFault(key.Span, YamlFaultKind.DuplicateKey, scalar.Value));
        }
    }

    public IReadOnlyList<YamlEntry> ToArray()
    {
        var inherited = _merged.SelectMany(static mapping => mapping.Entries).Where(entry => _keys.Add(entry.Key.Value));
        return [.. _entries, .. inherited];
    }

    private void AddMerged(YamlNode value)
    {
        foreach (var node in value is YamlSequence list ? list.Items : [value])
        {
            if (node is YamlMapping mapping)
            {
                _merged.Add(mapping);
                continue;
            }

            faults.Add(new YamlFault(node.Span, YamlFaultKind.Syntax, $"'<<' merges mappings only, not {node.Kind}"));
        }
    }
}
