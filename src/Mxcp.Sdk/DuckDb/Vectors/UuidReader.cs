using System.Buffers.Binary;

namespace Mxcp.DuckDb;

/// <summary>UUID: 128 bits, of which the highest is turned round so that they sort as signed integers.</summary>
internal sealed unsafe class UuidReader(string name, ColumnType type) : FormattedReader(name, type)
{
    public override Guid Guid(int row)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong*)Data)[(row * 2) + 1] ^ (1UL << 63));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], ((ulong*)Data)[row * 2]);
        return new Guid(bytes, bigEndian: true);
    }

    protected override int WriteText(Span<byte> buffer, int row)
    {
        Guid(row).TryFormat(buffer, out int length);
        return length;
    }

    protected override object BoxValue(int row) => Guid(row);
}
