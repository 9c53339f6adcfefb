namespace Mxcp.CompilerServices;

// What has parts: LIST, MAP, STRUCT.
public readonly ref partial struct FunctionCell
{
    /// <summary>A LIST.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one.</param>
    public void List<T>(IEnumerable<T>? items, FunctionCellWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            Null();
            return;
        }

        ulong start = _vector.BeginItems(SqlKind.List);
        foreach (var item in items)
        {
            int row = _vector.AddItem();
            write(new FunctionCell(_vector.Child(0), row), item);
        }

        _vector.WriteRange(_row, start);
    }

    /// <summary>A MAP.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="pairs">The pairs.</param>
    /// <param name="writeKey">Writes a key.</param>
    /// <param name="writeValue">Writes a value.</param>
    public void Map<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>>? pairs, FunctionCellWrite<TKey> writeKey, FunctionCellWrite<TValue> writeValue)
    {
        ArgumentNullException.ThrowIfNull(writeKey);
        ArgumentNullException.ThrowIfNull(writeValue);
        if (pairs is null)
        {
            Null();
            return;
        }

        ulong start = _vector.BeginItems(SqlKind.Map);
        foreach (var (key, value) in pairs)
        {
            int row = _vector.AddItem();
            writeKey(new FunctionCell(_vector.Child(0), row), key);
            writeValue(new FunctionCell(_vector.Child(1), row), value);
        }

        _vector.WriteRange(_row, start);
    }

    /// <summary>A field of a STRUCT; each of them is written.</summary>
    /// <param name="index">Its place among the fields.</param>
    public FunctionCell Field(int index)
    {
        _vector.Require(SqlKind.Struct);
        return new FunctionCell(_vector.Child(index), _row);
    }
}
