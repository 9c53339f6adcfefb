using System.Globalization;
using System.Net.Sockets;

namespace Mxcp.Hosting.Administration;

/// <summary>Tells running servers things through their sockets.</summary>
internal static class AdminClient
{
    /// <summary>The sockets behind which a server runs. Those that a killed one left behind are removed.</summary>
    public static IReadOnlyList<string> FindRunning(AdminAddress address)
    {
        var running = new List<string>();
        foreach (string path in address.All())
        {
            if (IsAlive(path))
            {
                running.Add(path);
            }
            else
            {
                TryDelete(path);
            }
        }

        return running;
    }

    /// <summary>Whether a server listens.</summary>
    public static bool IsAlive(string path)
    {
        try
        {
            using var socket = Connect(path);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Asks a server.</summary>
    /// <exception cref="IOException">It ended before it answered.</exception>
    /// <exception cref="SocketException">It does not listen.</exception>
    public static async Task<AdminResponse> AskAsync(string path, AdminRequest request, CancellationToken cancellation)
    {
        var stream = new NetworkStream(Connect(path), ownsSocket: true);
        await using (stream.ConfigureAwait(false))
        {
            await HttpText.WriteAsync(stream, $"{request.Method} {request.Path} HTTP/1.1", request.Body, cancellation).ConfigureAwait(false);
            try
            {
                var (lines, rest) = await HttpText.ReadHeadAsync(stream, cancellation).ConfigureAwait(false);
                int status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
                return new AdminResponse(status, await HttpText.ReadBodyAsync(stream, lines, rest, Array.MaxLength, cancellation).ConfigureAwait(false));
            }
            catch (InvalidDataException exception)
            {
                throw new IOException("The server ended before it answered.", exception);
            }
        }
    }

    private static Socket Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's; what cannot be connected to does no harm.
        }
    }
}
