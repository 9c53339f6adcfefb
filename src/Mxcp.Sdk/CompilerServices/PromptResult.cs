using System.ComponentModel;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>Writes the messages of a prompt as its result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PromptResult
{
    /// <summary>Writes messages.</summary>
    /// <param name="json">Takes the result.</param>
    /// <param name="messages">The messages, at least one.</param>
    public static void Write(ResultWriter json, IEnumerable<PromptMessage?>? messages)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var message in messages ?? throw Missing())
        {
            WriteMessage(json, message);
        }

        json.WriteEndArray(minItems: 1);
    }

    /// <summary>Writes a single message.</summary>
    /// <param name="json">Takes the result.</param>
    /// <param name="message">The message.</param>
    public static void Write(ResultWriter json, PromptMessage? message) => Write(json, [message]);

    /// <summary>Writes a single message that the person says.</summary>
    /// <param name="json">Takes the result.</param>
    /// <param name="content">What is said.</param>
    public static void Write(ResultWriter json, string? content) => Write(json, [PromptMessage.User(content ?? throw Missing())]);

    private static void WriteMessage(ResultWriter json, PromptMessage? message)
    {
        json.WriteStartObject();
        json.WritePropertyName("role"u8);
        json.WriteText((message ?? throw Missing()).Role switch
        {
            PromptRole.User => "user",
            PromptRole.Assistant => "assistant",
            _ => null,
        });
        json.WritePropertyName("content"u8);
        WriteContent(json, message.Content);
        json.WriteEndObject();
    }

    /// <summary>Text as it is, and anything else as MCP writes it.</summary>
    private static void WriteContent(ResultWriter json, ToolContent? content)
    {
        switch (content)
        {
            case null:
                json.RefuseNull();
                break;
            case TextContent text:
                json.WriteText(text.Text);
                break;
            default:
                json.WriteJson(JsonElement.Parse(ContentJson.Of(content)));
                break;
        }
    }

    private static ResultException Missing() => new("", "must not be null");
}
