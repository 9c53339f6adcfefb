using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Execution.Limits;

namespace Mxcp.Protocol;

/// <summary>Writes JSON-RPC messages, each as one line.</summary>
internal sealed class MessageWriter(Stream stream) : IDisposable
{
    private static readonly JsonTypeInfo<JsonRpcMessage> MessageType =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private static readonly JsonTypeInfo<RequestId> IdType =
        (JsonTypeInfo<RequestId>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(RequestId));

    private readonly ChunkedOutput _output = new(stream);

    // A line is read by a JSON parser, not by a browser: quotes are escaped as \" and letters stay what they are.
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
        SkipValidation = true,
    });

    /// <summary>Writes a message to the stream.</summary>
    /// <exception cref="IOException">The stream takes no more.</exception>
    public void Write(JsonRpcMessage message)
    {
        // What an earlier message left behind when it failed.
        _output.Clear();
        if (message is JsonRpcResponse { Result: JsonObject result } response && RawCall.Of(message)?.Result is { } raw)
        {
            WriteRaw(response.Id, result, raw);
        }
        else
        {
            WriteValue(message, MessageType);
        }

        _output.Append("\n"u8);
        _output.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>Writes the finished bytes of a result into what the library made of the empty one.</summary>
    private void WriteRaw(RequestId id, JsonObject stamped, RawResult raw)
    {
        _output.Append("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        WriteValue(id, IdType);
        _output.Append(",\"result\":{"u8);
        WriteStamps(stamped);

        // From here on nothing can fail but the stream: the first part of the line may leave before the last is ready.
        switch (raw)
        {
            case RawToolResult tool:
                WriteToolResult(tool);
                break;
            case RawContents contents:
                WriteContents(contents);
                break;
        }

        _output.Append("}}"u8);
    }

    private void WriteToolResult(RawToolResult tool)
    {
        var json = tool.Json.Written.Span;
        var cut = tool.Json.Meter?.Cut;
        WriteText(json, tool.HasText, cut);
        WriteStructured(json, tool.Kind, cut);
    }

    private void WriteContents(RawContents contents)
    {
        _output.Append("\"contents\":[{\"uri\":"u8);
        WriteString(contents.Uri);
        _output.Append(",\"mimeType\":"u8);
        WriteString(contents.Resource.MimeTypeOf(contents.Json));
        _output.Append(contents.Resource.HasBytes(contents.Json) ? ",\"blob\":"u8 : ",\"text\":"u8);
        RawJson.WriteText(_output, contents.Json.Written.Span);
        _output.Append("}]"u8);
    }

    /// <summary>Keeps every property that the library put on the result, such as its type and the server's name.</summary>
    private void WriteStamps(JsonObject stamped)
    {
        foreach (var (name, value) in stamped)
        {
            if (name is "content" or "structuredContent" or "isError" or "contents")
            {
                continue;
            }

            WriteString(name);
            _output.Append(":"u8);
            Start();
            WriteNode(value);
            _json.Flush();
            _output.Append(","u8);
        }
    }

    private void WriteText(ReadOnlySpan<byte> json, bool hasText, Truncation? cut)
    {
        if (!hasText)
        {
            _output.Append("\"content\":[]"u8);
            return;
        }

        _output.Append("\"content\":[{\"type\":\"text\",\"text\":"u8);
        RawJson.WriteText(_output, json);
        if (cut is not null)
        {
            // A text of its own, so that the first one is JSON still.
            _output.Append("},{\"type\":\"text\",\"text\":"u8);
            WriteString(cut.Notice);
        }

        _output.Append("}]"u8);
    }

    private void WriteStructured(ReadOnlySpan<byte> json, ResultKind kind, Truncation? cut)
    {
        switch (kind)
        {
            case ResultKind.Object:
                _output.Append(",\"structuredContent\":"u8);
                RawJson.WriteValue(_output, json);
                break;
            case ResultKind.Wrapped:
                _output.Append(",\"structuredContent\":{\"result\":"u8);
                RawJson.WriteValue(_output, json);
                WriteCut(cut);
                _output.Append("}"u8);
                break;
            default:
                break;
        }
    }

    private void WriteCut(Truncation? cut)
    {
        if (cut is not null)
        {
            _output.Append(",\"truncated\":true,\"next\":"u8);
            WriteString(cut.Next);
        }
    }

    private void WriteString(string text)
    {
        Start();
        _json.WriteStringValue(text);
        _json.Flush();
    }

    private void WriteNode(JsonNode? node)
    {
        if (node is null)
        {
            _json.WriteNullValue();
            return;
        }

        node.WriteTo(_json);
    }

    private void WriteValue<T>(T value, JsonTypeInfo<T> type)
    {
        Start();
        JsonSerializer.Serialize(_json, value, type);
        _json.Flush();
    }

    private void Start() => _json.Reset(_output);
}
