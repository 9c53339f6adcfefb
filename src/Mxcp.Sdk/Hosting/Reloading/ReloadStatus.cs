namespace Mxcp.Hosting.Reloading;

/// <summary>What there is to know about reloads at a moment.</summary>
/// <param name="Phase">What the current one is doing.</param>
/// <param name="Current">The requests that it serves.</param>
/// <param name="Queued">How many requests wait.</param>
/// <param name="Last">How the last one ended.</param>
internal sealed record ReloadStatus(ReloadPhase Phase, IReadOnlyList<ReloadRequest> Current, int Queued, ReloadOutcome? Last);
