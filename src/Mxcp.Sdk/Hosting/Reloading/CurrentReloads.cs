using Mxcp.Execution;

namespace Mxcp.Hosting.Reloading;

/// <summary>Asks for reloads in the name of the current call.</summary>
internal sealed class CurrentReloads : IMxcpReloads
{
    public string Request(Func<CancellationToken, Task>? payload, string? description) =>
        CallContext.Require(nameof(IMxcpReloads)).Reload(payload, description);
}
