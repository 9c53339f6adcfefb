using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mxcp;

/// <summary>How an application is served over HTTP, where neither the command line nor the user file says it.</summary>
public sealed class HttpTransportOptions
{
    /// <summary>The name or address to listen on.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>The port to listen on; 0 is one that is free.</summary>
    public int Port { get; set; } = 8000;

    /// <summary>The path that clients send their messages to.</summary>
    public string Path { get; set; } = "/mcp";

    /// <summary>Whether no client gets a session, not even those of 2025, which ask for one.</summary>
    public bool Stateless { get; set; }

    /// <summary>
    /// The names under which clients may reach the server, beside the one it listens on and <c>localhost</c>; <c>*</c> stands for
    /// any. A request that names another host is refused.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// The origins whose pages may call the server, such as <c>https://app.example.com</c>, beside those of the allowed hosts;
    /// <c>*</c> stands for any. A request of a page from elsewhere is refused.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The certificate with which the server speaks HTTPS.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The most bytes that a message may have; a larger one is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The most connections at a time; more are closed.</summary>
    public int MaxConnections { get; set; } = 1000;

    /// <summary>The most requests at a time; more are answered with 503.</summary>
    public int MaxRequests { get; set; } = 500;

    /// <summary>The most requests in a second of one client's address, or 0 for as many as come; more are answered with 429.</summary>
    public int MaxRequestsPerSecond { get; set; }

    /// <summary>The most sessions that nobody uses at the moment; the oldest end first.</summary>
    public int MaxSessions { get; set; } = 1000;

    /// <summary>Changes what else there is to change of ASP.NET's server.</summary>
    public Action<KestrelServerOptions>? ConfigureKestrel { get; set; }
}
