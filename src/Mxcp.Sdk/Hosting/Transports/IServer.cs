using Mxcp.Execution;

namespace Mxcp.Hosting.Transports;

/// <summary>Serves an application over one transport until it is told to stop, or its only client leaves.</summary>
internal interface IServer
{
    /// <summary>The transport.</summary>
    string Transport { get; }

    /// <summary>Where clients reach it; <see langword="null"/> where only the one that started it does, or before they can.</summary>
    string? Address { get; }

    /// <summary>Serves.</summary>
    /// <param name="started">Called once the server can be told things; it must not block.</param>
    /// <returns>Why it did not start, if it did not.</returns>
    Task<StartException?> RunAsync(Action started);

    /// <summary>Takes no more messages, answers those that were taken and ends.</summary>
    void Stop();
}
