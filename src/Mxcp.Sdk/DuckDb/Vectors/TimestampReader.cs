using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>TIMESTAMP in its four resolutions, and TIMESTAMPTZ: time since 1970. Infinities are written as DuckDB writes them.</summary>
/// <param name="name">The name of the column.</param>
/// <param name="type">The type.</param>
/// <param name="unitsPerSecond">The resolution.</param>
internal sealed unsafe class TimestampReader(string name, ColumnType type, long unitsPerSecond) : FormattedReader(name, type)
{
    private static readonly long First = (System.DateTime.MinValue.Ticks - System.DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
    private static readonly long Last = (System.DateTime.MaxValue.Ticks - System.DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    private bool IsUtc => Type.Id == TypeId.TimestampTz;

    public override DateTime DateTime(int row) => IsUtc ? throw Mismatch(row, "DateTime") : new DateTime(Ticks(row, "DateTime"));

    public override DateTimeOffset DateTimeOffset(int row) =>
        IsUtc ? new DateTimeOffset(Ticks(row, "DateTimeOffset"), TimeSpan.Zero) : throw Mismatch(row, "DateTimeOffset");

    protected override int WriteText(Span<byte> buffer, int row)
    {
        long value = ((long*)Data)[row];
        if (value is long.MaxValue or -long.MaxValue)
        {
            return Infinity.Write(buffer, value > 0);
        }

        var (seconds, nanoseconds) = Split(value);
        if (Format == TextFormat.Timestamp)
        {
            return TemporalText.WriteUnixSeconds(buffer, seconds, nanoseconds);
        }

        int length = TemporalText.WriteDateTime(buffer, seconds, nanoseconds);
        if (IsUtc)
        {
            buffer[length++] = (byte)'Z';
        }

        return length;
    }

    protected override bool IsRegular(int row)
    {
        long seconds = Split(((long*)Data)[row]).Seconds;
        return seconds >= First && seconds <= Last;
    }

    // Without a time zone it is not known which point in time is meant.
    protected override bool Has(TextFormat format) => IsUtc && format is TextFormat.DateTime or TextFormat.Timestamp;

    protected override string WayOut(ResultShape shape) => !IsUtc && shape.TextRule.Format is TextFormat.DateTime or TextFormat.Timestamp
        ? $"it has no time zone: say in the SQL which one is meant, for example {SqlLiteral.Identifier(Name)} AT TIME ZONE 'UTC'"
        : base.WayOut(shape);

    protected override object BoxValue(int row) => IsUtc ? (object)DateTimeOffset(row) : DateTime(row);

    private long Ticks(int row, string target)
    {
        if (!IsRegular(row))
        {
            throw TooLarge(row, target);
        }

        var (seconds, nanoseconds) = Split(((long*)Data)[row]);
        return System.DateTime.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + (nanoseconds / 100);
    }

    private (long Seconds, int Nanoseconds) Split(long value)
    {
        var (seconds, rest) = Math.DivRem(value, unitsPerSecond);
        if (rest < 0)
        {
            seconds--;
            rest += unitsPerSecond;
        }

        return (seconds, (int)(rest * (1_000_000_000 / unitsPerSecond)));
    }
}
