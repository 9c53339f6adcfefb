using Mxcp.Execution;

namespace Mxcp;

/// <summary>What endpoints and hooks can use without asking for it: every member follows the current call.</summary>
/// <remarks>
/// The members work in endpoints, in hooks and in everything these call or await, on whatever thread. The same things are
/// registered as services, so that code which takes <see cref="IDatabase"/> or <see cref="IMcpClientLog"/> can be tested
/// without them.
/// </remarks>
public static class MxcpRuntime
{
    /// <summary>The database of the active profile.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static IDatabase Db => CallContext.Require(nameof(Db)).Database;

    /// <summary>Messages and progress for the client that made the current call; in hooks they are logged.</summary>
    /// <exception cref="InvalidOperationException">There is no current call, or it has ended.</exception>
    public static IMcpClientLog Mcp => CallContext.Require(nameof(Mcp)).Messages;
}
