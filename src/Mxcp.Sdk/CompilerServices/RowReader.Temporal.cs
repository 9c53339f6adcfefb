namespace Mxcp.CompilerServices;

public readonly ref partial struct RowReader
{
    /// <summary>A DATE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public DateOnly Date(int column) => NotNull(column, "DateOnly").Date(_row);

    /// <summary>A DATE column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public DateOnly? DateOrNull(int column) => IsNull(column) ? null : Date(column);

    /// <summary>A TIME column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public TimeOnly Time(int column) => NotNull(column, "TimeOnly").Time(_row);

    /// <summary>A TIME column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public TimeOnly? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    /// <summary>A TIMESTAMP column; the kind is unspecified. Nanoseconds are cut to 100.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public DateTime DateTime(int column) => NotNull(column, "DateTime").DateTime(_row);

    /// <summary>A TIMESTAMP column; the kind is unspecified. Nanoseconds are cut to 100. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public DateTime? DateTimeOrNull(int column) => IsNull(column) ? null : DateTime(column);

    /// <summary>A TIMESTAMPTZ column, in UTC.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public DateTimeOffset DateTimeOffset(int column) => NotNull(column, "DateTimeOffset").DateTimeOffset(_row);

    /// <summary>A TIMESTAMPTZ column, in UTC. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public DateTimeOffset? DateTimeOffsetOrNull(int column) => IsNull(column) ? null : DateTimeOffset(column);

    /// <summary>An INTERVAL column of days and smaller parts.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public TimeSpan Duration(int column) => NotNull(column, "TimeSpan").Duration(_row);

    /// <summary>An INTERVAL column of days and smaller parts. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public TimeSpan? DurationOrNull(int column) => IsNull(column) ? null : Duration(column);
}
