using System.ComponentModel;
using System.Text.Json;
using Mxcp.Definitions.Values;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>One row of a result, for a record to read itself from.</summary>
/// <remarks>Each method reads the types of column that it names; for any other it throws, naming the column and both types.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RowReader
{
    private readonly CellReader[] _columns;
    private readonly int _row;

    internal RowReader(CellReader[] columns, int row)
    {
        _columns = columns;
        _row = row;
    }

    /// <summary>A VARCHAR or ENUM column, as the position of its value among the names of an enum's members.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="names">The names; the value matches one exactly, or by the name rule.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or none of the names.</exception>
    public int OneOf(int column, params ReadOnlySpan<string> names)
    {
        string value = Text(column);
        int index = Constraints.IndexOf(names, value);
        for (int candidate = 0; index < 0 && candidate < names.Length; candidate++)
        {
            index = Names.Match(names[candidate], value) ? candidate : -1;
        }

        return index >= 0
            ? index
            : throw new DatabaseException($"Column \"{_columns[column].Name}\" holds \"{value}\", which is none of {string.Join(", ", names)}.");
    }

    /// <summary>A VARCHAR or ENUM column, as the position of its value among the names of an enum's members. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="names">The names; the value matches one exactly, or by the name rule.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is none of the names.</exception>
    public int? OneOfOrNull(int column, params ReadOnlySpan<string> names) => IsNull(column) ? null : OneOf(column, names);

    /// <summary>A STRUCT column, or a JSON column that holds objects.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type or lacks a field, or the value is NULL.</exception>
    public T Struct<T>(int column)
        where T : IRow<T> => T.Read(NotNull(column, "record").Fields<T>(_row));

    /// <summary>A STRUCT column, or a JSON column that holds objects. NULL is <see langword="null"/>.</summary>
    /// <typeparam name="T">The record, a class; for a struct ask <see cref="IsNull"/> first.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type or lacks a field.</exception>
    public T? StructOrNull<T>(int column)
        where T : class, IRow<T> => IsNull(column) ? null : Struct<T>(column);

    /// <summary>A LIST or ARRAY column, or a JSON column that holds arrays.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="read">Reads an item, from column 0.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public List<T> List<T>(int column, RowRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);

        var (items, start, count) = NotNull(column, "list").Items(_row);
        var list = new List<T>(count);
        for (int index = 0; index < count; index++)
        {
            list.Add(read(new RowReader(items, start + index)));
        }

        return list;
    }

    /// <summary>A LIST or ARRAY column, or a JSON column that holds arrays. NULL is <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="read">Reads an item, from column 0.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public List<T>? ListOrNull<T>(int column, RowRead<T> read) => IsNull(column) ? null : List(column, read);

    /// <summary>A MAP column, or a JSON column that holds objects.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="readKey">Reads a key, from column 0.</param>
    /// <param name="readValue">Reads a value, from column 0.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public Dictionary<TKey, TValue> Map<TKey, TValue>(int column, RowRead<TKey> readKey, RowRead<TValue> readValue)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(readKey);
        ArgumentNullException.ThrowIfNull(readValue);

        var (keys, values, start, count) = NotNull(column, "dictionary").Entries(_row);
        var entries = new Dictionary<TKey, TValue>(count);
        for (int index = start; index < start + count; index++)
        {
            entries[readKey(new RowReader(keys, index))] = readValue(new RowReader(values, index));
        }

        return entries;
    }

    /// <summary>A MAP column, or a JSON column that holds objects. NULL is <see langword="null"/>.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="readKey">Reads a key, from column 0.</param>
    /// <param name="readValue">Reads a value, from column 0.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public Dictionary<TKey, TValue>? MapOrNull<TKey, TValue>(int column, RowRead<TKey> readKey, RowRead<TValue> readValue)
        where TKey : notnull => IsNull(column) ? null : Map(column, readKey, readValue);

    /// <summary>A JSON column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public JsonElement Json(int column) => NotNull(column, "JsonElement").Json(_row);

    /// <summary>A JSON column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public JsonElement? JsonOrNull(int column) => IsNull(column) ? null : Json(column);

    /// <summary>Whether the value is NULL.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    public bool IsNull(int column) => _columns[column].IsNull(_row);

    private CellReader NotNull(int column, string target)
    {
        var cell = _columns[column];
        return cell.IsNull(_row)
            ? throw new DatabaseException(
                $"Column \"{cell.Name}\" is NULL, and the record has a {target} there that cannot be null: make it nullable, or use coalesce in the SQL.")
            : cell;
    }
}
