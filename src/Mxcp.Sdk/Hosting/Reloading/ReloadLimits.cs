namespace Mxcp.Hosting.Reloading;

/// <summary>How long the steps of a reload may take.</summary>
internal sealed record ReloadLimits
{
    /// <summary>For the calls that run when a reload begins; after that it is refused, and the calls go on.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a call that comes during a reload to wait for its end.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For what is still using the database, besides calls, before it is interrupted.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For a payload, before its token is cancelled.</summary>
    public TimeSpan Payload { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>For a reload to come to an end when the process is told to stop.</summary>
    public TimeSpan AfterStop { get; init; } = TimeSpan.FromSeconds(5);
}
