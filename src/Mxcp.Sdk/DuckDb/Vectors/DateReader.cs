using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>DATE: days since 1970. Its infinities are written as DuckDB writes them.</summary>
internal sealed unsafe class DateReader(string name, ColumnType type) : FormattedReader(name, type)
{
    private static readonly int First = TemporalText.DaysSinceEpoch(DateOnly.MinValue);
    private static readonly int Last = TemporalText.DaysSinceEpoch(DateOnly.MaxValue);

    public override DateOnly Date(int row) =>
        IsRegular(row) ? DateOnly.FromDayNumber(((int*)Data)[row] - First) : throw TooLarge(row, "DateOnly");

    protected override int WriteText(Span<byte> buffer, int row)
    {
        int days = ((int*)Data)[row];
        return days is int.MaxValue or -int.MaxValue ? Infinity.Write(buffer, days > 0) : TemporalText.WriteDate(buffer, days);
    }

    protected override bool IsRegular(int row) => ((int*)Data)[row] >= First && ((int*)Data)[row] <= Last;

    protected override bool Has(TextFormat format) => format == TextFormat.Date;

    protected override object BoxValue(int row) => Date(row);
}
