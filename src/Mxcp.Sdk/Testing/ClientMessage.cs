using Microsoft.Extensions.Logging;

namespace Mxcp.Testing;

/// <summary>A message that an endpoint sent to its client with <c>Mcp.Debug</c>, <c>Info</c>, <c>Warning</c> or <c>Error</c>.</summary>
/// <param name="Level">How serious it is.</param>
/// <param name="Text">What it says.</param>
public sealed record ClientMessage(LogLevel Level, string Text)
{
    /// <summary>The message as one line.</summary>
    public override string ToString() => $"{Level}: {Text}";
}
