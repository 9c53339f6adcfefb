using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Mxcp;

/// <summary>A row of a result, or a STRUCT: its values by name, in the order of the columns.</summary>
/// <remarks>
/// Integers come as the C# type of their width, HUGEINT as <see cref="System.Numerics.BigInteger"/>, DECIMAL as
/// <c>decimal</c>, VARCHAR, ENUM and JSON as <c>string</c>, BLOB as <c>byte[]</c>, DATE as <see cref="DateOnly"/>, TIME as
/// <see cref="TimeOnly"/>, TIMESTAMP as <see cref="DateTime"/>, TIMESTAMPTZ as <see cref="DateTimeOffset"/> in UTC,
/// INTERVAL as <see cref="TimeSpan"/>, UUID as <see cref="Guid"/>, LIST as <c>IReadOnlyList&lt;object?&gt;</c>, STRUCT as
/// <see cref="Row"/>, NULL as <see langword="null"/>.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "A row is what a database calls it.")]
public sealed class Row : IReadOnlyDictionary<string, object?>
{
    private readonly RowLayout _layout;
    private readonly object?[] _values;

    internal Row(RowLayout layout, object?[] values)
    {
        _layout = layout;
        _values = values;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _layout.Names;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _values;

    /// <summary>The number of columns.</summary>
    public int Count => _values.Length;

    /// <summary>The value of a column.</summary>
    /// <param name="key">The column's name, exactly as the result has it.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public object? this[string key] => TryGetValue(key, out object? value)
        ? value
        : throw new KeyNotFoundException($"There is no column '{key}'; there are {string.Join(", ", _layout.Names)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _layout.TryGetIndex(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value)
    {
        bool isFound = _layout.TryGetIndex(key, out int index);
        value = isFound ? _values[index] : null;
        return isFound;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int index = 0; index < _values.Length; index++)
        {
            yield return new KeyValuePair<string, object?>(_layout.Names[index], _values[index]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
