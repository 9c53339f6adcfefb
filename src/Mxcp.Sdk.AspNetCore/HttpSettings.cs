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

    /// <summary>The names under which clients may reach the server.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The origins whose pages may call the server.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>The most bytes that a message may have.</summary>
    public required int MaxBodyBytes { get; init; }

    /// <summary>Changes what else there is to change.</summary>
    public Action<KestrelServerOptions>? ConfigureKestrel { get; init; }
}
