using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.Testing.Endpoints;

/// <summary>Reads and shows JSON, however deep it nests.</summary>
internal static class JsonReading
{
    private const int LongestShown = 200;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = JsonText.MaxDepth };

    /// <summary>Reads a value.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> json) => JsonElement.Parse(json, Deep);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static JsonElement Parse(string json) => JsonElement.Parse(json, Deep);

    /// <summary>The value as a report shows it, on one line and not longer than that can be read.</summary>
    public static string Show(JsonElement value) => Cut(value.GetRawText().ReplaceLineEndings(" "));

    /// <summary>As much of a text as can be read on one line.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= LongestShown)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>What a value is, in a word or two.</summary>
    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
