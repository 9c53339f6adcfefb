using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>Reads one JSON-RPC message from the UTF-8 of its line.</summary>
internal static class IncomingReader
{
    /// <summary>How many levels a message may nest; the protocol library reads no deeper.</summary>
    public const int MaximumDepth = 64;

    private static readonly JsonTypeInfo<JsonRpcMessage> MessageType =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    /// <summary>Reads a complete line.</summary>
    public static Incoming Read(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            return Refusal.Of(line, McpErrorCode.ParseError, "The message is not valid UTF-8.");
        }

        try
        {
            return ReadMessage(line);
        }
        catch (JsonException)
        {
            return Refusal.OfUnreadable(line, MaximumDepth);
        }
        catch (InvalidOperationException)
        {
            return Refusal.Of(line, McpErrorCode.ParseError, "The message holds an escape that is not valid Unicode.");
        }
        catch (Exception)
        {
            // Nothing that a client sends may end the thread that reads, and with it the process.
            return Refusal.Of(line, McpErrorCode.ParseError, "The message cannot be read.");
        }
    }

    private static Incoming ReadMessage(ReadOnlySpan<byte> line)
    {
        var members = new MemberReader(line, MaximumDepth);
        if (members.Root is JsonTokenType.StartArray)
        {
            return Refusal.Of(line, McpErrorCode.InvalidRequest, "Batches are not supported; send one message per line.");
        }

        if (members.Root is not JsonTokenType.StartObject)
        {
            return Refusal.Of(line, McpErrorCode.InvalidRequest, "A message must be a JSON object.");
        }

        var envelope = default(Envelope);
        while (members.Next())
        {
            if (!envelope.Take(members))
            {
                return Refusal.Of(line, McpErrorCode.InvalidRequest, $"The message says {members.Name} more than once.");
            }
        }

        return envelope.Problem is { } problem
            ? Refusal.Of(line, McpErrorCode.InvalidRequest, problem)
            : Build(line, envelope);
    }

    private static Incoming Build(ReadOnlySpan<byte> line, in Envelope envelope)
    {
        if (envelope.Method is not { } method)
        {
            return ReadResponse(line);
        }

        if (envelope is { HasId: true, Method: RequestMethods.ToolsCall } && envelope.Params.StartsWith("{"u8))
        {
            return ReadToolCall(line, envelope);
        }

        var parameters = envelope.Params.IsEmpty ? null : JsonNode.Parse(envelope.Params);
        return envelope.HasId
            ? new(new JsonRpcRequest { Id = envelope.Id, Method = method, Params = parameters, Context = ContextOf(method) }, null)
            : new(new JsonRpcNotification { Method = method, Params = parameters }, null);
    }

    /// <summary>Lets the content of a resource past the library; its URI is short and goes the ordinary way.</summary>
    private static JsonRpcMessageContext? ContextOf(string method) =>
        method is RequestMethods.ResourcesRead ? new RawCall(default).NewContext() : null;

    private static Incoming ReadResponse(ReadOnlySpan<byte> line)
    {
        try
        {
            return new(JsonSerializer.Deserialize(line, MessageType), null);
        }
        catch (JsonException)
        {
            return Refusal.Of(line, McpErrorCode.InvalidRequest, "The message is no request, no notification and no response.");
        }
    }

    /// <summary>
    /// Takes the arguments of a tool call past the library, which would copy them several times and, of two arguments with
    /// one name, keep the last in silence.
    /// </summary>
    private static Incoming ReadToolCall(ReadOnlySpan<byte> line, in Envelope envelope)
    {
        var arguments = default(JsonElement);
        var parameters = new JsonObject();
        var names = new HashSet<string>();
        var members = new MemberReader(envelope.Params, MaximumDepth);
        while (members.Next())
        {
            if (!names.Add(members.Name))
            {
                return Refusal.Of(line, McpErrorCode.InvalidParams, $"The parameters of {RequestMethods.ToolsCall} say {members.Name} more than once.");
            }

            if (members is { Name: RawCall.ArgumentsName, Kind: JsonTokenType.StartObject })
            {
                arguments = JsonElement.Parse(members.Value);
            }
            else
            {
                parameters.Add(members.Name, JsonNode.Parse(members.Value));
            }
        }

        var request = new JsonRpcRequest
        {
            Id = envelope.Id,
            Method = RequestMethods.ToolsCall,
            Params = parameters,
            Context = new RawCall(arguments).NewContext(),
        };
        return new(request, null);
    }
}
