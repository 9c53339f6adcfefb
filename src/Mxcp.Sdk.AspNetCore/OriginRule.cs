namespace Mxcp.AspNetCore;

/// <summary>Whose pages may call a server.</summary>
/// <param name="host">What the server listens on.</param>
/// <param name="hosts">Its other names, whose pages may.</param>
/// <param name="origins">The origins whose pages may as well.</param>
internal sealed class OriginRule(string host, IReadOnlyList<string> hosts, IReadOnlyList<string> origins)
{
    // Who may be reached under any name has not said that any page may call it.
    private readonly HostRule _hosts = new(host, [.. hosts.Where(static name => name != HostRule.Any)]);

    /// <summary>Whether the pages of an origin may.</summary>
    /// <param name="origin">The origin, as a browser says it.</param>
    public bool Allows(string origin) =>
        origins.Any(other => other == HostRule.Any || other.TrimEnd('/').Equals(origin, StringComparison.OrdinalIgnoreCase))
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && _hosts.Allows(uri.Host.Trim('[', ']')));
}
