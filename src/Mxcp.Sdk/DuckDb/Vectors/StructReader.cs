using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>STRUCT: a column for each field, whose rows are the same.</summary>
internal sealed class StructReader : VectorReader
{
    private readonly VectorReader[] _fields;
    private RowLayout? _layout;
    private RowMap? _map;
    private ObjectWriter? _writer;

    public StructReader(string name, ColumnType type)
        : base(name, type)
    {
        _fields = VectorReaders.Create(type.Names, type.Children);
    }

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (int index = 0; index < _fields.Length; index++)
        {
            _fields[index].Attach(Native.StructChild(vector, (ulong)index));
        }
    }

    public override RowReader Fields<T>(int row)
    {
        if (_map is not RowMap<T>)
        {
            _map = new RowMap<T>(Type.Names, _fields);
        }

        return new RowReader(_map.Columns, row);
    }

    public override RowReader Fields(int row) => new(_fields, row);

    protected override void WriteValue(JsonBuffer json, int row) =>
        (_writer ??= ObjectWriter.ForAll(Type.Names, _fields)).Write(json, row);

    protected override object BoxValue(int row)
    {
        object?[] values = new object?[_fields.Length];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = _fields[index].Box(row);
        }

        return new Row(_layout ??= new RowLayout(Type.Names), values);
    }

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        if (shape.Kind != ShapeKind.Object)
        {
            return false;
        }

        _writer = ObjectWriter.For(shape, Type.Names, _fields, path);
        return true;
    }
}
