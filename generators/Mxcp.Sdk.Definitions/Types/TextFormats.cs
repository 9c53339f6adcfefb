using Mxcp.Execution;

namespace Mxcp.Definitions.Types;

/// <summary>The formats and the words that YAML has for them.</summary>
internal static class TextFormats
{
    private const string LocalTime = @"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?";
    private const string Seconds = @"[0-9]{1,11}(\.[0-9]{1,7})?S";
    private const string TimePart = $"T([0-9]{{1,7}}H([0-9]{{1,9}}M)?({Seconds})?|[0-9]{{1,9}}M({Seconds})?|{Seconds})";

    public static IReadOnlyList<string> Names { get; } = ["email", "uri", "date", "time", "date-time", "duration", "timestamp"];

    public static TextFormat? Parse(string name) => name switch
    {
        "email" => TextFormat.Email,
        "uri" => TextFormat.Uri,
        "date" => TextFormat.Date,
        "time" => TextFormat.Time,
        "date-time" => TextFormat.DateTime,
        "duration" => TextFormat.Duration,
        "timestamp" => TextFormat.Timestamp,
        _ => null,
    };

    public static string NameOf(TextFormat format) => Names[(int)format - 1];

    /// <summary>The pattern that says in a schema what no format of JSON Schema says, or <see langword="null"/> where one does.</summary>
    /// <remarks>The counts of digits keep every text that matches inside what the .NET type holds.</remarks>
    public static string? SchemaPattern(TextFormat format, Narrowing narrowing) => (format, narrowing) switch
    {
        (TextFormat.Timestamp, _) => @"^(-?[0-9]{1,10}|[0-9]{11})(\.[0-9]{1,7})?$",
        (TextFormat.Time, Narrowing.LocalTime) => $"^{LocalTime}$",
        (TextFormat.Time, Narrowing.AnyTime) => $"^{LocalTime}(Z|[+-][0-9]{{2}}:[0-9]{{2}})?$",
        (TextFormat.Duration, Narrowing.FixedDuration) => $"^P([0-9]{{1,6}}W|[0-9]{{1,6}}D({TimePart})?|{TimePart})$",
        (TextFormat.Duration, Narrowing.CalendarDuration) => $"^P([0-9]+W|([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)({TimePart})?|{TimePart})$",
        _ => null,
    };

    /// <summary>Whether a whole text has a format: the same answer that the running server gives.</summary>
    public static bool IsValid(TextFormat format, string text) => format switch
    {
        TextFormat.Email => Formats.IsEmail(text),
        TextFormat.Uri => Formats.IsUri(text),
        TextFormat.Date => Formats.IsDate(text),
        TextFormat.Time => Formats.IsTimeWithOffset(text) || Formats.IsTime(text),
        TextFormat.DateTime => Formats.IsDateTime(text),
        TextFormat.Duration => Formats.IsDuration(text),
        TextFormat.Timestamp => Formats.IsTimestamp(text),
        _ => true,
    };

    /// <summary>What a text of the format looks like, in the words of a message.</summary>
    public static string Describe(TextFormat format) => format switch
    {
        TextFormat.Email => "an e-mail address",
        TextFormat.Uri => "an absolute URI such as https://example.org/",
        TextFormat.Date => "a date such as 2018-02-07",
        TextFormat.Time => "a time with an offset such as 14:30:00Z",
        TextFormat.DateTime => "a date and time with an offset such as 2018-02-07T14:30:00Z",
        TextFormat.Duration => "a duration such as PT15M",
        TextFormat.Timestamp => "seconds since 1970 such as 1517966773",
        _ => "text",
    };
}
