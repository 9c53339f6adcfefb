using System.Buffers.Text;
using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>BLOB: base64 in JSON.</summary>
internal sealed class BlobReader(string name, ColumnType type) : BytesReader(name, type)
{
    private TextRule? _rule;

    public override bool IsTextInJson => true;

    public override byte[] Bytes(int row) => Value(row).ToArray();

    protected override void WriteValue(JsonBuffer json, int row)
    {
        var value = Value(row);
        int start = json.Length;
        json.Append((byte)'"');
        Base64.EncodeToUtf8(value, json.Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out int written);
        json.Advance(written);
        json.Append((byte)'"');
        if (_rule is not null)
        {
            Require(Constraints.Text(json.Span[(start + 1)..^1], _rule.Constraint), json, start);
        }
    }

    protected override object BoxValue(int row) => Bytes(row);

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _rule = shape.TextRule.Constraint.IsEmpty ? null : shape.TextRule;
        return shape is { Kind: ShapeKind.Text, TextRule.Format: TextFormat.None };
    }
}

/// <summary>BIT: zeros and ones as text.</summary>
internal sealed class BitReader(string name, ColumnType type) : BytesReader(name, type)
{
    private TextRule? _rule;

    public override bool IsTextInJson => true;

    public override string Text(int row)
    {
        var text = new byte[Length(Value(row))];
        Write(Value(row), text);
        return Encoding.ASCII.GetString(text);
    }

    protected override void WriteValue(JsonBuffer json, int row)
    {
        var bits = Value(row);
        int start = json.Length;
        json.Append((byte)'"');
        Write(bits, json.Reserve(Length(bits)));
        json.Advance(Length(bits));
        json.Append((byte)'"');
        if (_rule is not null)
        {
            Require(Constraints.Text(json.Span[(start + 1)..^1], _rule.Constraint), json, start);
        }
    }

    protected override object BoxValue(int row) => Text(row);

    protected override bool TryDeclare(ResultShape shape, string path)
    {
        _rule = shape.TextRule.Constraint.IsEmpty ? null : shape.TextRule;
        return shape is { Kind: ShapeKind.Text, TextRule.Format: TextFormat.None };
    }

    // The first byte says how many bits of the second are padding.
    private static int Length(ReadOnlySpan<byte> bits) => ((bits.Length - 1) * 8) - bits[0];

    private static void Write(ReadOnlySpan<byte> bits, Span<byte> text)
    {
        int length = Length(bits);
        for (int index = 0; index < length; index++)
        {
            int position = bits[0] + index;
            bool isSet = (bits[1 + (position >> 3)] >> (7 - (position & 7)) & 1) == 1;
            text[index] = isSet ? (byte)'1' : (byte)'0';
        }
    }
}
