using ModelContextProtocol;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>A call that went wrong, where the protocol has errors and no results that say so.</summary>
internal static class FailedCall
{
    /// <summary>The error for the client: its arguments were refused, or something failed.</summary>
    public static McpProtocolException Of(CallOutcome outcome) =>
        new(outcome.Error!, outcome.IsRefused ? McpErrorCode.InvalidParams : McpErrorCode.InternalError);
}
