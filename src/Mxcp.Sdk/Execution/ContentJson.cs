using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>Content as MCP writes it.</summary>
internal static class ContentJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One piece, a JSON object in UTF-8.</summary>
    public static ReadOnlySpan<byte> Of(ToolContent content)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Relaxed))
        {
            writer.WriteStartObject();
            Write(writer, content);
            writer.WriteEndObject();
        }

        return json.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, ToolContent content)
    {
        switch (content)
        {
            case TextContent text:
                writer.WriteString("type"u8, "text"u8);
                writer.WriteString("text"u8, text.Text);
                break;
            case ImageContent image:
                writer.WriteString("type"u8, "image"u8);
                WriteData(writer, "data", image.Data, image.MimeType);
                break;
            case AudioContent audio:
                writer.WriteString("type"u8, "audio"u8);
                WriteData(writer, "data", audio.Data, audio.MimeType);
                break;
            case EmbeddedResource resource:
                writer.WriteString("type"u8, "resource"u8);
                writer.WriteStartObject("resource"u8);
                WriteResource(writer, resource);
                writer.WriteEndObject();
                break;
            case ResourceLink link:
                WriteLink(writer, link);
                break;
            default:
                throw new UnreachableException(content.GetType().Name);
        }
    }

    private static void WriteData(Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> data, string? mimeType)
    {
        writer.WriteBase64String(name, data.Span);
        WriteOptional(writer, "mimeType", mimeType);
    }

    private static void WriteResource(Utf8JsonWriter writer, EmbeddedResource resource)
    {
        writer.WriteString("uri"u8, resource.Uri.OriginalString);
        if (resource.Text is { } text)
        {
            writer.WriteString("text"u8, text);
            WriteOptional(writer, "mimeType", resource.MimeType);
            return;
        }

        WriteData(writer, "blob", resource.Data, resource.MimeType);
    }

    private static void WriteLink(Utf8JsonWriter writer, ResourceLink link)
    {
        writer.WriteString("type"u8, "resource_link"u8);
        writer.WriteString("uri"u8, link.Uri.OriginalString);
        writer.WriteString("name"u8, link.Name);
        WriteOptional(writer, "title", link.Title);
        WriteOptional(writer, "description", link.Description);
        WriteOptional(writer, "mimeType", link.MimeType);
        if (link.Size is { } size)
        {
            writer.WriteNumber("size"u8, size);
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
