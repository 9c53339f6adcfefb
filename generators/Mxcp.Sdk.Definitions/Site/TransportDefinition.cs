using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Site;

/// <summary>What a user file says of how clients reach servers.</summary>
/// <param name="Provider">The transport, if it is said.</param>
/// <param name="Http">What it says of HTTP.</param>
internal sealed record TransportDefinition(string? Provider, HttpDefinition Http)
{
    /// <summary>What counts where nothing is said.</summary>
    public static TransportDefinition Default { get; } = new(Provider: null, new HttpDefinition());
}

/// <summary>What a user file says of HTTP.</summary>
internal sealed record HttpDefinition
{
    /// <summary>The name or address to listen on.</summary>
    public string? Host { get; init; }

    /// <summary>The port to listen on.</summary>
    public int? Port { get; init; }

    /// <summary>The address that clients know, where it is another one.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether a proxy in front of the server says who the client is.</summary>
    public bool TrustsProxy { get; init; }

    /// <summary>Whether no client gets a session.</summary>
    public bool Stateless { get; init; }

    /// <summary>The names under which clients may reach the server.</summary>
    public EquatableArray<string> AllowedHosts { get; init; }

    /// <summary>The origins whose pages may call the server.</summary>
    public EquatableArray<string> AllowedOrigins { get; init; }

    /// <summary>With which the server proves who it is.</summary>
    public CertificateDefinition? Certificate { get; init; }

    /// <summary>How much the server takes.</summary>
    public HttpLimitsDefinition Limits { get; init; } = new(null, null, null, null, null);
}

/// <summary>Where the certificate of a server is.</summary>
/// <param name="Path">The file of the certificate.</param>
/// <param name="Key">The file of its key, where it is another one.</param>
/// <param name="Password">What the key is locked with.</param>
internal sealed record CertificateDefinition(string Path, string? Key, string? Password);

/// <summary>How much a server over HTTP takes, where it is said.</summary>
/// <param name="BodyBytes">The most bytes of a message.</param>
/// <param name="Connections">The most connections at a time.</param>
/// <param name="Requests">The most requests at a time.</param>
/// <param name="RequestsPerSecond">The most requests of one client in a second.</param>
/// <param name="Sessions">The most sessions that nobody uses at the moment.</param>
internal sealed record HttpLimitsDefinition(int? BodyBytes, int? Connections, int? Requests, int? RequestsPerSecond, int? Sessions);
