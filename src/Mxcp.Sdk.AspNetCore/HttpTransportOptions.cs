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

    /// <summary>The most bytes that a message may have; a larger one is refused with 413.</summary>
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Changes what else there is to change of ASP.NET's server.</summary>
    public Action<KestrelServerOptions>? ConfigureKestrel { get; set; }
}
