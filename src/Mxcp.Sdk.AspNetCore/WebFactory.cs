using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;
using Mxcp.Hosting;
using Mxcp.Protocol;

namespace Mxcp.AspNetCore;

/// <summary>Puts the web application together: checks first, then the protocol library's endpoint.</summary>
internal static class WebFactory
{
    /// <summary>A web application that is ready to start.</summary>
    /// <param name="application">What it serves.</param>
    /// <param name="identity">What the server calls itself.</param>
    /// <param name="settings">How it listens.</param>
    public static WebApplication Create(Application application, ServerIdentity identity, HttpSettings settings)
    {
        // Empty: no configuration files, no environment, no console. What this server does, this file says.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, settings));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(new WebLoggers(application.Loggers));
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        AddProtocol(builder.Services, application, identity, settings);

        var web = builder.Build();
        var caller = new CallerCheck(settings);
        web.Use(caller.RunAsync);
        web.Use(RevisionCheck.RunAsync);
        web.MapMcp(settings.Path);
        return web;
    }

    private static void AddProtocol(IServiceCollection services, Application application, ServerIdentity identity, HttpSettings settings)
    {
        // One for all sessions and requests: to make it, with its tools and filters, for each of them is what most of the time would go into.
        var shared = new SharedServerOptions(ServerFactory.Options(identity, application.Catalog, application.Pipeline));
        services.AddMcpServer().WithHttpTransport(http => http.SessionMode = settings.Stateless
            ? HttpServerSessionMode.Stateless
            : HttpServerSessionMode.StatefulForInitializeClients);
        services.AddSingleton<IOptionsFactory<McpServerOptions>>(shared);
        services.AddSingleton<IOptions<McpServerOptions>>(shared);
    }

    private static void Configure(KestrelServerOptions kestrel, HttpSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = settings.MaxBodyBytes;
        foreach (var address in ListenAddresses.Of(settings.Host, settings.Port))
        {
            kestrel.Listen(address);
        }

        settings.ConfigureKestrel?.Invoke(kestrel);
    }
}
