using ModelContextProtocol.AspNetCore;
using Mxcp.Execution;
using Mxcp.Protocol;

namespace Mxcp.AspNetCore;

/// <summary>The sessions of clients before 2026-07-28, to which their subscriptions belong.</summary>
internal static class HttpSessions
{
    /// <summary>Follows each session from its beginning to its end. What is served without one is one request, and its own end.</summary>
    /// <param name="options">Where the sessions come from.</param>
    /// <param name="updates">Tells their clients of resources that change.</param>
    public static void Follow(HttpServerTransportOptions options, ResourceUpdates updates)
    {
        // The library calls it experimental; nothing else shows that a session has ended.
#pragma warning disable MCPEXP002
        options.RunSessionHandler = (_, server, closed) => server.SessionId is null ? server.RunAsync(closed) : ClientSession.RunAsync(server, updates, closed);
#pragma warning restore MCPEXP002
    }
}
