using System.Diagnostics;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

namespace Mxcp.Protocol;

/// <summary>The client behind a completion: as that of any call, but nobody answers questions while a person is typing.</summary>
/// <param name="client">The client.</param>
internal sealed class CompletionClient(IClient client) : IClient
{
    /// <inheritdoc/>
    public RequestIdentity Identity => client.Identity;

    /// <inheritdoc/>
    public CancellationToken Gone => client.Gone;

    /// <inheritdoc/>
    public ActivityContext Trace => client.Trace;

    /// <inheritdoc/>
    public bool TakesProgress => client.TakesProgress;

    /// <inheritdoc/>
    public bool Takes(ClientLogLevel level) => client.Takes(level);

    /// <inheritdoc/>
    public Task LogAsync(ClientLogLevel level, string message) => client.LogAsync(level, message);

    /// <inheritdoc/>
    public Task ProgressAsync(double current, double? total, string? message) => client.ProgressAsync(current, total, message);

    /// <inheritdoc/>
    public string WhyNoAnswer(QuestionKind kind) => "a completion cannot ask its client: it helps a person who is typing";
}
