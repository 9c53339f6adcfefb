using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>Answers to lines that are no message the server could work on.</summary>
internal static class Refusal
{
    /// <summary>A refusal with the id of the message, when one can be found.</summary>
    /// <param name="line">The line, or as much of it as was read.</param>
    /// <param name="code">The JSON-RPC error code.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    public static Incoming Of(ReadOnlySpan<byte> line, McpErrorCode code, string message)
    {
        IsWellFormed(line, isComplete: false, out var id);
        return Create(id, code, message);
    }

    /// <summary>A refusal of a line that could not be read as JSON of the given depth.</summary>
    public static Incoming OfUnreadable(ReadOnlySpan<byte> line, int maximumDepth) => IsWellFormed(line, isComplete: true, out var id)
        ? Create(id, McpErrorCode.InvalidRequest, $"The message nests deeper than {maximumDepth} levels.")
        : Create(id, McpErrorCode.ParseError, "The message is not valid JSON.");

    private static Incoming Create(RequestId id, McpErrorCode code, string message) => new(null, new JsonRpcError
    {
        Id = id,
        Error = new JsonRpcErrorDetail { Code = (int)code, Message = message },
    });

    /// <summary>Reads the line at any depth and finds the id on the way, as far as the line can be read.</summary>
    private static bool IsWellFormed(ReadOnlySpan<byte> line, bool isComplete, out RequestId id)
    {
        id = default;
        try
        {
            var members = new MemberReader(line, int.MaxValue, isComplete);
            while (members.Root is JsonTokenType.StartObject && members.Next())
            {
                if (members.Name is "id" && Envelope.TryReadId(members, out var found))
                {
                    id = found;
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
