using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mxcp.AspNetCore;

/// <summary>How one server listens: what command line, user file and program say together.</summary>
internal sealed record HttpSettings
{
    /// <summary>The name or address to listen on.</summary>
    public required string Host { get; init; }

    /// <summary>The port to listen on.</summary>
    public required int Port { get; init; }

    /// <summary>The path of the endpoint.</summary>
    public required string Path { get; init; }

    /// <summary>Whether no client gets a session.</summary>
    public bool Stateless { get; init; }

    /// <summary>Whether a proxy says where a request comes from.</summary>
    public bool TrustsProxy { get; init; }

    /// <summary>The names under which clients may reach the server, beside the one it listens on.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The origins whose pages may call the server, beside those of its names.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>With which the server speaks HTTPS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How much the server takes.</summary>
    public required HttpLimits Limits { get; init; }

    /// <summary>Changes what else there is to change.</summary>
    public Action<KestrelServerOptions>? ConfigureKestrel { get; init; }
}
