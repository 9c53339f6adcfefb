using System.Text.Json;

namespace Mxcp.CommandLine;

/// <summary>Shows the messages of a prompt to people.</summary>
internal static class PromptText
{
    /// <summary>Each message under who says it.</summary>
    /// <param name="json">The messages as the prompt gave them.</param>
    public static string Of(string json)
    {
        var messages = JsonElement.Parse(json).EnumerateArray().Select(static message =>
            $"[{message.GetProperty("role").GetString()}]\n{ContentOf(message.GetProperty("content"))}");
        return string.Join("\n\n", messages);
    }

    /// <summary>Text as it is, and anything else as JSON.</summary>
    private static string ContentOf(JsonElement content) =>
        content.ValueKind is JsonValueKind.String ? content.GetString()! : JsonIndenter.Indent(content.GetRawText());
}
