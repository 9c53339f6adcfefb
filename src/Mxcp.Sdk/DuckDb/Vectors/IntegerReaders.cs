using System.Globalization;
using System.Numerics;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>TINYINT, SMALLINT, INTEGER, BIGINT</summary>
internal sealed unsafe class SignedReader<T>(string name, ColumnType type) : NumericReader(name, type)
    where T : unmanaged, IBinaryInteger<T>
{
    public override Int128 Integer(int row, string target) => long.CreateTruncating(((T*)Data)[row]);

    protected override Int128 Digits(int row) => long.CreateTruncating(((T*)Data)[row]);

    protected override void WriteValue(JsonBuffer json, int row)
    {
        if (IsConstrained)
        {
            Check(json, row);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), long.CreateTruncating(((T*)Data)[row])));
    }

    protected override object BoxValue(int row) => ((T*)Data)[row];
}

/// <summary>UTINYINT, USMALLINT, UINTEGER, UBIGINT</summary>
internal sealed unsafe class UnsignedReader<T>(string name, ColumnType type) : NumericReader(name, type)
    where T : unmanaged, IBinaryInteger<T>
{
    public override Int128 Integer(int row, string target) => ulong.CreateTruncating(((T*)Data)[row]);

    protected override Int128 Digits(int row) => ulong.CreateTruncating(((T*)Data)[row]);

    protected override void WriteValue(JsonBuffer json, int row)
    {
        if (IsConstrained)
        {
            Check(json, row);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), ulong.CreateTruncating(((T*)Data)[row])));
    }

    protected override object BoxValue(int row) => ((T*)Data)[row];
}

/// <summary>HUGEINT</summary>
internal sealed unsafe class HugeintReader(string name, ColumnType type) : NumericReader(name, type)
{
    public override Int128 Integer(int row, string target) => Digits(row);

    // Put together from halves: an Int128 has to be aligned in memory, which vectors need not be.
    protected override Int128 Digits(int row) => new(((ulong*)Data)[(row * 2) + 1], ((ulong*)Data)[row * 2]);

    protected override void WriteValue(JsonBuffer json, int row)
    {
        if (IsConstrained)
        {
            Check(json, row);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxDecimal), Digits(row)));
    }

    protected override object BoxValue(int row) => (BigInteger)Digits(row);
}

/// <summary>UHUGEINT</summary>
internal sealed unsafe class UhugeintReader(string name, ColumnType type) : NumericReader(name, type)
{
    public override Int128 Integer(int row, string target)
    {
        var value = Value(row);
        return value <= (UInt128)Int128.MaxValue ? (Int128)value : throw TooLarge(Shown(row), target);
    }

    public override BigInteger BigInteger(int row) => Value(row);

    public override double Double(int row) => (double)Value(row);

    // Above the largest HUGEINT all bounds that a definition can have are passed: the exact value no longer matters.
    protected override Int128 Digits(int row) => Value(row) <= (UInt128)Int128.MaxValue ? (Int128)Value(row) : Int128.MaxValue;

    protected override string Shown(int row) => Value(row).ToString(CultureInfo.InvariantCulture);

    protected override void WriteValue(JsonBuffer json, int row)
    {
        if (IsConstrained)
        {
            Check(json, row);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxDecimal), Value(row)));
    }

    protected override object BoxValue(int row) => (BigInteger)Value(row);

    private UInt128 Value(int row) => new(((ulong*)Data)[(row * 2) + 1], ((ulong*)Data)[row * 2]);
}
