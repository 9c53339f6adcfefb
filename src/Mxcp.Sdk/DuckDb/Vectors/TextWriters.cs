using System.Text;
using Mxcp.Definitions.Values;

namespace Mxcp.DuckDb;

/// <summary>What is kept as bytes of any number.</summary>
internal abstract unsafe class BytesWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    private const int MaxOnStack = 256;

    public override SqlType ChunkType => SqlType.Varchar;

    protected void Assign(int row, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var room = most <= MaxOnStack ? stackalloc byte[most] : new byte[most];
        Assign(row, room[..Encoding.UTF8.GetBytes(text, room)]);
    }

    protected void Assign(int row, ReadOnlySpan<byte> content)
    {
        fixed (byte* bytes = content)
        {
            byte nothing = 0;
            Native.AssignBytes(Vector, (ulong)row, bytes is null ? &nothing : bytes, (ulong)content.Length);
        }
    }
}

/// <summary>VARCHAR, and the types that DuckDB reads from text.</summary>
internal sealed class TextWriter(string name, ColumnType type, bool isNullable) : BytesWriter(name, type, isNullable)
{
    public override void Text(int row, string value) => Assign(row, value);

    public override void Json(int row, string value) => Assign(row, value);
}

/// <summary>JSON</summary>
internal sealed class JsonWriter(string name, ColumnType type, bool isNullable) : BytesWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Json;

    public override void Text(int row, string value)
    {
        try
        {
            Json(row, SqlValue.Json(value).Text);
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseException($"Column \"{Name}\" is JSON, and the text for it is not.", exception);
        }
    }

    public override void Json(int row, string value) => Assign(row, value);
}

/// <summary>ENUM: the text is one of its values, exactly or by the name rule.</summary>
internal sealed class EnumWriter(string name, ColumnType type, bool isNullable) : BytesWriter(name, type, isNullable)
{
    private readonly HashSet<string> _values = new(type.Names, StringComparer.Ordinal);

    public override void Text(int row, string value)
    {
        string? found = _values.Contains(value) ? value : Array.Find(Type.Names, candidate => Names.Match(candidate, value));
        Assign(row, found ?? throw new DatabaseException(
            $"Column \"{Name}\" is an ENUM without the value {value}; it has {string.Join(", ", Type.Names)}."));
    }
}

/// <summary>BLOB</summary>
internal sealed class BlobWriter(string name, ColumnType type, bool isNullable) : BytesWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Blob;

    public override void Bytes(int row, byte[] value) => Assign(row, value);
}

/// <summary>UUID</summary>
internal sealed unsafe class UuidWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Uuid;

    // The highest bit is turned round, so that they sort as signed integers.
    public override void Guid(int row, Guid value) => ((Huge*)Data)[row] = new Huge(SqlValue.VectorBits(value));
}
