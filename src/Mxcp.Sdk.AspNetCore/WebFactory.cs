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
    private static readonly TimeSpan SessionIdleTime = TimeSpan.FromMinutes(30);

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
        builder.Services.AddSingleton(_ => new LoadCheck(settings));
        AddProtocol(builder.Services, application, identity, settings);

        var web = builder.Build();
        var caller = new CallerCheck(settings);
        var message = new MessageCheck(settings.Limits.BodyBytes);
        var load = web.Services.GetRequiredService<LoadCheck>();
        web.Use(caller.RunAsync);
        web.Use((context, next) => HealthAnswer.IsAskedFor(context.Request) ? HealthAnswer.WriteAsync(context, application.Health) : next(context));
        web.Use(load.RunAsync);
        web.Use(message.RunAsync);
        web.Use(RevisionCheck.RunAsync);
        web.MapMcp(settings.Path);
        return web;
    }

    private static void AddProtocol(IServiceCollection services, Application application, ServerIdentity identity, HttpSettings settings)
    {
        // One for all sessions and requests: to make it, with its tools and filters, for each of them is what most of the time would go into.
        var shared = new SharedServerOptions(ServerFactory.Options(identity, application.Catalog, application.Pipeline));
        services.AddMcpServer().WithHttpTransport(http =>
        {
            Configure(http, settings);
            HttpSessions.Follow(http, application.Updates);
        });
        services.AddSingleton<IOptionsFactory<McpServerOptions>>(shared);
        services.AddSingleton<IOptions<McpServerOptions>>(shared);
    }

    private static void Configure(HttpServerTransportOptions http, HttpSettings settings)
    {
        http.SessionMode = settings.Stateless ? HttpServerSessionMode.Stateless : HttpServerSessionMode.StatefulForInitializeClients;

        // The library calls all that has to do with sessions obsolete, as the protocol of 2026 has none; those before it do.
#pragma warning disable MCP9006
        http.IdleTimeout = SessionIdleTime;
        http.MaxIdleSessionCount = settings.Limits.Sessions;
#pragma warning restore MCP9006
    }

    private static void Configure(KestrelServerOptions kestrel, HttpSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = settings.Limits.BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = settings.Limits.Connections;
        foreach (var address in ListenAddresses.Of(settings.Host, settings.Port))
        {
            kestrel.Listen(address, listen => Secure(listen, settings));
        }

        settings.ConfigureKestrel?.Invoke(kestrel);
    }

    private static void Secure(ListenOptions listen, HttpSettings settings)
    {
        if (settings.Certificate is { } certificate)
        {
            listen.UseHttps(certificate);
        }
    }
}
