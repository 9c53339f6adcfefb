using Mxcp.Execution;

namespace Mxcp.Testing;

/// <summary>The client of code that a test runs without a protocol: it takes everything.</summary>
/// <param name="identity">Who it is.</param>
/// <param name="record">Keeps what it is told.</param>
internal sealed class DirectClient(RequestIdentity identity, ClientRecord record) : IClient
{
    /// <inheritdoc/>
    public RequestIdentity Identity => identity;

    /// <inheritdoc/>
    public bool TakesProgress => true;

    /// <inheritdoc/>
    public bool Takes(ClientLogLevel level) => true;

    /// <inheritdoc/>
    public Task LogAsync(ClientLogLevel level, string message)
    {
        record.Add(new ClientMessage(ClientRecord.LevelOf(level), message));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ProgressAsync(double current, double? total, string? message)
    {
        record.Add(new ClientProgress(current, total, message));
        return Task.CompletedTask;
    }
}
