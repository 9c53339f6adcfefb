using System.ComponentModel;
using System.Text.Json;
using Mxcp.DuckDb;

namespace Mxcp.CompilerServices;

/// <summary>Takes the values of a record: for a row that is appended to a table, or for a STRUCT that is bound to a parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RowWriter
{
    private readonly CellWriter[] _columns;
    private readonly int _row;

    internal RowWriter(CellWriter[] columns, int row)
    {
        _columns = columns;
        _row = row;
    }

    /// <summary>Writes JSON to a JSON or VARCHAR column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public void Write(int column, JsonElement? value)
    {
        if (value is not { ValueKind: not JsonValueKind.Undefined } content)
        {
            Null(column, SqlType.Json);
            return;
        }

        _columns[column].Json(_row, content.GetRawText());
    }

    /// <summary>Writes a record to a STRUCT column.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The record.</param>
    /// <exception cref="DatabaseException">The column is of another type, or a field does not take its value.</exception>
    public void WriteStruct<T>(int column, T? value)
        where T : class, IWritableRow<T>
    {
        if (value is null)
        {
            Null(column, SqlType.Unknown);
            return;
        }

        T.Write(_columns[column].Fields<T>(_row), value);
    }

    /// <inheritdoc cref="WriteStruct{T}(int, T)"/>
    public void WriteStruct<T>(int column, T? value)
        where T : struct, IWritableRow<T>
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Unknown);
            return;
        }

        T.Write(_columns[column].Fields<T>(_row), content);
    }

    /// <summary>Writes a LIST or ARRAY column.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="values">The items.</param>
    /// <param name="write">Writes an item, to column 0.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take an item.</exception>
    public void WriteList<T>(int column, IEnumerable<T>? values, RowWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (values is null)
        {
            Null(column, SqlType.Unknown);
            return;
        }

        IReadOnlyCollection<T> items = values as IReadOnlyCollection<T> ?? [.. values];
        var (cells, next) = _columns[column].Items(_row, items.Count);
        foreach (var item in items)
        {
            write(new RowWriter(cells, next++), item);
        }
    }

    /// <summary>Writes a MAP column.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="values">The entries.</param>
    /// <param name="writeKey">Writes a key, to column 0.</param>
    /// <param name="writeValue">Writes a value, to column 0.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take an entry.</exception>
    public void WriteMap<TKey, TValue>(
        int column, IEnumerable<KeyValuePair<TKey, TValue>>? values, RowWrite<TKey> writeKey, RowWrite<TValue> writeValue)
    {
        ArgumentNullException.ThrowIfNull(writeKey);
        ArgumentNullException.ThrowIfNull(writeValue);
        if (values is null)
        {
            Null(column, SqlType.Unknown);
            return;
        }

        KeyValuePair<TKey, TValue>[] entries = [.. values];
        var (keys, contents, next) = _columns[column].Entries(_row, entries.Length);
        foreach (var (key, value) in entries)
        {
            writeKey(new RowWriter(keys, next), key);
            writeValue(new RowWriter(contents, next), value);
            next++;
        }
    }

    /// <summary>A number that was cast to an enum and is none of its members.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    public DatabaseException NoMember(int column) =>
        new($"Column \"{_columns[column].Name}\": the value is no member of its C# enum.");

    private void Null(int column, SqlType type) => _columns[column].Null(_row, type);
}
