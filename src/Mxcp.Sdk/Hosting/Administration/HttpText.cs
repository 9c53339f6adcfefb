using System.Globalization;
using System.Text;

namespace Mxcp.Hosting.Administration;

/// <summary>Reads and writes the messages of HTTP/1.1 as far as one exchange over a local socket needs them: one message each way, then the end.</summary>
internal static class HttpText
{
    /// <summary>How long the lines before a body may be, in bytes.</summary>
    public const int HeadLimit = 16 * 1024;

    /// <summary>How long the body of a request may be, in bytes.</summary>
    public const int RequestLimit = 64 * 1024 * 1024;

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    /// <summary>Reads the lines before a body.</summary>
    /// <returns>The lines, and what was read of the body already.</returns>
    /// <exception cref="InvalidDataException">It is not HTTP, or too long.</exception>
    public static async Task<(string[] Lines, byte[] Body)> ReadHeadAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] buffer = new byte[HeadLimit];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            length += read;
            int end = buffer.AsSpan(0, length).IndexOf(EndOfHead);
            if (end >= 0)
            {
                string[] lines = Encoding.ASCII.GetString(buffer, 0, end).Split("\r\n");
                return (lines, buffer[(end + EndOfHead.Length)..length]);
            }
        }

        throw new InvalidDataException(length == buffer.Length ? "The head of the message is too long." : "The message ends before its head does.");
    }

    /// <summary>Reads a body of a length that its head says.</summary>
    /// <exception cref="InvalidDataException">The length is missing where it is needed, too large, or not what comes.</exception>
    public static async Task<byte[]> ReadBodyAsync(Stream stream, string[] head, byte[] rest, int limit, CancellationToken cancellation)
    {
        int length = LengthOf(head, limit);
        byte[] body = new byte[length];
        int have = Math.Min(rest.Length, length);
        rest.AsSpan(0, have).CopyTo(body);
        if (have < length && HeaderOf(head, "Expect") is not null)
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellation).ConfigureAwait(false);
        }

        await stream.ReadExactlyAsync(body.AsMemory(have), cancellation).ConfigureAwait(false);
        return body;
    }

    /// <summary>Writes a message.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="firstLine">The request line, or the status line.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(Stream stream, string firstLine, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"{firstLine}\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation).ConfigureAwait(false);
        await stream.WriteAsync(body, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static int LengthOf(string[] head, int limit)
    {
        if (HeaderOf(head, "Transfer-Encoding") is not null)
        {
            throw new InvalidDataException("A body needs a Content-Length.");
        }

        string length = HeaderOf(head, "Content-Length") ?? "0";
        return int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int bytes) && bytes <= limit
            ? bytes
            : throw new InvalidDataException($"The Content-Length {length} is no number up to {limit}.");
    }

    private static string? HeaderOf(string[] head, string name)
    {
        string start = name + ":";
        string? line = Array.Find(head, line => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return line?[start.Length..].Trim();
    }
}
