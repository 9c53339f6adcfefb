using System.Net;

namespace Mxcp.AspNetCore;

/// <summary>Under which names a server may be reached.</summary>
/// <remarks>
/// A page whose name somebody lets point to this machine reaches the server with the visitor's browser; the name that the browser
/// then sends is the page's, and gives it away.
/// </remarks>
/// <param name="host">What the server listens on.</param>
/// <param name="allowed">Its other names.</param>
internal sealed class HostRule(string host, IReadOnlyList<string> allowed)
{
    /// <summary>What stands for any name.</summary>
    public const string Any = "*";

    private readonly bool _isLoopback = AddressRule.IsLoopback(host);
    private readonly bool _isEverywhere = IPAddress.TryParse(host, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    /// <summary>Whether a name is one of the server's.</summary>
    /// <param name="name">The name that a request is addressed to, without a port.</param>
    public bool Allows(string name) =>
        name.Length > 0 && (IsOwn(name) || allowed.Any(other => other == Any || Same(other, name)));

    private bool IsOwn(string name)
    {
        if (Same(host, name))
        {
            return true;
        }

        bool isAddress = IPAddress.TryParse(name, out var address);
        if (_isLoopback)
        {
            return isAddress ? IPAddress.IsLoopback(address!) : AddressRule.IsLocalhost(name);
        }

        // An address is nobody's page: only names can be made to point elsewhere.
        return _isEverywhere && (isAddress || AddressRule.IsLocalhost(name) || Same(Dns.GetHostName(), name));
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
