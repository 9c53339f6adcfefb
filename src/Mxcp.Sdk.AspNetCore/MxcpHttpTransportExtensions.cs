using Mxcp.AspNetCore;

namespace Mxcp;

/// <summary>Lets applications be served over HTTP.</summary>
public static class MxcpHttpTransportExtensions
{
    /// <summary>Lets the application be served over HTTP: <c>serve --transport http</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="configure">Says how, where neither the command line nor the user file does.</param>
    public static MxcpApplicationBuilder AddHttpTransport(this MxcpApplicationBuilder builder, Action<HttpTransportOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new HttpTransportOptions();
        configure?.Invoke(options);
        builder.Transports.Add(new HttpTransport(options));
        return builder;
    }
}
