namespace Mxcp.CommandLine;

/// <summary>The command line says something that cannot be done.</summary>
/// <param name="message">What, and what would do instead.</param>
internal sealed class UsageException(string message) : Exception(message);
