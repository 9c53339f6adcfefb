using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Execution.Limits;

namespace Mxcp.Protocol;

/// <summary>Finished JSON as the library's own result, for transports that are not ours.</summary>
internal static class OrdinaryResult
{
    // A result of ours may nest deeper than what is read from a client.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 2 * JsonText.MaxDepth };

    /// <summary>Says the same as <see cref="MessageWriter"/> does of the raw content of a resource.</summary>
    public static ReadResourceResult Of(ResultWriter result, string uri, ResourceEndpoint resource)
    {
        var json = result.Written.Span;
        string mimeType = resource.MimeTypeOf(result);
        string text = TextOf(JsonElement.Parse(json, Deep), json);
        return new()
        {
            Contents = [resource.HasBytes(result)
                ? new BlobResourceContents { Uri = uri, MimeType = mimeType, Blob = Encoding.ASCII.GetBytes(text) }
                : new TextResourceContents { Uri = uri, MimeType = mimeType, Text = text }],
        };
    }

    /// <summary>Says the same as <see cref="MessageWriter"/> does of a raw result.</summary>
    public static CallToolResult Of(ResultWriter result, ResultKind kind, bool hasText)
    {
        var json = result.Written.Span;
        var cut = result.Meter?.Cut;
        var value = JsonElement.Parse(json, Deep);
        string text = TextOf(value, json);
        return new()
        {
            Content = hasText ? [new TextContentBlock { Text = text }, .. cut is null ? Array.Empty<TextContentBlock>() : [new() { Text = cut.Notice }]] : [],
            StructuredContent = kind switch
            {
                ResultKind.Object => value,
                ResultKind.Wrapped => JsonElement.Parse([.. "{\"result\":"u8, .. json, .. Of(cut), .. "}"u8], Deep),
                _ => null,
            },
        };
    }

    private static byte[] Of(Truncation? cut)
    {
        if (cut is null)
        {
            return [];
        }

        var json = new JsonBuffer();
        json.Append(",\"truncated\":true,\"next\":"u8);
        json.AppendQuoted(cut.Next.AsSpan());
        byte[] written = json.Span.ToArray();
        json.Release();
        return written;
    }

    private static string TextOf(JsonElement value, ReadOnlySpan<byte> json) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : Encoding.UTF8.GetString(json);
}
