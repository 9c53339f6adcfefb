namespace Mxcp.Configuration;

/// <summary>A mistake in the configuration; the process cannot start.</summary>
/// <param name="message">Every mistake found, a line for each, for the operator.</param>
internal sealed class ConfigurationException(string message) : Exception(message);
