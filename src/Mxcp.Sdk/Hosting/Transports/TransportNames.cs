namespace Mxcp.Hosting.Transports;

/// <summary>The names of the transports.</summary>
internal static class TransportNames
{
    /// <summary>The standard input and output.</summary>
    public const string Stdio = "stdio";

    /// <summary>Streamable HTTP.</summary>
    public const string Http = "http";

    /// <summary>What the protocol calls <see cref="Http"/>.</summary>
    public const string StreamableHttp = "streamable-http";

    /// <summary>All of them.</summary>
    public static string[] All => [Stdio, Http, StreamableHttp];

    /// <summary>What to do where a transport is asked for that the application does not have.</summary>
    public const string HowToAddHttp =
        "This application cannot be served over HTTP: add the package Mxcp.Sdk.AspNetCore to its project and, where it has a Program.cs, "
        + "write CreateBuilder(args).AddHttpTransport() there.";

    /// <summary>The name that a transport is known by.</summary>
    public static string Canonical(string name) => name == StreamableHttp ? Http : name;
}
