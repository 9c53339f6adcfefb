using System.Globalization;
using System.Text;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Schema;

/// <summary>Writes JSON text at build time: compact, and with nothing escaped that need not be.</summary>
internal static class JsonText
{
    public static string Of(Literal literal)
    {
        var json = new StringBuilder();
        Append(json, literal);
        return json.ToString();
    }

    public static string Of(string text)
    {
        var json = new StringBuilder(text.Length + 2);
        Append(json, text);
        return json.ToString();
    }

    /// <summary>The text as people read it: a line for each property, and short lists on one.</summary>
    public static string Indented(Literal literal)
    {
        var json = new StringBuilder();
        AppendIndented(json, literal, "\n");
        return json.ToString();
    }

    public static void Append(StringBuilder json, Literal literal)
    {
        switch (literal)
        {
            case NullLiteral:
                json.Append("null");
                break;
            case BooleanLiteral boolean:
                json.Append(boolean.Value ? "true" : "false");
                break;
            case NumberLiteral number:
                json.Append(number.Json);
                break;
            case TextLiteral text:
                Append(json, text.Value);
                break;
            case ArrayLiteral array:
                AppendAll(json.Append('['), array.Items, static (json, item) => Append(json, item));
                json.Append(']');
                break;
            case ObjectLiteral mapping:
                AppendAll(json.Append('{'), mapping.Properties, static (json, property) => Append(Name(json, property.Name), property.Value));
                json.Append('}');
                break;
            default:
                throw new InvalidOperationException(literal.ToString());
        }
    }

    private static void AppendIndented(StringBuilder json, Literal literal, string line)
    {
        string inner = line + "  ";
        switch (literal)
        {
            case ObjectLiteral { Properties.IsEmpty: false } mapping:
                AppendAll(json.Append('{'), mapping.Properties, (json, property) => AppendIndented(Name(json.Append(inner), property.Name).Append(' '), property.Value, inner));
                json.Append(line).Append('}');
                break;
            case ArrayLiteral array when array.Items.Any(static item => item is ObjectLiteral):
                AppendAll(json.Append('['), array.Items, (json, item) => AppendIndented(json.Append(inner), item, inner));
                json.Append(line).Append(']');
                break;
            case ArrayLiteral array:
                json.Append('[').Append(string.Join(", ", array.Items.Select(Of))).Append(']');
                break;
            default:
                Append(json, literal);
                break;
        }
    }

    public static void Append(StringBuilder json, string text)
    {
        json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            _ = letter switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                _ when MustEscape(text, i) => json.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(letter),
            };
        }

        json.Append('"');
    }

    /// <summary>Control characters, what some readers take for the end of a line, and half a pair, which UTF-8 cannot hold.</summary>
    private static bool MustEscape(string text, int i) => text[i] switch
    {
        < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' => true,
        var high when char.IsHighSurrogate(high) => i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]),
        var low when char.IsLowSurrogate(low) => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };

    private static StringBuilder Name(StringBuilder json, string name)
    {
        Append(json, name);
        return json.Append(':');
    }

    private static void AppendAll<T>(StringBuilder json, IEnumerable<T> items, Action<StringBuilder, T> append)
    {
        bool first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                json.Append(',');
            }

            append(json, item);
            first = false;
        }
    }
}
