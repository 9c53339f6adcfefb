using System.Diagnostics;
using System.Text;

namespace Mxcp.Benchmarks.Wire;

/// <summary>A client on the standard streams of a server.</summary>
internal sealed class StdioSession : ISession
{
    /// <summary>How many calls are under way at once when they are pipelined.</summary>
    public const int Window = 32;

    private readonly ServerProcess _server;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Starts a server and greets it.</summary>
    public StdioSession(Contender contender)
    {
        _server = new ServerProcess(contender.OverStdio());
        Send(Messages.Initialize);
        Answers.Require(Receive());
        Send(Messages.Initialized);
    }

    /// <inheritdoc/>
    public ServerProcess Server => _server;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Ask(byte[] call)
    {
        Send(call);
        return Receive();
    }

    /// <inheritdoc/>
    public int Run(byte[] call, int lanes, TimeSpan time)
    {
        long end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        byte[] window = [.. Enumerable.Repeat(call, lanes).SelectMany(static bytes => bytes)];
        Send(window);
        int calls = 0;
        while (true)
        {
            Answers.RequireQuickly(Receive());
            calls++;
            if (Stopwatch.GetTimestamp() >= end)
            {
                break;
            }

            Send(call);
        }

        for (int left = lanes - 1; left > 0; left--)
        {
            Receive();
        }

        return calls + lanes - 1;
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private void Send(byte[] bytes)
    {
        _server.Input.Write(bytes);
        _server.Input.Flush();
    }

    /// <summary>The next line, which stays until the one after it is asked for.</summary>
    private ReadOnlySpan<byte> Receive()
    {
        int searched = _start;
        while (true)
        {
            int at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _buffer.AsSpan(_start, searched + at - _start);
                _start = searched + at + 1;

                // Messages and progress are no answers.
                if (line.IndexOf("\"method\""u8) is >= 0 and < 64)
                {
                    searched = _start;
                    continue;
                }

                return line;
            }

            searched = Fill();
        }
    }

    /// <returns>Where what was read begins.</returns>
    private int Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int from = _end;
        int count = _server.Output.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0 ? from : throw new InvalidOperationException($"The server ended its output after {Encoding.UTF8.GetString(_buffer, 0, Math.Min(_end, 500))}");
    }
}
