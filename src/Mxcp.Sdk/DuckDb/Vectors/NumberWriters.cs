using System.Globalization;
using System.Numerics;

namespace Mxcp.DuckDb;

/// <summary>TINYINT to BIGINT and UTINYINT to UBIGINT.</summary>
internal sealed unsafe class IntegerWriter<T>(string name, ColumnType type, bool isNullable, SqlType chunkType) : VectorWriter(name, type, isNullable)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly Int128 Min = Int128.CreateChecked(T.MinValue);
    private static readonly Int128 Max = Int128.CreateChecked(T.MaxValue);

    public override SqlType ChunkType => chunkType;

    public override void Integer(int row, Int128 value, SqlType type)
    {
        if (value < Min || value > Max)
        {
            throw TooLarge(value.ToString(CultureInfo.InvariantCulture));
        }

        ((T*)Data)[row] = T.CreateTruncating(value);
    }
}

/// <summary>HUGEINT</summary>
internal sealed unsafe class HugeintWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Hugeint;

    public override void Integer(int row, Int128 value, SqlType type) => ((Huge*)Data)[row] = new Huge(value);
}

/// <summary>UHUGEINT</summary>
internal sealed unsafe class UhugeintWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Uhugeint;

    public override void Integer(int row, Int128 value, SqlType type) => BigInteger(row, value, type);

    public override void BigInteger(int row, BigInteger value, SqlType type)
    {
        if (value.Sign < 0 || value > UInt128.MaxValue)
        {
            throw TooLarge(value.ToString(CultureInfo.InvariantCulture));
        }

        ((Huge*)Data)[row] = new Huge(unchecked((Int128)(UInt128)value));
    }
}

/// <summary>FLOAT</summary>
internal sealed unsafe class FloatWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Float;

    public override void Single(int row, float value) => ((float*)Data)[row] = value;
}

/// <summary>DOUBLE: the nearest there is to an integer or a DECIMAL.</summary>
internal sealed unsafe class DoubleWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Double;

    public override void Double(int row, double value) => ((double*)Data)[row] = value;

    public override void Single(int row, float value) => Double(row, value);

    public override void Decimal(int row, decimal value) => Double(row, (double)value);

    public override void Integer(int row, Int128 value, SqlType type) => Double(row, (double)value);
}

/// <summary>DECIMAL: only what it has the digits for; nothing is rounded.</summary>
internal sealed unsafe class DecimalWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    private readonly BigInteger _limit = System.Numerics.BigInteger.Pow(10, type.Width);

    public override SqlType ChunkType { get; } = SqlType.Decimal(type.Width, type.Scale);

    public override void Decimal(int row, decimal value) => Write(row, SqlValue.Unscaled(value), value.Scale);

    public override void Integer(int row, Int128 value, SqlType type) => Write(row, value, 0);

    private void Write(int row, BigInteger digits, int scale)
    {
        for (; scale > Type.Scale && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        var scaled = scale > Type.Scale ? _limit : digits * System.Numerics.BigInteger.Pow(10, Type.Scale - scale);
        if (System.Numerics.BigInteger.Abs(scaled) >= _limit)
        {
            throw TooLarge(Execution.Multiples.ToText((Int128)digits, scale));
        }

        Store(row, (Int128)scaled);
    }

    private void Store(int row, Int128 value)
    {
        switch (Type.Width)
        {
            case <= 4:
                ((short*)Data)[row] = (short)value;
                break;
            case <= 9:
                ((int*)Data)[row] = (int)value;
                break;
            case <= 18:
                ((long*)Data)[row] = (long)value;
                break;
            default:
                ((Huge*)Data)[row] = new Huge(value);
                break;
        }
    }
}

/// <summary>BOOLEAN</summary>
internal sealed unsafe class BooleanWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Boolean;

    public override void Boolean(int row, bool value) => Data[row] = value ? (byte)1 : (byte)0;
}
