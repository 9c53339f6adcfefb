using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.CommandLine;

/// <summary>Runs SQL from the command line. No endpoint is called and no hook runs: the database is looked at as it is.</summary>
internal static class QueryRun
{
    /// <summary>What to run, and how to show the result.</summary>
    /// <param name="Sql">The SQL, where it is said on the command line.</param>
    /// <param name="File">The file that holds it, where that is said.</param>
    /// <param name="Arguments">The values of its <c>$name</c>s, <c>name=value</c> each.</param>
    /// <param name="IsJson">Whether rows and errors are printed as JSON.</param>
    internal sealed record Request(string? Sql, string? File, IReadOnlyList<string> Arguments, bool IsJson);

    /// <summary>Opens the database, runs the SQL and prints what comes of it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ApplicationFactory factory, SiteChoices choices, Request request)
    {
        // Files that the command line names are relative to where it was typed, so they are read before the folder changes.
        string sql = Load(request);
        var texts = QueryArguments.Load(request.Arguments);
        var arguments = QueryArguments.Read(texts);
        var catalog = factory.CreateCatalog();
        var configuration = ConfigurationLoader.OfProcess().Open(choices, catalog.Project);
        Environment.CurrentDirectory = configuration.First.Root;

        using var streams = StandardStreams.Take();
        var report = await RemoteQuery.TryRunAsync(configuration.First, sql, texts).ConfigureAwait(false);
        if (report is null)
        {
            await using var application = factory.Create(catalog, configuration, canReload: false);
            report = await RunAsync(application, sql, arguments).ConfigureAwait(false);
        }

        return report.Error is { } error ? Fail(error, request, streams.Output) : Print(report.Output.Span, request, streams.Output);
    }

    private static async Task<CallReport> RunAsync(Application application, string sql, SqlArguments arguments)
    {
        using var cancellation = new CancellationTokenSource();
        using var signals = new StopSignals(cancellation.Cancel);
        try
        {
            return await CallReport.OfQueryAsync(application.Database, sql, arguments, cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return CallReport.Failure("cancelled");
        }
    }

    private static string Load(Request request)
    {
        if (request.Sql is null == request.File is null)
        {
            throw new UsageException("Say either the SQL or --file: query \"SELECT …\".");
        }

        if (request.File is not { } file)
        {
            return request.Sql!;
        }

        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The file '{file}' cannot be read: {exception.Message}");
        }
    }

    private static int Print(ReadOnlySpan<byte> rows, Request request, Stream output)
    {
        output.Write(request.IsJson ? Envelope("ok", "result", rows) : Table(rows));
        return ExitCodes.Success;
    }

    private static int Fail(string error, Request request, Stream output)
    {
        if (request.IsJson)
        {
            var text = new JsonBuffer();
            text.AppendQuoted(error.AsSpan());
            output.Write(Envelope("error", "error", text.Span));
            text.Release();
            return ExitCodes.Failure;
        }

        Console.Error.WriteLine($"error: {error}");
        return ExitCodes.Failure;
    }

    private static byte[] Envelope(string status, string name, ReadOnlySpan<byte> value) =>
        [.. Encoding.UTF8.GetBytes($"{{\"status\":\"{status}\",\"{name}\":"), .. value, (byte)'}', (byte)'\n'];

    private static byte[] Table(ReadOnlySpan<byte> json) => Encoding.UTF8.GetBytes(TableText.Of(json));
}
