namespace Mxcp.Execution;

/// <summary>How serious a message for the client is.</summary>
internal enum ClientLogLevel
{
    Debug,
    Info,
    Warning,
    Error,

    /// <summary>More serious than any message.</summary>
    None,
}
