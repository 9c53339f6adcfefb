namespace Mxcp.Definitions.Types;

/// <summary>A part of a format: what the type that a value is bound to can hold.</summary>
internal enum Narrowing
{
    None,

    /// <summary>A time of day without an offset.</summary>
    LocalTime,

    /// <summary>A time of day with an offset, as JSON Schema's <c>time</c> has it.</summary>
    OffsetTime,

    /// <summary>A time of day with an offset or without: what DuckDB's TIME and TIMETZ become.</summary>
    AnyTime,

    /// <summary>A duration of weeks, days and smaller units: months and years have no fixed length.</summary>
    FixedDuration,

    /// <summary>A duration as DuckDB's INTERVAL has it: years, months, days and fractions of a second.</summary>
    CalendarDuration,

    /// <summary>A UUID in its usual form: 32 hexadecimal digits in five groups.</summary>
    Uuid,

    /// <summary>Bytes in base64, with the padding.</summary>
    Base64,
}
