using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>Compares JSON values as JSON Schema does: 1 and 1.0 are equal, and so are objects in whatever order.</summary>
internal static class CanonicalJson
{
    /// <summary>Looks for two equal items of an array.</summary>
    /// <param name="array">The array, valid JSON.</param>
    /// <param name="first">The position of the first of the two.</param>
    /// <param name="second">The position of the second of the two.</param>
    public static bool FindTwice(ReadOnlySpan<byte> array, out int first, out int second)
    {
        var reader = new Utf8JsonReader(array, JsonText.ReaderOptions);
        using var document = JsonDocument.ParseValue(ref reader);
        return FindTwice(document.RootElement, out first, out second);
    }

    /// <inheritdoc cref="FindTwice(ReadOnlySpan{byte}, out int, out int)"/>
    public static bool FindTwice(JsonElement array, out int first, out int second)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        second = 0;
        foreach (var item in array.EnumerateArray())
        {
            var text = new StringBuilder();
            Append(text, item);
            if (!seen.TryAdd(text.ToString(), second))
            {
                first = seen[text.ToString()];
                return true;
            }

            second++;
        }

        first = 0;
        return false;
    }

    /// <summary>A text that is the same for equal values and different for others.</summary>
    /// <exception cref="InvalidOperationException">A text in it is not Unicode.</exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Adds a text that is the same for equal values and different for others.</summary>
    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                AppendText(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                AppendNumber(text, value.GetRawText());
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in value.EnumerateObject().OrderBy(static property => property.Name, StringComparer.Ordinal))
                {
                    AppendText(text, property.Name);
                    Append(text, property.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    // The length first: no text can look like the end of another.
    private static void AppendText(StringBuilder text, string value) =>
        text.Append('"').Append(value.Length).Append(':').Append(value);

    /// <summary>-12.50e3 → -125e2: the digits without zeros at either end, and the power of ten.</summary>
    private static void AppendNumber(StringBuilder text, string number)
    {
        int exponentAt = number.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0
            ? BigInteger.Zero
            : BigInteger.Parse(number.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = exponentAt < 0 ? number : number[..exponentAt];

        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int scale = point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            text.Append('0');
            return;
        }

        exponent += digits.Length - significant.Length - scale;
        text.Append(number[0] == '-' ? "-" : "").Append(significant).Append('e').Append(exponent.ToString(CultureInfo.InvariantCulture));
    }
}
