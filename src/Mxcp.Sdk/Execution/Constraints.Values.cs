using Mxcp.CompilerServices;

namespace Mxcp.Execution;

// Texts that become values of another type.
internal static partial class Constraints
{
    private const double MostDays = 10_000_000;
    private const string NotAFixedDuration = "must be a duration of weeks, days, hours, minutes and seconds, up to 9999999 days";

    public static Breach? Date(ReadOnlySpan<char> text, out DateOnly value) =>
        FormatValues.TryDate(text, out value) ? null : Breach.OfText(Rule(TextFormat.Date), text);

    public static Breach? Time(ReadOnlySpan<char> text, out TimeOnly value) =>
        FormatValues.TryTime(text, out value) ? null : Breach.OfText(NotATime, text);

    public static Breach? DateTime(ReadOnlySpan<char> text, out DateTimeOffset value) =>
        FormatValues.TryDateTime(text, out value) ? null : Breach.OfText(Rule(TextFormat.DateTime), text);

    public static Breach? Duration(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        if (Formats.IsFixedDuration(text) && FormatValues.TryDuration(text, out value))
        {
            return null;
        }

        return Breach.OfText(Formats.IsDuration(text) ? NotAFixedDuration : Rule(TextFormat.Duration), text);
    }

    /// <summary>Whether a duration can be said in the digits that its schema allows.</summary>
    public static Breach? Duration(TimeSpan value) =>
        Math.Abs(value.TotalDays) < MostDays ? null : new Breach(NotAFixedDuration, value.ToString());

    public static Breach? Timestamp(ReadOnlySpan<char> text, out DateTimeOffset value) =>
        FormatValues.TryTimestamp(text, out value) ? null : Breach.OfText(Rule(TextFormat.Timestamp), text);

    public static Breach? Uuid(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        return Formats.IsUuid(text) && Guid.TryParseExact(text, "D", out value)
            ? null
            : Breach.OfText("must be a UUID such as 6f1d2c9e-8a4b-4f0e-9d3c-5b7a1e2f4c60", text);
    }

    public static Breach? Bytes(ReadOnlySpan<char> text, out byte[] value)
    {
        value = [];
        if (!Formats.IsBase64(text))
        {
            return Breach.OfText("must be bytes in base64 such as SGVsbG8=", text);
        }

        value = new byte[text.Length / 4 * 3];
        _ = Convert.TryFromBase64Chars(text, value, out int length);
        Array.Resize(ref value, length);
        return null;
    }

    public static Breach? Uri(string text, out Uri value) =>
        FormatValues.TryUri(text, out value) ? null : Breach.OfText(Rule(TextFormat.Uri), text);
}
