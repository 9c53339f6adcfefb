namespace Mxcp.Execution.Limits;

/// <summary>A call reached one of its limits.</summary>
/// <param name="message">Which one, and the way out, for the caller.</param>
internal sealed class LimitException(string message) : Exception(message);
