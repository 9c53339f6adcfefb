namespace Mxcp.DuckDb;

/// <summary>DATE</summary>
internal sealed unsafe class DateWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Date;

    public override void Date(int row, DateOnly value) => ((int*)Data)[row] = SqlValue.Days(value);
}

/// <summary>TIME, in microseconds as parameters are.</summary>
internal sealed unsafe class TimeWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Time;

    public override void Time(int row, TimeOnly value) => ((long*)Data)[row] = value.Ticks / TimeSpan.TicksPerMicrosecond;
}

/// <summary>TIMESTAMP in its four resolutions, which DuckDB makes of microseconds.</summary>
internal sealed unsafe class TimestampWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Timestamp;

    public override void DateTime(int row, DateTime value) => ((long*)Data)[row] = SqlValue.Microseconds(value.Ticks);
}

/// <summary>TIMESTAMPTZ</summary>
internal sealed unsafe class TimestampTzWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.TimestampTz;

    public override void DateTimeOffset(int row, DateTimeOffset value) => ((long*)Data)[row] = SqlValue.Microseconds(value.UtcTicks);
}

/// <summary>INTERVAL of days and microseconds.</summary>
internal sealed unsafe class IntervalWriter(string name, ColumnType type, bool isNullable) : VectorWriter(name, type, isNullable)
{
    public override SqlType ChunkType => SqlType.Interval;

    public override void Duration(int row, TimeSpan value) => ((Interval*)Data)[row] = Interval.Of(value);
}
