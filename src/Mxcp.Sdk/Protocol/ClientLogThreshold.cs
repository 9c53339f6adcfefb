using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;

// The protocol has deprecated log messages; clients of 2025 know nothing else, and those of 2026 may still ask for them.
#pragma warning disable MCP9005

namespace Mxcp.Protocol;

/// <summary>Which log messages a client asked for.</summary>
internal static class ClientLogThreshold
{
    /// <summary>The least level that the client behind a request wants to hear of, if it wants to hear anything.</summary>
    /// <remarks>Since 2026-07-28 each request says so; before, <c>logging/setLevel</c> said it for the session.</remarks>
    public static ClientLogLevel? Of<T>(RequestContext<T> request) =>
        (request.JsonRpcRequest.Context?.LogLevel ?? request.Server.LoggingLevel) switch
        {
            null => null,
            LoggingLevel.Debug => ClientLogLevel.Debug,
            LoggingLevel.Info => ClientLogLevel.Info,
            LoggingLevel.Notice or LoggingLevel.Warning => ClientLogLevel.Warning,
            LoggingLevel.Error => ClientLogLevel.Error,
            _ => ClientLogLevel.None,
        };
}
