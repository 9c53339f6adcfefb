using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>Questions as the protocol writes them.</summary>
internal static class QuestionText
{
    /// <summary>A form.</summary>
    public static ReadOnlyMemory<byte> Form(string message, ElicitForm form) => FormJson.Write((message, form), static (json, question) =>
    {
        json.WriteStartObject();
        json.WriteString("mode", "form");
        json.WriteString("message", question.message);
        json.WriteStartObject("requestedSchema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in question.form.Fields)
        {
            field.Write(json);
        }

        json.WriteEndObject();
        WriteRequired(json, question.form);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>A URL.</summary>
    public static ReadOnlyMemory<byte> Url(string message, Uri url) => FormJson.Write((message, url), static (json, question) =>
    {
        json.WriteStartObject();
        json.WriteString("mode", "url");
        json.WriteString("message", question.message);
        json.WriteString("url", question.url.OriginalString);
        json.WriteEndObject();
    });

    /// <summary>A question to a language model.</summary>
    public static ReadOnlyMemory<byte> Sampling(string prompt, int maxTokens) => FormJson.Write((prompt, maxTokens), static (json, question) =>
    {
        json.WriteStartObject();
        json.WriteStartArray("messages");
        json.WriteStartObject();
        json.WriteString("role", "user");
        json.WriteStartObject("content");
        json.WriteString("type", "text");
        json.WriteString("text", question.prompt);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteNumber("maxTokens", question.maxTokens);
        json.WriteEndObject();
    });

    /// <summary>The folders that are open.</summary>
    public static ReadOnlyMemory<byte> Roots() => "{}"u8.ToArray();

    private static void WriteRequired(Utf8JsonWriter json, ElicitForm form)
    {
        string[] required = [.. form.Fields.Where(static field => field.IsRequired).Select(static field => field.Name)];
        if (required.Length == 0)
        {
            return;
        }

        json.WriteStartArray("required");
        foreach (string name in required)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
