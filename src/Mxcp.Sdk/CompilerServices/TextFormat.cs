using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>The <c>format</c> of a text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TextFormat
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An absolute URI (RFC 3986).</summary>
    Uri,

    /// <summary>A day: <c>2018-02-07</c>.</summary>
    Date,

    /// <summary>A time of day with its offset from UTC (RFC 3339): <c>14:30:00Z</c>.</summary>
    Time,

    /// <summary>A point in time (RFC 3339): <c>2018-02-07T14:30:00Z</c>.</summary>
    DateTime,

    /// <summary>An ISO 8601 duration: <c>P1DT2H</c>.</summary>
    Duration,

    /// <summary>Seconds since 1970 as decimal text: <c>1518013800</c>.</summary>
    Timestamp,
}
