using System.Collections;
using System.Numerics;

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
        IReadOnlyDictionary<string, object?> fields => FromFields(fields),
        IEnumerable items => FromItems(items),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be bound to a parameter; convert it to a text or a number first."),
    };

    private static SqlValue FromItems(IEnumerable items)
    {
        var values = new List<SqlValue?>();
        foreach (object? item in items)
        {
            values.Add(From(item));
        }

        var type = values.Select(static value => value?.Type).Where(static type => type is not null).Distinct().ToList();
        return type.Count switch
        {
            0 => List(SqlType.Unknown, values),
            1 => List(type[0]!, values),
            _ => List(Common(type!), values),
        };
    }

    // Mixed numbers are what a list of objects honestly holds; for anything else its author knows better.
    private static SqlType Common(List<SqlType> types)
    {
        if (types.TrueForAll(static type => type.Kind is >= SqlKind.Tinyint and <= SqlKind.Uhugeint))
        {
            return SqlType.Hugeint;
        }

        if (types.TrueForAll(static type => type.Kind is >= SqlKind.Tinyint and <= SqlKind.Decimal))
        {
            return SqlType.Double;
        }

        throw new ArgumentException(
            $"The items of a list are of different types: {string.Join(", ", types)}; build the list with SqlValue.List and say its type.");
    }

    private static SqlValue FromFields(IReadOnlyDictionary<string, object?> fields)
    {
        var values = fields.Select(static field => (Name: field.Key, Value: From(field.Value))).ToList();
        var type = SqlType.Struct([.. values.Select(static field => (field.Name, field.Value?.Type ?? SqlType.Unknown))]);
        return Struct(type, [.. values.Select(static field => field.Value)]);
    }
}
