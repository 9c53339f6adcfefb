using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>What LIST and ARRAY have in common.</summary>
internal abstract class ItemsReader : VectorReader
{
    private readonly CellReader[] _items;
    private ItemRule? _rule;

    protected ItemsReader(string name, ColumnType type)
        : base(name, type)
    {
        Item = VectorReaders.Create(name, type.Children[0]);
        _items = [Item];
    }

    protected VectorReader Item { get; }

    public sealed override ItemRange Items(int row)
    {
        var (start, count) = Range(row);
        return new ItemRange(_items, start, count);
    }

    /// <summary>Where the items of a row are.</summary>
    protected abstract (int Start, int Count) Range(int row);

    protected sealed override void WriteValue(JsonBuffer json, int row)
    {
        var (start, count) = Range(row);
        int position = json.Length;
        if (_rule is not null)
        {
            Require(Constraints.ItemCount(count, _rule.MinItems, _rule.MaxItems), json);
        }

        json.Append((byte)'[');
        for (int index = 0; index < count; index++)
        {
            if (index > 0)
            {
                json.Append((byte)',');
            }

            Item.Write(json, start + index);
        }

        json.Append((byte)']');

        if (_rule is { UniqueItems: true })
        {
            Require(Constraints.UniqueItems(json.Span[position..]), json, position);
        }
    }

    protected sealed override object BoxValue(int row)
    {
        var (start, count) = Range(row);
        var items = new object?[count];
        for (int index = 0; index < count; index++)
        {
            items[index] = Item.Box(start + index);
        }

        return items;
    }

    protected sealed override bool TryDeclare(ResultShape shape, string path)
    {
        if (shape.Kind != ShapeKind.Array)
        {
            return false;
        }

        _rule = shape.ItemRule == ItemRule.Any ? null : shape.ItemRule;
        if (shape.Items is { } items)
        {
            Item.Declare(items, path + "[]");
        }

        return true;
    }
}

/// <summary>LIST: for each row a stretch of one column that holds the items of all rows.</summary>
internal sealed unsafe class ListReader(string name, ColumnType type) : ItemsReader(name, type)
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        Item.Attach(Native.ListChild(vector));
    }

    protected override (int Start, int Count) Range(int row) =>
        ((int)((ulong*)Data)[row * 2], (int)((ulong*)Data)[(row * 2) + 1]);
}

/// <summary>ARRAY: as many items in each row as the type says.</summary>
internal sealed class ArrayReader(string name, ColumnType type) : ItemsReader(name, type)
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        Item.Attach(Native.ArrayChild(vector));
    }

    protected override (int Start, int Count) Range(int row) => (row * Type.Length, Type.Length);
}
