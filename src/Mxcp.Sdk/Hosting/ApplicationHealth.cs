namespace Mxcp.Hosting;

/// <summary>Whether an application can answer calls.</summary>
internal enum ApplicationHealth
{
    /// <summary>It can.</summary>
    Ok,

    /// <summary>It reloads: calls wait.</summary>
    Reloading,

    /// <summary>It did not come up again after a reload: calls fail until another one succeeds.</summary>
    Failed,
}
