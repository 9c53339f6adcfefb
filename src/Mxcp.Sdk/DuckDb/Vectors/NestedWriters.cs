using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>LIST and ARRAY: for each row a stretch of one column that holds the items of all rows.</summary>
internal sealed unsafe class ListWriter : VectorWriter
{
    private readonly VectorWriter _item;
    private readonly CellWriter[] _items;

    public ListWriter(string name, ColumnType type, bool isNullable)
        : base(name, type, isNullable)
    {
        _item = VectorWriters.Create(name, type.Children[0]);
        _items = [_item];
        ChunkType = SqlType.List(_item.ChunkType);
    }

    public override SqlType ChunkType { get; }

    public override (CellWriter[] Items, int Start) Items(int row, int count)
    {
        if (Type.Id == TypeId.Array && count != Type.Length)
        {
            throw new DatabaseException($"Column \"{Name}\" is {Type.Name}, and the list for it has {count} items.");
        }

        int start = Stretch.Add(Vector, Data, row, count);
        _item.Attach(Native.ListChild(Vector));
        return (_items, start);
    }

    public override void SetNull(int row)
    {
        base.SetNull(row);
        Stretch.Set(Data, row, 0, 0);
    }
}

/// <summary>MAP: a list of pairs.</summary>
internal sealed unsafe class MapWriter : VectorWriter
{
    private readonly VectorWriter _key;
    private readonly VectorWriter _value;
    private readonly CellWriter[] _keys;
    private readonly CellWriter[] _values;

    public MapWriter(string name, ColumnType type, bool isNullable)
        : base(name, type, isNullable)
    {
        _key = VectorWriters.Create(name, type.Children[0], isNullable: false);
        _value = VectorWriters.Create(name, type.Children[1]);
        _keys = [_key];
        _values = [_value];
        ChunkType = SqlType.Map(_key.ChunkType, _value.ChunkType);
    }

    public override SqlType ChunkType { get; }

    public override (CellWriter[] Keys, CellWriter[] Values, int Start) Entries(int row, int count)
    {
        int start = Stretch.Add(Vector, Data, row, count);
        nint pairs = Native.ListChild(Vector);
        _key.Attach(Native.StructChild(pairs, 0));
        _value.Attach(Native.StructChild(pairs, 1));
        return (_keys, _values, start);
    }

    public override void SetNull(int row)
    {
        base.SetNull(row);
        Stretch.Set(Data, row, 0, 0);
    }
}

/// <summary>STRUCT: a column for each field, whose rows are the same.</summary>
internal sealed class StructWriter : VectorWriter
{
    private readonly VectorWriter[] _fields;
    private readonly Dictionary<Type, (CellWriter[] Wanted, VectorWriter[] Others)> _plans = [];

    public StructWriter(string name, ColumnType type, bool isNullable)
        : base(name, type, isNullable)
    {
        _fields = [.. type.Names.Zip(type.Children, VectorWriters.Create)];
        ChunkType = SqlType.Struct([.. _fields.Select(static field => (field.Name, field.ChunkType))]);
    }

    public override SqlType ChunkType { get; }

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (int index = 0; index < _fields.Length; index++)
        {
            _fields[index].Attach(Native.StructChild(vector, (ulong)index));
        }
    }

    public override void SetNull(int row)
    {
        base.SetNull(row);
        foreach (var field in _fields)
        {
            field.SetNull(row);
        }
    }

    public override RowWriter Fields<T>(int row)
    {
        if (!_plans.TryGetValue(typeof(T), out var plan))
        {
            CellWriter[] wanted = [.. T.Columns.ToArray().Select(Find)];
            plan = (wanted, [.. _fields.Except(wanted.Cast<VectorWriter>())]);
            _plans.Add(typeof(T), plan);
        }

        foreach (var other in plan.Others)
        {
            other.SetNull(row);
        }

        return new RowWriter(plan.Wanted, row);
    }

    private VectorWriter Find(string name) => ColumnNames.Find(Type.Names, name) switch
    {
        >= 0 and var found => _fields[found],
        _ => throw new DatabaseException($"Column \"{Name}\" is {Type.Name}, which has no one field for {name} of the record."),
    };
}

/// <summary>Where the items of a list are among those of all rows.</summary>
internal static unsafe class Stretch
{
    /// <summary>Makes room for items at the end.</summary>
    /// <returns>The first of them. What was attached to the items before has moved.</returns>
    public static int Add(nint vector, byte* data, int row, int count)
    {
        ulong start = Native.ListSize(vector);
        ulong end = start + (ulong)count;
        if (end > int.MaxValue || Native.ReserveList(vector, end) != State.Success || Native.SetListSize(vector, end) != State.Success)
        {
            throw new DatabaseException("The lists of the rows are too long to be appended together: append fewer rows at a time.");
        }

        Set(data, row, start, (ulong)count);
        return (int)start;
    }

    public static void Set(byte* data, int row, ulong start, ulong count)
    {
        ((ulong*)data)[row * 2] = start;
        ((ulong*)data)[(row * 2) + 1] = count;
    }
}
