using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>MAP: a list of pairs. In JSON an object, whose names are the keys as text.</summary>
internal sealed unsafe class MapReader : VectorReader
{
    private readonly VectorReader _key;
    private readonly VectorReader _value;

    public MapReader(string name, ColumnType type)
        : base(name, type)
    {
        if (type.Children[0].Id is TypeId.List or TypeId.Array or TypeId.Struct or TypeId.Map or TypeId.Union || type.Children[0].IsJson)
        {
            throw new DatabaseException(
                $"Column \"{name}\" is {type.Name}, whose keys cannot be the names of properties: take the map apart in the SQL, for example with map_entries.");
        }

        _key = VectorReaders.Create(name, type.Children[0]);
        _value = VectorReaders.Create(name, type.Children[1]);
    }

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        nint pairs = Native.ListChild(vector);
        _key.Attach(Native.StructChild(pairs, 0));
        _value.Attach(Native.StructChild(pairs, 1));
    }

    public override (CellReader[] Keys, CellReader[] Values, int Start, int Count) Entries(int row)
    {
        var (start, count) = Range(row);
        return ([_key], [_value], start, count);
    }

    protected override void WriteValue(JsonBuffer json, int row)
    {
        var (start, count) = Range(row);
        json.Append((byte)'{');
        for (int index = start; index < start + count; index++)
        {
            if (index > start)
            {
                json.Append((byte)',');
            }

            WriteKey(json, index);
            json.Append((byte)':');
            _value.Write(json, index);
        }

        json.Append((byte)'}');
    }

    protected override object BoxValue(int row)
    {
        var (start, count) = Range(row);
        if (Type.Children[0].Id is TypeId.Varchar or TypeId.Enum)
        {
            var byText = new Dictionary<string, object?>(count, StringComparer.Ordinal);
            for (int index = start; index < start + count; index++)
            {
                byText.Add(_key.Text(index), _value.Box(index));
            }

            return byText;
        }

        var byKey = new Dictionary<object, object?>(count);
        for (int index = start; index < start + count; index++)
        {
            byKey.Add(_key.Box(index)!, _value.Box(index));
        }

        return byKey;
    }

    // Which keys there are shows only at run time: an object that declares its properties asks for a STRUCT.
    protected override bool TryDeclare(ResultShape shape, string path) =>
        shape is { Kind: ShapeKind.Object, IsOpen: true, Properties.Count: 0 };

    protected override string WayOut(ResultShape shape) => shape.Kind == ShapeKind.Object
        ? "an object with declared properties needs a STRUCT, which struct_pack makes"
        : base.WayOut(shape);

    private void WriteKey(JsonBuffer json, int index)
    {
        if (_key.IsTextInJson)
        {
            _key.Write(json, index);
            return;
        }

        json.Append((byte)'"');
        _key.Write(json, index);
        json.Append((byte)'"');
    }

    private (int Start, int Count) Range(int row) => ((int)((ulong*)Data)[row * 2], (int)((ulong*)Data)[(row * 2) + 1]);
}
