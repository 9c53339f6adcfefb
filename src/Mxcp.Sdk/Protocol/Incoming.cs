using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>What a line turned out to be: a message, or the answer that says why it is none.</summary>
internal readonly record struct Incoming(JsonRpcMessage? Message, JsonRpcError? Refusal);
