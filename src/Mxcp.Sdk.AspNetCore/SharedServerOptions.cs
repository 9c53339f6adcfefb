using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Mxcp.AspNetCore;

/// <summary>The same options of the protocol library for every session and every request.</summary>
internal sealed class SharedServerOptions(McpServerOptions options) : IOptionsFactory<McpServerOptions>, IOptions<McpServerOptions>
{
    /// <inheritdoc/>
    public McpServerOptions Value => options;

    /// <inheritdoc/>
    public McpServerOptions Create(string name) => options;
}
