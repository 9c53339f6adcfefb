using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>INTERVAL: months, days and microseconds, which do not add up to one another.</summary>
internal sealed unsafe class IntervalReader(string name, ColumnType type) : FormattedReader(name, type)
{
    private const long MicrosecondsPerSecond = 1_000_000;

    public override TimeSpan Duration(int row)
    {
        var value = ((Interval*)Data)[row];
        var ticks = ((Int128)value.Days * TimeSpan.TicksPerDay) + ((Int128)value.Microseconds * TimeSpan.TicksPerMicrosecond);
        if (value.Months != 0 || ticks < TimeSpan.MinValue.Ticks || ticks > TimeSpan.MaxValue.Ticks)
        {
            throw TooLarge(row, "TimeSpan");
        }

        return new TimeSpan((long)ticks);
    }

    protected override int WriteText(Span<byte> buffer, int row)
    {
        var value = ((Interval*)Data)[row];
        var (seconds, microseconds) = Math.DivRem(value.Microseconds, MicrosecondsPerSecond);
        return TemporalText.WriteDuration(buffer, value.Months, value.Days, seconds, (int)microseconds * 1000);
    }

    // Parts that point both ways have no place in ISO 8601 itself, only in its second part.
    protected override bool IsRegular(int row)
    {
        var value = ((Interval*)Data)[row];
        return (value.Months >= 0 && value.Days >= 0 && value.Microseconds >= 0)
            || (value.Months <= 0 && value.Days <= 0 && value.Microseconds <= 0);
    }

    protected override bool Has(TextFormat format) => format == TextFormat.Duration;

    protected override object BoxValue(int row) => Duration(row);
}
