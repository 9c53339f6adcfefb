using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>What is kept as bytes of any number: VARCHAR and JSON, BLOB, BIT.</summary>
internal abstract unsafe class BytesReader(string name, ColumnType type) : VectorReader(name, type)
{
    private const int EntrySize = 16;
    private const int MaxInlined = 12;

    /// <summary>duckdb_string_t: the length, and then the bytes themselves, or four of them and a pointer.</summary>
    protected ReadOnlySpan<byte> Value(int row)
    {
        byte* entry = Data + ((long)row * EntrySize);
        int length = *(int*)entry;
        return new ReadOnlySpan<byte>(length <= MaxInlined ? entry + 4 : *(byte**)(entry + 8), length);
    }
}

/// <summary>VARCHAR</summary>
internal sealed class VarcharReader(string name, ColumnType type) : BytesReader(name, type)
{
    private TextRule? _rule;

    public override bool IsTextInJson => true;

    public override string Text(int row) => Encoding.UTF8.GetString(Value(row));

    protected override void WriteValue(JsonBuffer json, int row)
    {
        var value = Value(row);
        if (_rule is not null)
        {
            Require(Constraints.Text(value, _rule.Constraint), json);
        }

        json.AppendQuoted(value);
    }

    protected override object BoxValue(int row) => Text(row);

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _rule = shape.TextRule.Constraint.IsEmpty ? null : shape.TextRule;
        return shape.Kind == ShapeKind.Text;
    }
}

/// <summary>ENUM: a position in the list of its values, as wide as that list needs.</summary>
internal sealed unsafe class EnumReader : VectorReader
{
    private readonly byte[][] _json;
    private readonly int _size;
    private Breach?[]? _breaches;

    public EnumReader(string name, ColumnType type)
        : base(name, type)
    {
        _json = [.. type.Names.Select(Quote)];
        _size = type.Names.Length switch
        {
            <= byte.MaxValue => sizeof(byte),
            <= ushort.MaxValue => sizeof(ushort),
            _ => sizeof(uint),
        };
    }

    public override bool IsTextInJson => true;

    public override string Text(int row) => Type.Names[Index(row)];

    protected override void WriteValue(JsonBuffer json, int row)
    {
        int index = Index(row);
        if (_breaches is not null)
        {
            Require(_breaches[index], json);
        }

        json.Append(_json[index]);
    }

    protected override object BoxValue(int row) => Text(row);

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _breaches = shape.TextRule.Constraint.IsEmpty ? null : [.. Type.Names.Select(name => Constraints.Text(name, shape.TextRule.Constraint))];
        return shape.Kind == ShapeKind.Text;
    }

    private static byte[] Quote(string name)
    {
        var json = new JsonBuffer();
        json.AppendQuoted(name.AsSpan());
        byte[] quoted = json.Span.ToArray();
        json.Release();
        return quoted;
    }

    private int Index(int row) => _size switch
    {
        sizeof(byte) => Data[row],
        sizeof(ushort) => ((ushort*)Data)[row],
        _ => (int)((uint*)Data)[row],
    };
}
