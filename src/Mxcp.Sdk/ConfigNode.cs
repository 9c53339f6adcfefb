using System.Globalization;

namespace Mxcp;

/// <summary>A part of the configuration: a value, a list or a mapping. It cannot be changed.</summary>
/// <remarks>
/// What a secret consists of, and what was looked up in a file, in Vault or in 1Password, is <c>***</c> when it is formatted;
/// only its <see cref="Value"/> tells it, which is what assigning the node to a text gives.
/// </remarks>
public sealed class ConfigNode
{
    private const string Hidden = "***";

    private readonly bool _isHidden;
    private readonly Dictionary<string, ConfigNode?> _entries = [];

    internal ConfigNode(string value, bool isHidden = false)
    {
        Value = value;
        _isHidden = isHidden;
    }

    internal ConfigNode(IReadOnlyList<ConfigNode?> items)
    {
        Items = items;
    }

    internal ConfigNode(IEnumerable<KeyValuePair<string, ConfigNode?>> entries)
    {
        foreach (var (key, value) in entries)
        {
            _entries[key] = value;
        }

        Keys = [.. _entries.Keys];
    }

    /// <summary>The value as it is written; <see langword="null"/> for a list and a mapping.</summary>
    public string? Value { get; }

    /// <summary>The items of a list; of anything else there are none. An item without a value is <see langword="null"/>.</summary>
    public IReadOnlyList<ConfigNode?> Items { get; } = [];

    /// <summary>The keys of a mapping, in the order of the file; of anything else there are none.</summary>
    public IReadOnlyList<string> Keys { get; } = [];

    /// <summary>What stands under a key; <see langword="null"/> where nothing does, or where this is no mapping.</summary>
    /// <param name="key">The key.</param>
    public ConfigNode? this[string key] => _entries.GetValueOrDefault(key);

    /// <summary>An item of a list; <see langword="null"/> where there is none, or where this is no list.</summary>
    /// <param name="index">Its index, from zero.</param>
    public ConfigNode? this[int index] => index >= 0 && index < Items.Count ? Items[index] : null;

    /// <summary>The value of a node: a setting is read as a text by assigning it to one.</summary>
    /// <param name="node">The node.</param>
    public static implicit operator string?(ConfigNode? node) => node?.Value;

    /// <summary>A node for tests of code that takes an <see cref="IMxcpConfig"/>.</summary>
    /// <param name="value">The value.</param>
    public static ConfigNode Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ConfigNode(value);
    }

    /// <summary>A node for tests of code that takes an <see cref="IMxcpConfig"/>.</summary>
    /// <param name="entries">The entries of a mapping.</param>
    public static ConfigNode Of(params IEnumerable<(string Key, ConfigNode? Node)> entries) =>
        new(entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Node)));

    /// <summary>The value, read as another type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="InvalidOperationException">There is no value here, or it is none of that type.</exception>
    public T Get<T>()
        where T : IParsable<T> => T.TryParse(Value, CultureInfo.InvariantCulture, out var parsed)
        ? parsed
        : throw new InvalidOperationException(Value is null ? $"This is {Kind}, not a value." : $"The value is no {typeof(T).Name}.");

    /// <summary>The value, as far as it may be shown.</summary>
    public override string ToString() => Value is null ? Kind : _isHidden ? Hidden : Value;

    internal string Kind => Value is not null ? "a value" : _entries.Count > 0 ? "a mapping" : "a list";
}
