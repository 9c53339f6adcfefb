namespace Mxcp.Hosting;

/// <summary>How long the steps of an application's end may take.</summary>
internal sealed record ShutdownLimits
{
    /// <summary>For calls that run when the input ends: whoever sent them may still read the answers.</summary>
    public TimeSpan AfterInput { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For calls that run when the process is told to stop.</summary>
    public TimeSpan AfterSignal { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For calls to end once they were cancelled.</summary>
    public TimeSpan AfterCancel { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For all shutdown hooks together.</summary>
    public TimeSpan Hooks { get; init; } = TimeSpan.FromSeconds(10);
}
