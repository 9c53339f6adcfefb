using System.Globalization;
using System.Text;
using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Emission;

/// <summary>The one gate through which foreign text reaches generated code.</summary>
internal static class CSharpLiteral
{
    /// <summary>A text on one line.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char letter in text)
        {
            Append(literal, letter);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text as UTF-8.</summary>
    public static string Utf8(string text) => Text(text) + "u8";

    /// <summary>JSON as UTF-8 on one line: an array or an object without a single escape of C#, a text with them.</summary>
    public static string JsonUtf8(string json)
    {
        // A raw literal cannot begin or end with a quote, and needs no fence where there is none.
        if (json.IndexOf('"') < 0 || json[0] == '"')
        {
            return Utf8(json);
        }

        string quotes = Fence(json);
        return $"{quotes}{json}{quotes}u8";
    }

    /// <summary>A text of several lines, each on its own.</summary>
    public static string Block(string text)
    {
        string normal = text.Replace("\r\n", "\n").TrimEnd('\n');
        if (normal.Any(static letter => letter is '\r' or '\u0085' or '\u2028' or '\u2029' or '\0') || normal.Any(char.IsSurrogate))
        {
            return Text(normal);
        }

        string quotes = Fence(normal);
        return $"{quotes}\n{normal}\n{quotes}";
    }

    /// <summary>A text inside a comment.</summary>
    public static string Comment(string text) => string.Join(" ", text.Split([' ', '\r', '\n', '\t', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text inside an XML documentation comment.</summary>
    public static string Documentation(string text) => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Int64(long value) => value switch
    {
        long.MinValue => "long.MinValue",
        long.MaxValue => "long.MaxValue",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A number where a double is expected.</summary>
    public static string Double(NumberLiteral value) => value.IsWhole && value.Json.Length > 9 ? value.Json + "d" : value.Json;

    /// <summary>A number where a decimal is expected.</summary>
    public static string Decimal(NumberLiteral value) => value.AsDecimal is { } exact
        ? exact.ToString(CultureInfo.InvariantCulture) + "m"
        : value.AsDouble > 0 ? "decimal.MaxValue" : "decimal.MinValue";

    private static void Append(StringBuilder literal, char letter)
    {
        _ = letter switch
        {
            '"' => literal.Append("\\\""),
            '\\' => literal.Append("\\\\"),
            '\n' => literal.Append("\\n"),
            '\r' => literal.Append("\\r"),
            '\t' => literal.Append("\\t"),
            _ when IsPlain(letter) => literal.Append(letter),
            _ => literal.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
        };
    }

    private static bool IsPlain(char letter) =>
        !char.IsSurrogate(letter) && !char.IsControl(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Fence(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in text)
        {
            run = letter == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('"', Math.Max(3, longest + 1));
    }
}
