using Microsoft.Extensions.Logging;
using Mxcp.Execution;

namespace Mxcp.Testing;

/// <summary>What a client was told while something ran.</summary>
/// <param name="parent">Is told as well.</param>
internal sealed class ClientRecord(ClientRecord? parent = null)
{
    /// <summary>The messages.</summary>
    public Recording<ClientMessage> Messages { get; } = new();

    /// <summary>The progress.</summary>
    public Recording<ClientProgress> Progress { get; } = new();

    /// <summary>Keeps a message.</summary>
    public void Add(ClientMessage message)
    {
        parent?.Add(message);
        Messages.Add(message);
    }

    /// <summary>Keeps progress.</summary>
    public void Add(ClientProgress progress)
    {
        parent?.Add(progress);
        Progress.Add(progress);
    }

    /// <summary>The level of a message as logs have it.</summary>
    public static LogLevel LevelOf(ClientLogLevel level) => level switch
    {
        ClientLogLevel.Debug => LogLevel.Debug,
        ClientLogLevel.Info => LogLevel.Information,
        ClientLogLevel.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };
}
