using System.CommandLine;
using Mxcp.Configuration;
using Mxcp.Hosting;
using Mxcp.Hosting.Administration;
using Mxcp.Protocol;

namespace Mxcp.CommandLine;

/// <summary><c>serve</c>: answers clients until they leave or the process is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(ApplicationFactory factory, GlobalOptions options)
    {
        var transport = new Option<string>("--transport")
        {
            Description = "How clients reach the server",
            DefaultValueFactory = static _ => "stdio",
        };
        transport.AcceptOnlyFromAmong("stdio");
        var command = new Command("serve", "Serve the endpoints to an MCP client over the standard input and output") { transport };
        command.SetAction((parsed, _) => RunAsync(factory, options.Read(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ApplicationFactory factory, SiteChoices choices)
    {
        var catalog = factory.CreateCatalog();
        var configuration = ConfigurationLoader.OfProcess().Open(choices, catalog.Project);
        var site = configuration.First;

        // Before any code of the user runs, and before DuckDB opens: paths in SQL are relative to the project.
        Environment.CurrentDirectory = site.Root;
        using var streams = StandardStreams.Take();
        ThreadPoolSize.Raise();

        await using var application = factory.Create(catalog, configuration, canReload: true);
        await using var administration = CreateAdministration(application);
        var server = new StdioServer(application, new ServerIdentity(site.Project, ApplicationVersion.Current), () => administration?.Start());
        using var hangup = new HangupSignal(() => application.Reloads.Add("SIGHUP", payload: null));
        using var signals = new StopSignals(server.Stop);
        return Report(await server.RunAsync(streams.Input, streams.Output).ConfigureAwait(false));
    }

    private static AdminServer? CreateAdministration(Application application)
    {
        if (!AdminAddress.IsEnabled)
        {
            return null;
        }

        var site = application.Current.Site;
        string socket = AdminAddress.Of(site.Root, site.Profile).Own;
        var routes = new AdminRoutes(application, socket);
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
