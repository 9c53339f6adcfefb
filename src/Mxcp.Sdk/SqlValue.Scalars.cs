using System.Numerics;

namespace Mxcp;

// Each operator takes the nullable type: a null becomes a bare NULL, and an int? needs no thought at the call.
public sealed partial class SqlValue
{
    /// <summary>As VARCHAR.</summary>
    /// <param name="value">The text; may hold U+0000.</param>
    public static implicit operator SqlValue?(string? value) => value is null ? null : new SqlValue(SqlType.Varchar) { Text = value };

    /// <summary>As BOOLEAN.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator SqlValue?(bool? value) => value is { } b ? Whole(SqlType.Boolean, b ? 1 : 0) : null;

    /// <summary>As HUGEINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue?(Int128? value) => value is { } n ? Whole(SqlType.Hugeint, n) : null;

    /// <summary>As UHUGEINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue?(UInt128? value) => value is { } n ? Whole(SqlType.Uhugeint, unchecked((Int128)n)) : null;

    /// <summary>As HUGEINT, or UHUGEINT where it needs to be.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number does not fit 128 bits.</exception>
    public static implicit operator SqlValue?(BigInteger? value) => value is { } n ? FromBigInteger(n) : null;

    /// <summary>As FLOAT.</summary>
    /// <param name="value">The number; NaN and the infinities are passed on.</param>
    public static implicit operator SqlValue?(float? value) => value is { } n ? new SqlValue(SqlType.Float) { Real = n } : null;

    /// <summary>As DOUBLE.</summary>
    /// <param name="value">The number; NaN and the infinities are passed on.</param>
    public static implicit operator SqlValue?(double? value) => value is { } n ? new SqlValue(SqlType.Double) { Real = n } : null;

    /// <summary>As DECIMAL with the digits that the number has, trailing zeros included.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue?(decimal? value) => value is { } n ? FromDecimal(n) : null;

    /// <summary>As DATE.</summary>
    /// <param name="value">The day.</param>
    public static implicit operator SqlValue?(DateOnly? value) =>
        value is { } day ? Whole(SqlType.Date, Days(day)) : null;

    /// <summary>As TIME.</summary>
    /// <param name="value">The time of day.</param>
    public static implicit operator SqlValue?(TimeOnly? value) =>
        value is { } time ? Whole(SqlType.Time, time.Ticks / TimeSpan.TicksPerMicrosecond) : null;

    /// <summary>As TIMESTAMP, whatever its kind: date and time as they are written, without a time zone.</summary>
    /// <param name="value">Date and time. Use <see cref="DateTimeOffset"/> for a point in time.</param>
    public static implicit operator SqlValue?(DateTime? value) =>
        value is { } time ? Whole(SqlType.Timestamp, Microseconds(time.Ticks)) : null;

    /// <summary>As TIMESTAMPTZ.</summary>
    /// <param name="value">The point in time; its offset is not kept.</param>
    public static implicit operator SqlValue?(DateTimeOffset? value) =>
        value is { } time ? Whole(SqlType.TimestampTz, Microseconds(time.UtcTicks)) : null;

    /// <summary>As INTERVAL of days and microseconds.</summary>
    /// <param name="value">The duration.</param>
    public static implicit operator SqlValue?(TimeSpan? value) =>
        value is { } time ? Whole(SqlType.Interval, time.Ticks / TimeSpan.TicksPerMicrosecond) : null;

    /// <summary>As UUID.</summary>
    /// <param name="value">The identifier.</param>
    public static implicit operator SqlValue?(Guid? value) => value is { } id ? FromGuid(id) : null;

    /// <summary>As BLOB.</summary>
    /// <param name="value">The bytes.</param>
    public static implicit operator SqlValue?(byte[]? value) => value is null ? null : new SqlValue(SqlType.Blob) { Bytes = value };

    /// <summary>As VARCHAR.</summary>
    /// <param name="value">The address, as it was written.</param>
    public static implicit operator SqlValue?(Uri? value) => value?.OriginalString;

    internal static int Days(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    // Rounded towards the past, so that a fraction is cut off the same way before and after 1970.
    internal static long Microseconds(long ticks) =>
        (ticks / TimeSpan.TicksPerMicrosecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);
}
