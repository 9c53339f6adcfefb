namespace Mxcp.Definitions.Yaml;

/// <summary>The keys that a mapping may have: what <see cref="MappingReader"/> lets a reader ask for, and what the schemas for editors say.</summary>
internal sealed class KeyTable
{
    private readonly Dictionary<string, Key> _keys;

    /// <summary>Makes a table.</summary>
    /// <param name="what">What the mapping describes, in the words of a message: <c>a tool</c>.</param>
    /// <param name="keys">Its keys, in the order in which people write them.</param>
    public KeyTable(string what, params IEnumerable<Key> keys)
    {
        What = what;
        Keys = [.. keys];
        _keys = Keys.ToDictionary(static key => key.Name, StringComparer.Ordinal);
    }

    public string What { get; }

    public IReadOnlyList<Key> Keys { get; }

    /// <summary>The keys whose features exist.</summary>
    public IEnumerable<Key> Offered => Keys.Where(static key => !key.IsNotYet);

    /// <summary>The key on whose value it depends which of the others may stand there, where there is one.</summary>
    public string? Selector { get; init; }

    /// <summary>Whether exactly one of the keys stands there.</summary>
    public bool HoldsExactlyOne { get; init; }

    /// <summary>A key; to ask for one that is not in the table is a defect of the reader that does.</summary>
    public Key this[string name] =>
        _keys.TryGetValue(name, out var key) ? key : throw new InvalidOperationException($"'{name}' is read from {What}, but is not in its table of keys");

    /// <summary>The keys that may stand beside a value of the selector.</summary>
    public IEnumerable<Key> With(string selected) => Offered.Where(key => key.OnlyWith.Count == 0 || key.OnlyWith.Contains(selected));
}
