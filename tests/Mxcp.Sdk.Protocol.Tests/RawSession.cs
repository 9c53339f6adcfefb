using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Mxcp.Protocol.Tests;

/// <summary>A server spoken to line by line, for what no well-behaved client would send.</summary>
internal sealed class RawSession : IDisposable
{
    /// <summary>A server that does not answer for that long never will.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;

    public RawSession(PublishedSample sample)
    {
        _process = sample.Start("serve");
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>The memory that is the server's own, in MiB.</summary>
    public double Memory
    {
        get
        {
            string line = File.ReadLines($"/proc/{_process.Id}/status").First(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
            return double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
    }

    public void Send(string line) => _process.StandardInput.WriteLine(line);

    /// <summary>Sends the beginning of a line.</summary>
    public void SendPart(string text) => _process.StandardInput.Write(text);

    /// <summary>Sends bytes as they are.</summary>
    public void SendBytes(ReadOnlySpan<byte> bytes)
    {
        _process.StandardInput.BaseStream.Write(bytes);
        _process.StandardInput.BaseStream.Flush();
    }

    /// <summary>The next line that the server writes.</summary>
    public JsonElement Receive()
    {
        using var timeout = new CancellationTokenSource(Limit);
        string? line = _process.StandardOutput.ReadLineAsync(timeout.Token).AsTask().GetAwaiter().GetResult();
        return line is not null ? JsonElement.Parse(line) : throw new InvalidOperationException("the server closed its output");
    }

    public JsonElement Ask(string line)
    {
        Send(line);
        return Receive();
    }

    public void Initialize() =>
        Assert.Equal("earthquakes", Ask(
            """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"raw","version":"1"}}}""")
            .GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());

    /// <summary>A call that must succeed: the server is still there.</summary>
    public void MustAnswer()
    {
        var answer = Ask("""{"jsonrpc":"2.0","id":"still there","method":"tools/call","params":{"name":"quake_report","arguments":{"strongest":0}}}""");
        Assert.Equal(1707, answer.GetProperty("result").GetProperty("structuredContent").GetProperty("summary").GetProperty("quakes").GetInt32());
    }

    /// <summary>Ends the input and waits for the process.</summary>
    public (int ExitCode, string Error) End()
    {
        _process.StandardInput.Close();
        Assert.True(_process.WaitForExit(Limit), "the server did not end when its input did");
        return (_process.ExitCode, _errors.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
