using System.Text.RegularExpressions;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Where ajv-formats and the server part, and why the server is right by the standards, or what a type of C# has no room for.</summary>
internal static partial class FormatDifferences
{
    /// <summary>The reason for which a text is taken here and not there, or the other way round; <c>null</c> where there is none.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="schema">The schema that ajv was asked with.</param>
    /// <param name="text">The text.</param>
    /// <param name="isTaken">Whether the server takes it.</param>
    public static string? Reason(string type, string schema, string text, bool isTaken) => (FormatOf(schema), isTaken) switch
    {
        ("time" or "date-time", false) when ShortOffset().IsMatch(text) => "RFC 3339 writes offsets with hours, colon and minutes; ajv-formats takes +01 and +0100",
        ("date-time", false) when BlankBetween().IsMatch(text) => "RFC 3339 puts a T between date and time; ajv-formats takes any blank",
        ("email", true) when text[0] == '"' => "RFC 5321 has quoted local parts; ajv-formats knows none",
        ("email", true) when text[^1] == ']' => "RFC 5321 has addresses in place of domains; ajv-formats knows none",
        ("email", true) when !text[text.LastIndexOf('@')..].Contains('.', StringComparison.Ordinal) => "RFC 5321 has domains of one label; ajv-formats wants a dot",
        ("email", false) when text.IndexOf('@', StringComparison.Ordinal) > 64 => "RFC 5321 limits the local part to 64 octets; ajv-formats does not",
        ("email", false) when text.Split('@', '.').Any(static label => label.Length > 63) => "RFC 1035 limits labels to 63 octets; ajv-formats does not",
        ("uri", true) when NothingBeforeQuery().IsMatch(text) => "RFC 3986 has paths that are empty; ajv-formats wants one before ? and #",
        ("uri", false) when OneSlash().IsMatch(text) => "RFC 3986 puts two slashes before a host; ajv-formats takes one",
        ("uri", false) when WrongAuthority().IsMatch(text) => "RFC 3986 has digits for a port and one @; ajv-formats takes what is no authority for a path",
        ("uri", false) when NoHost().IsMatch(text) => "RFC 9110, RFC 6455 and RFC 1738 want a host in these schemes; ajv-formats knows no schemes",
        ("uri", false) when type == "Uri" && !Uri.TryCreate(text, UriKind.Absolute, out _) => "C#'s Uri has no room for it, such as a scheme of one letter or a port of six digits",
        ("date" or "date-time", false) when text.StartsWith("0000", StringComparison.Ordinal) => "the calendar begins with the year 1, as C#'s does",
        ("date-time", false) when text.StartsWith("0001-01-01", StringComparison.Ordinal) && text.Contains('+', StringComparison.Ordinal) => "the calendar begins with the year 1 of UTC",
        ("date-time", false) when text.StartsWith("9999-12-31", StringComparison.Ordinal) && text.LastIndexOf('-') > 10 => "the calendar ends with the year 9999 of UTC",
        _ => null,
    };

    private static string FormatOf(string schema) => Format().Match(schema).Groups[1].Value;

    [GeneratedRegex("\"format\":\"([a-z-]+)\"")]
    private static partial Regex Format();

    [GeneratedRegex(@"[+-][0-9]{2}([0-9]{2})?\z")]
    private static partial Regex ShortOffset();

    [GeneratedRegex(@"\A[^:]+:[?#]")]
    private static partial Regex NothingBeforeQuery();

    [GeneratedRegex(@"\A[^:]+:/[^/]")]
    private static partial Regex OneSlash();

    [GeneratedRegex(@"\A[^:]+://([^/?#]*@[^/?#]*@|([^/?#@]*@)?[^/?#:@\[]*:[0-9]*[^/?#0-9])")]
    private static partial Regex WrongAuthority();

    [GeneratedRegex(@"\A(https?|wss?|ftp)://([^/?#@]*@)?(:[0-9]*)?([/?#]|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex NoHost();

    [GeneratedRegex(@"\A.{10}\s")]
    private static partial Regex BlankBetween();
}
