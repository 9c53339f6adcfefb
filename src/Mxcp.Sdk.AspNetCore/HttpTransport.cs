using System.CommandLine;
using Mxcp.Hosting.Transports;

namespace Mxcp.AspNetCore;

/// <summary>Streamable HTTP, by ASP.NET and the protocol library's own package for it.</summary>
/// <param name="options">What the program says.</param>
internal sealed class HttpTransport(HttpTransportOptions options) : ServerTransport
{
    private readonly HttpCommandLine _commandLine = new();

    /// <inheritdoc/>
    public override string Name => TransportNames.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => _commandLine.Options;

    /// <inheritdoc/>
    public override IServer CreateServer(ParseResult parsed, ServerParts parts)
    {
        var settings = _commandLine.Read(parsed, parts.Site.Transport.Http, options);
        AddressRule.Check(settings.Host, _commandLine.AllowsAnonymous(parsed));
        return new HttpServer(parts.Application, parts.Identity, settings);
    }
}
