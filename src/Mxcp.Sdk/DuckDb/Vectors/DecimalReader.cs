using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>DECIMAL: an integer as wide as its digits need, and a fixed number of decimal places.</summary>
internal sealed unsafe class DecimalReader(string name, ColumnType type) : NumericReader(name, type)
{
    private readonly int _size = type.Width switch
    {
        <= 4 => sizeof(short),
        <= 9 => sizeof(int),
        <= 18 => sizeof(long),
        _ => 2 * sizeof(long),
    };

    public override Int128 Integer(int row, string target) => Scale == 0 ? Digits(row) : throw Mismatch(row, target);

    protected override Int128 Digits(int row) => _size switch
    {
        sizeof(short) => ((short*)Data)[row],
        sizeof(int) => ((int*)Data)[row],
        sizeof(long) => ((long*)Data)[row],
        _ => new Int128(((ulong*)Data)[(row * 2) + 1], ((ulong*)Data)[row * 2]),
    };

    protected override void WriteValue(JsonBuffer json, int row)
    {
        if (IsConstrained)
        {
            Check(json, row);
        }

        json.Advance(NumberText.Write(json.Reserve(NumberText.MaxDecimal), Digits(row), Scale));
    }

    protected override object BoxValue(int row) => Decimal(row);
}
