using System.CommandLine;

namespace Mxcp.AspNetCore;

/// <summary>What the command line says of HTTP.</summary>
internal sealed class HttpCommandLine
{
    private const int LastPort = 65535;

    private readonly Option<string?> _host = new("--host") { Description = "The name or address to listen on; 127.0.0.1 unless something else is said", HelpName = "address" };
    private readonly Option<int?> _port = new("--port") { Description = "The port to listen on; 8000 unless something else is said, and 0 is one that is free", HelpName = "number" };
    private readonly Option<bool> _stateless = new("--stateless") { Description = "Give no client a session" };
    private readonly Option<bool> _allowAnonymous = new("--allow-anonymous") { Description = "Listen on other addresses than this machine's own, and answer anybody who reaches them" };

    /// <summary>Makes the options.</summary>
    public HttpCommandLine()
    {
        _port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > LastPort)
            {
                result.AddError($"--port must be 0 to {LastPort}.");
            }
        });
    }

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> Options => [_host, _port, _stateless, _allowAnonymous];

    /// <summary>Whether anybody may be answered.</summary>
    public bool AllowsAnonymous(ParseResult parsed) => parsed.GetValue(_allowAnonymous);

    /// <summary>The settings.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">What the program says.</param>
    public HttpSettings Read(ParseResult parsed, HttpTransportOptions options) => new()
    {
        Host = parsed.GetValue(_host) ?? options.Host,
        Port = parsed.GetValue(_port) ?? options.Port,
        Path = options.Path,
        Stateless = parsed.GetValue(_stateless) || options.Stateless,
        AllowedHosts = [.. options.AllowedHosts],
        AllowedOrigins = [.. options.AllowedOrigins],
        MaxBodyBytes = options.MaxBodyBytes,
        ConfigureKestrel = options.ConfigureKestrel,
    };
}
