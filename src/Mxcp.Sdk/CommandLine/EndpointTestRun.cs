using Mxcp.Configuration;
using Mxcp.Hosting;
using Mxcp.Testing.Endpoints;

namespace Mxcp.CommandLine;

/// <summary>Runs the tests of definitions from the command line, and reports what came of them.</summary>
internal static class EndpointTestRun
{
    /// <summary>What to run, how, and how to report it.</summary>
    internal sealed record Request
    {
        /// <summary>The kind of the endpoints.</summary>
        public string? Kind { get; init; }

        /// <summary>The name of one.</summary>
        public string? Name { get; init; }

        /// <summary>The tags of which a test must have one.</summary>
        public IReadOnlyList<string> Tags { get; init; } = [];

        /// <summary>What must stand in the name of a test.</summary>
        public string? Filter { get; init; }

        /// <summary>Whether each test has a database of its own.</summary>
        public bool IsFresh { get; init; }

        /// <summary>How many run at a time, where that is said.</summary>
        public int? Parallel { get; init; }

        /// <summary>How many seconds a test may take; 0 for no limit.</summary>
        public double Timeout { get; init; }

        /// <summary>The reports, <c>kind=file</c> each.</summary>
        public IReadOnlyList<string> Reports { get; init; } = [];

        /// <summary>Whether to say which endpoints have no tests.</summary>
        public bool ShowsCoverage { get; init; }

        /// <summary>Who makes the calls, as JSON or <c>@FILE</c>.</summary>
        public string? User { get; init; }

        /// <summary>The headers of the calls, as JSON or <c>@FILE</c>.</summary>
        public string? Headers { get; init; }

        /// <summary>Whether one JSON document is printed.</summary>
        public bool IsJson { get; init; }
    }

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ApplicationFactory factory, SiteChoices choices, Request request)
    {
        // The output is the report alone, whatever user code prints.
        using var streams = StandardStreams.Take();
        try
        {
            var suite = await RunTestsAsync(factory, choices, request, streams.Output).ConfigureAwait(false);
            return suite.Selection.Tests.Count == 0 ? ExitCodes.Usage : suite.IsSound ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (Exception exception) when (request.IsJson && exception is UsageException or ConfigurationException or Execution.StartException or DatabaseException)
        {
            string message = exception is Execution.StartException failure ? failure.Details : exception.Message;
            streams.Output.Write(TestJson.Failure(message));
            return exception is UsageException ? ExitCodes.Usage : ExitCodes.Failure;
        }
    }

    private static async Task<TestSuite> RunTestsAsync(ApplicationFactory factory, SiteChoices choices, Request request, Stream output)
    {
        var catalog = factory.CreateCatalog();
        var selection = TestSelection.Of(catalog, request.Kind, request.Name, request.Tags, request.Filter);
        if (selection.Tests.Count == 0 && !request.ShowsCoverage)
        {
            throw new UsageException(WhyNone(request));
        }

        // Files that the command line names are relative to where it was typed, so they are looked for before the folder changes.
        var caller = IdentityText.ReadCaller(request.User, request.Headers);
        var reports = TestReports.Read(request.Reports);
        int places = PlacesOf(request);
        var limit = LimitOf(request.Timeout);
        var configuration = ConfigurationLoader.OfProcess().Open(choices, catalog.Project);
        Environment.CurrentDirectory = configuration.First.Root;
        ThreadPoolSize.Raise();

        using var cancellation = new CancellationTokenSource();
        using var signals = new StopSignals(cancellation.Cancel);
        var printer = request.IsJson ? null : new TestPrinter(output);
        var run = new TestRun(factory, configuration, new TestRunner(caller, limit)) { Print = result => printer?.Print(result) };
        var suite = request.IsFresh
            ? await run.EachAsync(selection, places, cancellation.Token).ConfigureAwait(false)
            : await run.TogetherAsync(selection, cancellation.Token).ConfigureAwait(false);
        reports.Write(suite);
        Report(suite, request, printer, output);
        return suite;
    }

    private static void Report(TestSuite suite, Request request, TestPrinter? printer, Stream output)
    {
        if (printer is null)
        {
            output.Write(TestJson.Of(suite, isSingle: request.Name is not null, request.ShowsCoverage));
            return;
        }

        printer.PrintEnd(suite, request.ShowsCoverage);
    }

    private static string WhyNone(Request request)
    {
        bool isWhole = request.Tags.Count == 0 && request.Filter is null;
        return isWhole
            ? "There is no test to run: no definition has any, or the build left them out (MxcpIncludeTests). See which with --coverage."
            : "There is no test to run: none has such a tag or such a name. See what there is by leaving --tag and --filter out.";
    }

    private static int PlacesOf(Request request) => request.Parallel switch
    {
        null => request.IsFresh ? Environment.ProcessorCount : 1,
        < 1 => throw new UsageException("--parallel takes a number from 1."),
        > 1 when !request.IsFresh => throw new UsageException("--parallel needs --fresh: tests that run at the same time on one database would see what the others do to it."),
        { } said => said,
    };

    private static TimeSpan? LimitOf(double seconds) => seconds switch
    {
        0 => null,
        > 0 and <= 1_000_000 => TimeSpan.FromSeconds(seconds),
        _ => throw new UsageException("--timeout takes a number of seconds, 0 for no limit."),
    };
}
