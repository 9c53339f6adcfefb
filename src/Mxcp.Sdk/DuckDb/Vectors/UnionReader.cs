using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>UNION: a column for each member, and one that says which of them counts. In JSON an object with that member alone.</summary>
internal sealed unsafe class UnionReader : VectorReader
{
    private readonly VectorReader[] _members;
    private readonly byte[][] _names;
    private byte* _tags;
    private RowMap? _map;

    public UnionReader(string name, ColumnType type)
        : base(name, type)
    {
        _members = VectorReaders.Create(type.Names, type.Children);
        _names = [.. type.Names.Select(PropertyNames.Encode)];
    }

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        _tags = Native.VectorData(Native.StructChild(vector, 0));
        for (int index = 0; index < _members.Length; index++)
        {
            _members[index].Attach(Native.StructChild(vector, (ulong)index + 1));
        }
    }

    // The members that do not count are NULL.
    public override RowReader Fields<T>(int row)
    {
        if (_map is not RowMap<T>)
        {
            _map = new RowMap<T>(Type.Names, _members);
        }

        return new RowReader(_map.Columns, row);
    }

    protected override void WriteValue(JsonBuffer json, int row)
    {
        json.Append((byte)'{');
        json.Append(_names[_tags[row]]);
        _members[_tags[row]].Write(json, row);
        json.Append((byte)'}');
    }

    // A member may be NULL; the value then is NULL as a whole for whoever reads it as an object.
    protected override object BoxValue(int row) => _members[_tags[row]].Box(row)!;

    protected override bool TryDeclare(ResultShape shape, string path) =>
        shape is { Kind: ShapeKind.Object, IsOpen: true, Properties.Count: 0 };

    protected override string WayOut(ResultShape shape) =>
        $"pick a member in the SQL, for example union_extract({SqlLiteral.Identifier(Name)}, '{Type.Names[0]}')";
}
