using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp;

public sealed partial class SqlValue
{
    /// <summary>A record as a STRUCT. A record turns into one by itself: <c>$"SELECT {order}"</c>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="record">The record; <see langword="null"/> is NULL.</param>
    public static SqlValue? Record<T>(T? record)
        where T : IWritableRow<T> => record is null ? null : ValueCells.Of(record);

    /// <summary>A list of records as a list of STRUCTs: <c>$"SELECT unnest({SqlValue.List(orders)}, recursive := true)"</c>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="records">The records.</param>
    public static SqlValue List<T>(IEnumerable<T> records)
        where T : IWritableRow<T>
    {
        ArgumentNullException.ThrowIfNull(records);
        return FromList([.. records.Select(static record => Record(record))]);
    }

    /// <summary>A map.</summary>
    /// <param name="key">The type of its keys.</param>
    /// <param name="value">The type of its values.</param>
    /// <param name="entries">Its entries; a value of <see langword="null"/> is NULL.</param>
    /// <exception cref="ArgumentException">A key is NULL.</exception>
    public static SqlValue Map(SqlType key, SqlType value, IReadOnlyCollection<KeyValuePair<SqlValue, SqlValue?>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Any(static entry => entry.Key is null or { IsNull: true }))
        {
            throw new ArgumentException("A key of a MAP cannot be NULL.", nameof(entries));
        }

        return new SqlValue(SqlType.Map(key, value)) { Items = [.. entries.Select(static entry => entry.Key), .. entries.Select(static entry => entry.Value)] };
    }

    internal static SqlValue Integer(SqlType type, Int128 number) => Whole(type, number);
}
