using System.Collections;
using System.Numerics;
using System.Text.Json;

namespace Mxcp;

// What a dictionary of parameters holds, and what a Row gives back.
public sealed partial class SqlValue
{
    /// <exception cref="ArgumentException">There is no DuckDB type for the value's type.</exception>
    internal static SqlValue? From(object? value) => value switch
    {
        null => null,
        SqlValue sql => sql,
        string text => text,
        char c => c,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        decimal number => number,
        float number => number,
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        uint number => number,
        ulong number => number,
        Int128 number => number,
        UInt128 number => number,
        BigInteger number => number,
        DateOnly day => day,
        TimeOnly time => time,
        DateTime time => time,
        DateTimeOffset time => time,
        TimeSpan time => time,
        Guid id => id,
        byte[] bytes => bytes,
        Uri uri => uri,
        JsonElement json => Json(json.GetRawText()),
        IReadOnlyDictionary<string, object?> fields => FromFields([.. fields.Select(static field => (field.Key, From(field.Value)))]),
        IDictionary entries => FromDictionary(entries),
        IEnumerable items => FromItems(items),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be bound to a parameter; convert it to a text or a number first."),
    };

    /// <summary>A list of values, of the type that they have in common.</summary>
    /// <exception cref="ArgumentException">They have none.</exception>
    internal static SqlValue FromList(IReadOnlyList<SqlValue?> values) => List(SqlType.Common(values), values);

    /// <summary>A map, of the types that its keys and its values have in common.</summary>
    /// <exception cref="ArgumentException">They have none.</exception>
    internal static SqlValue FromEntries(IReadOnlyList<SqlValue?> keys, IReadOnlyList<SqlValue?> values) =>
        new(SqlType.Map(SqlType.Common(keys), SqlType.Common(values))) { Items = [.. keys, .. values] };

    /// <summary>A struct of values.</summary>
    internal static SqlValue FromFields(IReadOnlyList<(string Name, SqlValue? Value)> fields) => Struct(
        SqlType.Struct([.. fields.Select(static field => (field.Name, field.Value?.Type ?? SqlType.Unknown))]),
        [.. fields.Select(static field => field.Value)]);

    private static SqlValue FromItems(IEnumerable items)
    {
        var values = new List<SqlValue?>();
        foreach (object? item in items)
        {
            values.Add(From(item));
        }

        return FromList(values);
    }

    private static SqlValue FromDictionary(IDictionary entries)
    {
        var keys = new List<SqlValue?>();
        var values = new List<SqlValue?>();
        foreach (DictionaryEntry entry in entries)
        {
            keys.Add(From(entry.Key));
            values.Add(From(entry.Value));
        }

        return FromEntries(keys, values);
    }
}
