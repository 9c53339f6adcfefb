using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>TIME and TIME_NS: microseconds or nanoseconds of the day, of which the last may be 24:00.</summary>
internal sealed unsafe class TimeReader(string name, ColumnType type, int nanosecondsPerUnit) : FormattedReader(name, type)
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    public override TimeOnly Time(int row) =>
        IsRegular(row) ? new TimeOnly(Nanoseconds(row) / 100) : throw TooLarge(row, "TimeOnly");

    protected override int WriteText(Span<byte> buffer, int row)
    {
        var (seconds, nanoseconds) = Math.DivRem(Nanoseconds(row), NanosecondsPerSecond);
        return TemporalText.WriteTime(buffer, seconds, (int)nanoseconds);
    }

    protected override bool IsRegular(int row) => Nanoseconds(row) < 86_400 * NanosecondsPerSecond;

    protected override bool Has(TextFormat format) => format == TextFormat.Time;

    protected override object BoxValue(int row) => Time(row);

    private long Nanoseconds(int row) => ((long*)Data)[row] * nanosecondsPerUnit;
}

/// <summary>TIMETZ: microseconds of the day in the upper 40 bits, the offset in the lower 24, counted down from its largest.</summary>
internal sealed unsafe class TimeTzReader(string name, ColumnType type) : FormattedReader(name, type)
{
    private const int LargestOffset = (16 * 3600) - 1;
    private const ulong OffsetMask = 0xFFFFFF;

    public override string Text(int row) => TextOf(row);

    protected override int WriteText(Span<byte> buffer, int row)
    {
        var (seconds, microseconds) = Math.DivRem(Microseconds(row), 1_000_000);
        int length = TemporalText.WriteTime(buffer, seconds, (int)microseconds * 1000);
        return length + TemporalText.WriteOffset(buffer[length..], OffsetInSeconds(row));
    }

    // RFC 3339 has no seconds in an offset.
    protected override bool IsRegular(int row) => Microseconds(row) < 86_400_000_000 && OffsetInSeconds(row) % 60 == 0;

    protected override bool Has(TextFormat format) => format == TextFormat.Time;

    protected override object BoxValue(int row) => TextOf(row);

    private long Microseconds(int row) => (long)(((ulong*)Data)[row] >> 24);

    private int OffsetInSeconds(int row) => LargestOffset - (int)(((ulong*)Data)[row] & OffsetMask);
}
