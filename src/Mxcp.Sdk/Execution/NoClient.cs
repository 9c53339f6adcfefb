namespace Mxcp.Execution;

/// <summary>The client of calls that nobody waits for over a protocol: hooks, and the command line.</summary>
internal sealed class NoClient : IClient
{
    private NoClient(RequestIdentity identity)
    {
        Identity = identity;
    }

    /// <summary>The one that nobody is known of.</summary>
    public static NoClient Instance { get; } = new(RequestIdentity.Anonymous);

    /// <inheritdoc/>
    public RequestIdentity Identity { get; }

    /// <summary>One that says who it is.</summary>
    public static NoClient Of(RequestIdentity identity) => new(identity);

    /// <inheritdoc/>
    public bool TakesProgress => false;

    /// <inheritdoc/>
    public bool Takes(ClientLogLevel level) => false;

    /// <inheritdoc/>
    public Task LogAsync(ClientLogLevel level, string message) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task ProgressAsync(double current, double? total, string? message) => Task.CompletedTask;
}
