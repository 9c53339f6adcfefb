using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mxcp.Benchmarks.Wire;

/// <summary>One connection of HTTP/1.1 that is kept open, with as little of HTTP as a client can do with: the client shares the machine with the server.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly int _port;
    private readonly string _headers;
    private byte[] _input = new byte[64 * 1024];
    private int _start;
    private int _end;
    private byte[] _body = new byte[64 * 1024];

    /// <summary>Connects.</summary>
    /// <param name="port">The server's port on this machine.</param>
    /// <param name="session">The session, where there is one.</param>
    public HttpConnection(int port, string? session = null)
    {
        _port = port;
        _headers = session is null ? "" : $"Mcp-Session-Id: {session}\r\nMCP-Protocol-Version: 2025-11-25\r\n";
        _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
    }

    /// <summary>The session that the last answer began.</summary>
    public string? Session { get; private set; }

    /// <summary>A request, ready to be sent.</summary>
    public byte[] Request(byte[] message) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n{_headers}Content-Length: {message.Length - 1}\r\n\r\n"),
        .. message[..^1],
    ];

    /// <summary>Sends a request and reads the answer to it.</summary>
    /// <returns>The message in the answer, which stays until the next call; empty where there is none.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> AskAsync(byte[] request)
    {
        await _socket.SendAsync(request).ConfigureAwait(false);
        int headers = await ReadHeadersAsync().ConfigureAwait(false);
        string text = Encoding.ASCII.GetString(_input, _start, headers);
        _start += headers;
        if (!text.StartsWith("HTTP/1.1 20", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(text);
        }

        Session ??= Header(text, "mcp-session-id");
        int length = Header(text, "transfer-encoding") is not null
            ? await ReadChunksAsync().ConfigureAwait(false)
            : await ReadBodyAsync(int.Parse(Header(text, "content-length") ?? "0", System.Globalization.CultureInfo.InvariantCulture), at: 0).ConfigureAwait(false);
        return Message(_body.AsMemory(0, length));
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static string? Header(string headers, string name)
    {
        int at = headers.IndexOf("\r\n" + name + ":", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        int start = at + name.Length + 3;
        return headers[start..headers.IndexOf("\r\n", start, StringComparison.Ordinal)].Trim();
    }

    /// <summary>The JSON of a body: all of it, or the data of its last event.</summary>
    private static ReadOnlyMemory<byte> Message(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty || body.Span[0] == (byte)'{')
        {
            return body;
        }

        int at = body.Span.LastIndexOf("data: "u8);
        var data = body[(at + 6)..];
        int end = data.Span.IndexOf((byte)'\n');
        return end < 0 ? data : data[..end];
    }

    private async ValueTask<int> ReadHeadersAsync()
    {
        while (true)
        {
            int end = _input.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return end + 4;
            }

            await FillAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<int> ReadChunksAsync()
    {
        int total = 0;
        while (true)
        {
            int end;
            while ((end = _input.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
            {
                await FillAsync().ConfigureAwait(false);
            }

            int size = Utf8Parser.TryParse(_input.AsSpan(_start, end), out int read, out _, 'x') ? read : throw new InvalidOperationException("A chunk has no size.");
            _start += end + 2;
            total = await ReadBodyAsync(size, total).ConfigureAwait(false);
            while (_end - _start < 2)
            {
                await FillAsync().ConfigureAwait(false);
            }

            _start += 2;
            if (size == 0)
            {
                return total;
            }
        }
    }

    private async ValueTask<int> ReadBodyAsync(int size, int at)
    {
        if (_body.Length < at + size)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, at + size));
        }

        int buffered = Math.Min(size, _end - _start);
        _input.AsSpan(_start, buffered).CopyTo(_body.AsSpan(at));
        _start += buffered;
        int read = buffered;
        while (read < size)
        {
            int count = await _socket.ReceiveAsync(_body.AsMemory(at + read, size - read)).ConfigureAwait(false);
            read += count > 0 ? count : throw new InvalidOperationException("The server closed the connection.");
        }

        return at + size;
    }

    private async ValueTask FillAsync()
    {
        _input.AsSpan(_start, _end - _start).CopyTo(_input);
        _end -= _start;
        _start = 0;
        if (_end == _input.Length)
        {
            Array.Resize(ref _input, _input.Length * 2);
        }

        int count = await _socket.ReceiveAsync(_input.AsMemory(_end)).ConfigureAwait(false);
        _end += count > 0 ? count : throw new InvalidOperationException("The server closed the connection.");
    }
}
