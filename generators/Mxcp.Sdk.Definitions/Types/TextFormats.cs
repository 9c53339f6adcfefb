using Mxcp.Execution;

namespace Mxcp.Definitions.Types;

/// <summary>The formats and the words that YAML has for them.</summary>
internal static class TextFormats
{
    private const string LocalTime = @"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?";
    private const string AnyTime = $"{LocalTime}(Z|[+-][0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}})?)?";

    private const string Seconds = @"[0-9]+(\.[0-9]+)?S";
    private const string TimePart = $"T([0-9]+H([0-9]+M)?({Seconds})?|[0-9]+M({Seconds})?|{Seconds})";
    private const string DatePart = "([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)";
    private const string Duration = $"-?P([0-9]+W|{DatePart}({TimePart})?|{TimePart})";

    // As many digits as a TimeSpan holds, whatever they are and whatever stands beside them.
    private const string FixedSeconds = @"[0-9]{1,10}(\.[0-9]+)?S";
    private const string FixedTimePart = $"T([0-9]{{1,6}}H([0-9]{{1,8}}M)?({FixedSeconds})?|[0-9]{{1,8}}M({FixedSeconds})?|{FixedSeconds})";
    private const string FixedDuration = $"-?P([0-9]{{1,6}}W|[0-9]{{1,7}}D({FixedTimePart})?|{FixedTimePart})";

    // 253402300799 is the last second of the year 9999, -62135596800 the first of the year 1.
    private const string SecondsSince1970 = "0|[1-9][0-9]{0,10}|1[0-9]{11}|2[0-4][0-9]{10}|25[0-2][0-9]{9}|253[0-3][0-9]{8}|25340[01][0-9]{6}|253402[0-2][0-9]{5}|253402300[0-7][0-9]{2}";
    private const string SecondsBefore1970 = "0|[1-9][0-9]{0,9}|[1-5][0-9]{10}|6[01][0-9]{9}|620[0-9]{8}|621[0-2][0-9]{7}|6213[0-4][0-9]{6}|62135[0-4][0-9]{5}|621355[0-8][0-9]{4}|6213559[0-5][0-9]{3}|62135596[0-7][0-9]{2}";
    private const string Timestamp = $@"(({SecondsSince1970}|-({SecondsBefore1970}))(\.[0-9]{{1,7}})?|-62135596800(\.0{{1,7}})?)";

    private const string Uuid = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private const string Base64 = "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?";

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
    /// <remarks>JSON Schema's <c>duration</c> has neither fractions nor a minus, which are taken and given here.</remarks>
    public static string? SchemaPattern(TextFormat format, Narrowing narrowing) => (format, narrowing) switch
    {
        (TextFormat.Timestamp, _) => $"^{Timestamp}$",
        (TextFormat.Time, Narrowing.LocalTime) => $"^{LocalTime}$",
        (TextFormat.Time, Narrowing.AnyTime) => $"^{AnyTime}$",
        (TextFormat.Duration, Narrowing.FixedDuration) => $"^{FixedDuration}$",
        (TextFormat.Duration, _) => $"^{Duration}$",
        (_, Narrowing.Uuid) => $"^{Uuid}$",
        (_, Narrowing.Base64) => $"^{Base64}$",
        _ => null,
    };

    /// <summary>Whether a whole text has a format: the same answer that the running server gives.</summary>
    /// <remarks>As long as nothing is known of what a time is bound to, it is valid with its offset and without.</remarks>
    public static bool IsValid(TextFormat format, Narrowing narrowing, string text) => (format, narrowing) switch
    {
        (TextFormat.Email, _) => Formats.IsEmail(text),
        (TextFormat.Uri, _) => Formats.IsUri(text),
        (TextFormat.Date, _) => Formats.IsDate(text),
        (TextFormat.Time, Narrowing.LocalTime) => Formats.IsTime(text),
        (TextFormat.Time, Narrowing.OffsetTime) => Formats.IsTimeWithOffset(text),
        (TextFormat.Time, _) => Formats.IsTimeWithOffset(text) || Formats.IsTime(text),
        (TextFormat.DateTime, _) => Formats.IsDateTime(text),
        (TextFormat.Duration, Narrowing.FixedDuration) => Formats.IsFixedDuration(text),
        (TextFormat.Duration, _) => Formats.IsDuration(text),
        (TextFormat.Timestamp, _) => Formats.IsTimestamp(text),
        (_, Narrowing.Uuid) => Formats.IsUuid(text),
        (_, Narrowing.Base64) => Formats.IsBase64(text),
        _ => true,
    };

    /// <summary>What a text of the format looks like, in the words of a message.</summary>
    public static string Describe(TextFormat format, Narrowing narrowing) => (format, narrowing) switch
    {
        (TextFormat.Email, _) => "an e-mail address such as ada@example.com",
        (TextFormat.Uri, _) => "an absolute URI such as https://example.org/",
        (TextFormat.Date, _) => "a date such as 2018-02-07",
        (TextFormat.Time, Narrowing.LocalTime) => "a time without an offset such as 14:30:00",
        (TextFormat.Time, Narrowing.OffsetTime) => "a time with an offset such as 14:30:00Z",
        (TextFormat.Time, _) => "a time such as 14:30:00",
        (TextFormat.DateTime, _) => "a date and time with an offset such as 2018-02-07T14:30:00Z",
        (TextFormat.Duration, Narrowing.FixedDuration) => "a duration of weeks, days and smaller units such as PT15M",
        (TextFormat.Duration, _) => "a duration such as PT15M",
        (TextFormat.Timestamp, _) => "seconds since 1970 such as 1517966773",
        (_, Narrowing.Uuid) => "a UUID such as 6f1d2c9e-8a4b-4f0e-9d3c-5b7a1e2f4c60",
        (_, Narrowing.Base64) => "bytes in base64 such as SGVsbG8=",
        _ => "text",
    };
}
