using System.CommandLine;
using Mxcp.Definitions.Site;

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
    /// <param name="parsed">The command line, which beats the others.</param>
    /// <param name="file">What the user file says.</param>
    /// <param name="options">What the program says.</param>
    /// <exception cref="Configuration.ConfigurationException">The certificate cannot be read.</exception>
    public HttpSettings Read(ParseResult parsed, HttpDefinition file, HttpTransportOptions options) => new()
    {
        Host = parsed.GetValue(_host) ?? file.Host ?? options.Host,
        Port = parsed.GetValue(_port) ?? file.Port ?? options.Port,
        Path = options.Path,
        Stateless = parsed.GetValue(_stateless) || file.Stateless || options.Stateless,
        TrustsProxy = file.TrustsProxy,
        AllowedHosts = [.. file.AllowedHosts, .. options.AllowedHosts, .. NameOf(file.BaseUrl)],
        AllowedOrigins = [.. file.AllowedOrigins, .. options.AllowedOrigins],
        Certificate = file.Certificate is { } certificate ? CertificateFile.Read(certificate) : options.Certificate,
        Limits = HttpLimits.Of(file.Limits, options),
        ConfigureKestrel = options.ConfigureKestrel,
    };

    private static string[] NameOf(string? url) => url is null ? [] : [new Uri(url).Host.Trim('[', ']')];
}
