namespace Mxcp.Testing;

/// <summary>What an endpoint told its client with <c>Mcp.Progress</c>.</summary>
/// <param name="Current">How much is done.</param>
/// <param name="Total">How much there is to do in all, if that is known.</param>
/// <param name="Message">What is being done.</param>
public sealed record ClientProgress(double Current, double? Total = null, string? Message = null);
