using Mxcp.Hosting.Reloading;

namespace Mxcp.Hosting;

/// <summary>How long things may take.</summary>
internal sealed record ApplicationLimits
{
    /// <summary>The steps of the end.</summary>
    public ShutdownLimits Shutdown { get; init; } = new();

    /// <summary>The steps of a reload.</summary>
    public ReloadLimits Reload { get; init; } = new();
}
