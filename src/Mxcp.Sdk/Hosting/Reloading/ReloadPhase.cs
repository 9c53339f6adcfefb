namespace Mxcp.Hosting.Reloading;

/// <summary>What a reload is doing.</summary>
internal enum ReloadPhase
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It reads the configuration to see whether it can be used.</summary>
    Checking,

    /// <summary>It waits for the calls that run.</summary>
    Draining,

    /// <summary>It runs the hooks of the end and closes the database.</summary>
    Stopping,

    /// <summary>It runs the payload.</summary>
    RunningPayload,

    /// <summary>It opens the database and runs the hooks of the start.</summary>
    Starting,
}
