using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>Values of a caller as a message shows them: short, and on one line.</summary>
internal static class ShownText
{
    /// <summary>The most characters of a value that a message shows.</summary>
    public const int Limit = 64;

    /// <summary>A scalar as it was sent; of an object or array only what it is.</summary>
    /// <remarks>What lies inside of an object may be declared sensitive, so it is never shown.</remarks>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => Kind(value),
        _ => Cut(Encoding.UTF8.GetString(Beginning(JsonMarshal.GetRawUtf8Value(value)))),
    };

    /// <summary>What a value is, in a word.</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };

    /// <summary>The beginning of a text, with a mark where something is missing.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Limit)
        {
            return text;
        }

        // Whole characters only: half a surrogate pair would break the message.
        int length = char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, length)}…");
    }

    // Enough bytes for the characters shown and one more, so that a long text is seen to be cut; none of them split.
    private static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> utf8)
    {
        int length = (Limit + 1) * 4;
        if (utf8.Length <= length)
        {
            return utf8;
        }

        while ((utf8[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return utf8[..length];
    }
}
