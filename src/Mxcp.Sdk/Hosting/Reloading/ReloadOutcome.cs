namespace Mxcp.Hosting.Reloading;

/// <summary>How a reload ended.</summary>
/// <param name="Id">The request.</param>
/// <param name="Description">Why it was made.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Duration">How long it took, the waiting for its turn not counted.</param>
/// <param name="Error">What went wrong; <see langword="null"/> when all went well.</param>
internal sealed record ReloadOutcome(string Id, string Description, DateTimeOffset Ended, TimeSpan Duration, string? Error);
