using System.Net;
using Mxcp.Configuration;

namespace Mxcp.AspNetCore;

/// <summary>Who may be able to reach a server that asks nobody who they are: this machine alone.</summary>
internal static class AddressRule
{
    /// <summary>Whether only this machine reaches a server on an address.</summary>
    public static bool IsLoopback(string host) => IsLocalhost(host) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a name is that of this machine, for itself.</summary>
    public static bool IsLocalhost(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ConfigurationException">The server would answer people who need not say who they are.</exception>
    public static void Check(string host, bool allowsAnonymous)
    {
        if (!allowsAnonymous && !IsLoopback(host))
        {
            throw new ConfigurationException(
                $"On {host} the server would answer anybody who reaches it, and nobody has to say who they are. "
                + "Listen on 127.0.0.1, or say --allow-anonymous if that is what you want.");
        }
    }
}
