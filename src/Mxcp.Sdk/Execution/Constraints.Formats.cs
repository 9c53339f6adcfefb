using Mxcp.CompilerServices;

namespace Mxcp.Execution;

internal static partial class Constraints
{
    private const string NotATime = "must be a time such as 14:30:00";

    /// <summary>Whether the whole text has the format.</summary>
    public static Breach? Format(ReadOnlySpan<char> value, TextFormat format)
    {
        bool isValid = format switch
        {
            TextFormat.Email => Formats.IsEmail(value),
            TextFormat.Uri => Formats.IsUri(value),
            TextFormat.Date => Formats.IsDate(value),
            TextFormat.Time => Formats.IsTimeWithOffset(value),
            TextFormat.DateTime => Formats.IsDateTime(value),
            TextFormat.Duration => Formats.IsDuration(value),
            TextFormat.Timestamp => Formats.IsTimestamp(value),
            _ => true,
        };
        return isValid ? null : Breach.OfText(Rule(format), value);
    }

    /// <summary>What a text of a format has to be, with an example.</summary>
    public static string Rule(TextFormat format) => format switch
    {
        TextFormat.Email => "must be an e-mail address such as ada@example.com",
        TextFormat.Uri => "must be an absolute URI such as https://example.com/a",
        TextFormat.Date => "must be a date such as 2018-02-07",
        TextFormat.Time => "must be a time with an offset such as 14:30:00Z",
        TextFormat.DateTime => "must be a date and time with an offset such as 2018-02-07T14:30:00Z",
        TextFormat.Duration => "must be an ISO 8601 duration such as P1DT2H",
        TextFormat.Timestamp => "must be Unix seconds as text such as 1518013800",
        _ => "must be a text",
    };
}
