using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>The trace that a request belongs to: <c>traceparent</c> and <c>tracestate</c> in its <c>_meta</c>.</summary>
internal static class RequestTrace
{
    private const int MaxStateLength = 512;

    /// <summary>Where the caller is in its trace; default where it says nothing, or nothing that makes sense.</summary>
    public static ActivityContext Of(JsonRpcRequest request) =>
        request.Params?["_meta"] is JsonObject meta
        && Text(meta["traceparent"]) is { } parent
        && ActivityContext.TryParse(parent, StateOf(meta), isRemote: true, out var context)
            ? context
            : default;

    // More than this nobody needs to pass on.
    private static string? StateOf(JsonObject meta) => Text(meta["tracestate"]) is { Length: <= MaxStateLength } state ? state : null;

    private static string? Text(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : null;
}
