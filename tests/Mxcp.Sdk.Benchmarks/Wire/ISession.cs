namespace Mxcp.Benchmarks.Wire;

/// <summary>A client of one server, over one transport.</summary>
internal interface ISession : IDisposable
{
    /// <summary>The server's process.</summary>
    ServerProcess Server { get; }

    /// <summary>Makes a call and waits for its answer.</summary>
    /// <param name="call">The message, with a line's end.</param>
    ReadOnlySpan<byte> Ask(byte[] call);

    /// <summary>Makes the same call again and again.</summary>
    /// <param name="call">The message, with a line's end.</param>
    /// <param name="lanes">How many are under way at once.</param>
    /// <param name="time">For how long.</param>
    /// <returns>How many calls were answered.</returns>
    int Run(byte[] call, int lanes, TimeSpan time);
}
