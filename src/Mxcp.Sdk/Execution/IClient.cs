namespace Mxcp.Execution;

/// <summary>Who made a call, as far as it can be spoken to while the call runs.</summary>
internal interface IClient
{
    /// <summary>Who it is, as far as that was found out.</summary>
    RequestIdentity Identity => RequestIdentity.Anonymous;

    /// <summary>Cancelled when it is found to be gone.</summary>
    CancellationToken Gone => CancellationToken.None;

    /// <summary>Whether it wants to hear of the call's progress.</summary>
    bool TakesProgress { get; }

    /// <summary>Whether it wants to hear messages of a level.</summary>
    bool Takes(ClientLogLevel level);

    /// <summary>Sends a message; called one at a time.</summary>
    Task LogAsync(ClientLogLevel level, string message);

    /// <summary>Sends progress; called one at a time.</summary>
    Task ProgressAsync(double current, double? total, string? message);
}
