namespace Mxcp.Hosting.Reloading;

/// <summary>Somebody wants the application to be reloaded.</summary>
/// <param name="id">What the request is known by.</param>
/// <param name="description">Why, for the log.</param>
/// <param name="payload">What to do while the database is closed.</param>
internal sealed class ReloadRequest(string id, string description, Func<CancellationToken, Task>? payload)
{
    private readonly TaskCompletionSource<ReloadOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    public string Description => description;

    public Func<CancellationToken, Task>? Payload => payload;

    /// <summary>How it ended.</summary>
    public Task<ReloadOutcome> Outcome => _outcome.Task;

    public void End(ReloadOutcome outcome) => _outcome.TrySetResult(outcome);
}
