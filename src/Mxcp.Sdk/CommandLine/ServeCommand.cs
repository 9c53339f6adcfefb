using System.CommandLine;
using Mxcp.Configuration;
using Mxcp.Hosting;
using Mxcp.Hosting.Administration;
using Mxcp.Hosting.Transports;
using Mxcp.Protocol;

namespace Mxcp.CommandLine;

/// <summary><c>serve</c>: answers clients until they leave or the process is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(ApplicationFactory factory, GlobalOptions options)
    {
        var transport = new Option<string?>("--transport") { Description = "How clients reach the server: stdio, unless the user file says otherwise, or http", HelpName = "stdio|http" };
        transport.AcceptOnlyFromAmong(TransportNames.All);
        transport.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && TransportNames.All.Contains(name) && factory.FindTransport(name) is null)
            {
                result.AddError(TransportNames.HowToAddHttp);
            }
        });
        var command = new Command("serve", "Serve the endpoints to MCP clients: over the standard input and output, or over HTTP") { transport };
        foreach (var option in factory.Transports.SelectMany(static transport => transport.Options))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, _) => RunAsync(factory, options.Read(parsed), parsed, parsed.GetValue(transport)));
        return command;
    }

    private static async Task<int> RunAsync(ApplicationFactory factory, SiteChoices choices, ParseResult parsed, string? transportName)
    {
        var catalog = factory.CreateCatalog();
        var configuration = ConfigurationLoader.OfProcess().Open(choices, catalog.Project);
        var site = configuration.First;
        var transport = FindTransport(factory, parsed, transportName ?? site.Transport.Provider ?? TransportNames.Stdio);

        // Before any code of the user runs, and before DuckDB opens: paths in SQL are relative to the project.
        Environment.CurrentDirectory = site.Root;
        using var streams = StandardStreams.Take();
        ThreadPoolSize.Raise();

        await using var application = factory.Create(catalog, configuration, canReload: true);
        var server = transport.CreateServer(parsed, new ServerParts(application, new ServerIdentity(site.Project, ApplicationVersion.Current), site, streams));
        await using var administration = CreateAdministration(application, server);
        using var hangup = new HangupSignal(() => Reload(application));
        using var signals = new StopSignals(server.Stop);
        return Report(await server.RunAsync(() => administration?.Start()).ConfigureAwait(false));
    }

    private static ServerTransport FindTransport(ApplicationFactory factory, ParseResult parsed, string name)
    {
        var transport = factory.FindTransport(name) ?? throw new ConfigurationException(TransportNames.HowToAddHttp);
        foreach (var other in factory.Transports.Where(other => other != transport))
        {
            if (other.Options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } stray)
            {
                throw new UsageException($"{stray.Name} is for --transport {other.Name}; the server would use {transport.Name}.");
            }
        }

        return transport;
    }

    private static void Reload(Application application)
    {
        try
        {
            application.Reloads.Add("SIGHUP", payload: null);
        }
        catch (InvalidOperationException exception)
        {
            // Nobody waits for an answer to a signal.
            application.Warn(exception.Message);
        }
    }

    private static AdminServer? CreateAdministration(Application application, IServer server)
    {
        if (!AdminAddress.IsEnabled)
        {
            return null;
        }

        var site = application.Current.Site;
        string socket = AdminAddress.Of(site.Root, site.Profile).Own;
        var routes = new AdminRoutes(application, server, socket);
        return new AdminServer(
            socket,
            (request, cancellation) => request switch
            {
                { Method: "POST", Path: RemoteRun.Path } => RemoteRun.AnswerAsync(application, request, cancellation),
                { Method: "POST", Path: RemoteQuery.Path } => RemoteQuery.AnswerAsync(application, request, cancellation),
                _ => routes.AnswerAsync(request, cancellation),
            },
            application.Loggers);
    }

    private static int Report(Execution.StartException? failure)
    {
        if (failure is null)
        {
            return ExitCodes.Success;
        }

        Console.Error.WriteLine($"error: {failure.Details}");
        return ExitCodes.Failure;
    }
}
