using System.Diagnostics;
using System.Text.Json.Serialization;
using Mxcp.CompilerServices;

namespace Mxcp;

/// <summary>A secret, or a part of one: a text, a list or a map. It shows itself to nobody but who asks for its <see cref="Value"/>.</summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret
{
    /// <summary>The key whose text is the value of the whole.</summary>
    private const string ValueKey = "value";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, Secret> _parts = [];

    internal Secret(string text)
    {
        _text = text;
    }

    internal Secret(IReadOnlyList<Secret> items)
    {
        Items = items;
    }

    internal Secret(IEnumerable<KeyValuePair<string, Secret>> parts)
    {
        foreach (var (key, part) in parts)
        {
            _parts[key] = part;
        }

        Keys = [.. _parts.Keys];
    }

    /// <summary>
    /// The text itself; of a map, the one under <c>value</c>, which is all that a secret of the type <c>value</c> consists of.
    /// <see langword="null"/> where there is none.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Value => _text ?? _parts.GetValueOrDefault(ValueKey)?._text;

    /// <summary>The keys of a map, in the order of the file; of anything else there are none.</summary>
    public IReadOnlyList<string> Keys { get; } = [];

    /// <summary>The items of a list; of anything else there are none.</summary>
    public IReadOnlyList<Secret> Items { get; } = [];

    /// <summary>A part of a map.</summary>
    /// <param name="key">Its key, such as <c>BEARER_TOKEN</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such key; <see cref="Find"/> asks for one that may be missing.</exception>
    public Secret this[string key] => Find(key)
        ?? throw new KeyNotFoundException($"The secret has no '{key}'; it has {(Keys.Count == 0 ? "no keys" : string.Join(", ", Keys))}.");

    /// <summary>A secret for tests of code that takes an <see cref="IMxcpConfig"/>.</summary>
    /// <param name="parts">The keys and their texts.</param>
    public static Secret Of(params IEnumerable<(string Key, string Value)> parts) =>
        new(parts.Select(static part => KeyValuePair.Create(part.Key, new Secret(part.Value))));

    /// <summary>A part of a map; <see langword="null"/> where there is none.</summary>
    /// <param name="key">Its key.</param>
    public Secret? Find(string key) => _parts.GetValueOrDefault(key);

    /// <summary>Three asterisks, whatever the secret is.</summary>
    public override string ToString() => "***";

    /// <summary>Every text in it.</summary>
    internal IEnumerable<string> Texts() => _text is not null
        ? [_text]
        : [.. Items.SelectMany(static item => item.Texts()), .. _parts.Values.SelectMany(static part => part.Texts())];

    /// <summary>Whether it is a text.</summary>
    internal bool IsText => _text is not null;

    /// <summary>Whether it is a list.</summary>
    internal bool IsList => _text is null && _parts.Count == 0 && Items.Count > 0;
}
