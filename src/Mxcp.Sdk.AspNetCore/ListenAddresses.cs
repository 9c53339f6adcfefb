using System.Net;
using System.Net.Sockets;

namespace Mxcp.AspNetCore;

/// <summary>The addresses that a name stands for.</summary>
internal static class ListenAddresses
{
    /// <summary>What to listen on.</summary>
    /// <exception cref="SocketException">The name stands for nothing.</exception>
    public static IReadOnlyList<IPEndPoint> Of(string host, int port)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return [new IPEndPoint(address, port)];
        }

        // A port that is free on one of them need not be on the others.
        var found = Dns.GetHostAddresses(host).Distinct();
        return [.. (port == 0 ? found.Take(1) : found).Select(found => new IPEndPoint(found, port))];
    }
}
