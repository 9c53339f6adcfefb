using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary>Calls one endpoint from the command line, through the pipeline that every call takes.</summary>
internal static class EndpointRun
{
    /// <summary>What to call, and how to show the result.</summary>
    /// <param name="Kind">The kind of the endpoint.</param>
    /// <param name="Name">The endpoint.</param>
    /// <param name="Arguments">Its arguments, <c>name=value</c> each.</param>
    /// <param name="IsCompact">Whether the result is printed on one line.</param>
    internal sealed record Request(string Kind, string Name, IReadOnlyList<string> Arguments, bool IsCompact)
    {
        /// <summary>Who makes the call, as JSON or <c>@FILE</c>.</summary>
        public string? User { get; init; }

        /// <summary>The headers of the call, as JSON or <c>@FILE</c>.</summary>
        public string? Headers { get; init; }
    }

    /// <summary>Starts the application, calls the endpoint, prints what comes of it and ends the application.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ApplicationFactory factory, SiteChoices choices, Request request)
    {
        var catalog = factory.CreateCatalog();

        // Files that the arguments name are relative to where the command was typed, so they are read before the folder changes.
        var (endpoint, arguments) = EndpointLookup.Find(catalog, request);
        var identity = IdentityText.Read(request.User, request.Headers);
        var configuration = ConfigurationLoader.OfProcess().Open(choices, catalog.Project);
        Environment.CurrentDirectory = configuration.First.Root;

        // The output is the result alone, whatever user code prints.
        using var streams = StandardStreams.Take();
        if (await RemoteRun.TryRunAsync(configuration.First, endpoint, arguments, identity, request).ConfigureAwait(false) is { } report)
        {
            return Print(report, streams.Output);
        }

        await using var application = factory.Create(catalog, configuration, canReload: false);
        using var cancellation = new CancellationTokenSource();
        using var signals = new StopSignals(cancellation.Cancel);
        var outcome = await CallAsync(application, endpoint, arguments, NoClient.Of(identity), cancellation.Token).ConfigureAwait(false);
        await application.EndAsync().ConfigureAwait(false);
        return Print(await ReportAsync(application, endpoint, outcome, request).ConfigureAwait(false), streams.Output);
    }

    private static async Task<CallOutcome> CallAsync(
        Application application, Endpoint endpoint, System.Text.Json.JsonElement arguments, NoClient client, CancellationToken cancellation)
    {
        try
        {
            return await application.Pipeline.RunAsync(endpoint, arguments, client, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return CallOutcome.Failure("cancelled");
        }
    }

    // Why the application did not start is for the operator, who sits here.
    private static async Task<CallReport> ReportAsync(Application application, Endpoint endpoint, CallOutcome outcome, Request request) =>
        application.Failed.IsCompletedSuccessfully
            ? CallReport.Failure((await application.Failed.ConfigureAwait(false)).Details)
            : CallReport.Of(endpoint, request.Name, outcome, request.IsCompact);

    private static int Print(CallReport report, Stream output)
    {
        if (report.Error is { } error)
        {
            Console.Error.WriteLine($"error: {error}");
            return ExitCodes.Failure;
        }

        output.Write(report.Output.Span);
        if (report.Note is { } note)
        {
            Console.Error.WriteLine($"note: {note}");
        }

        return ExitCodes.Success;
    }
}
