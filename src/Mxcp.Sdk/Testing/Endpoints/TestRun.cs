using System.Collections.Concurrent;
using System.Diagnostics;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Testing.Endpoints;

/// <summary>Runs the tests of an application.</summary>
/// <param name="factory">Makes the application.</param>
/// <param name="configuration">What it is configured by.</param>
/// <param name="runner">Runs each test.</param>
internal sealed class TestRun(ApplicationFactory factory, ConfigurationSource configuration, TestRunner runner)
{
    /// <summary>Is told of each test when it has ended, in the order of the definitions.</summary>
    public Action<TestResult> Print { get; init; } = static _ => { };

    /// <summary>Runs them one after the other in one application, on the project's database.</summary>
    /// <exception cref="StartException">The application did not start.</exception>
    public async Task<TestSuite> TogetherAsync(TestSelection selection, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        var results = new List<TestResult>();
        if (selection.Tests.Count > 0)
        {
            await using var application = factory.Create(factory.CreateCatalog(), configuration, canReload: false);
            await CollectAsync(selection, results, test => runner.RunAsync(application, test, cancellation), cancellation).ConfigureAwait(false);
            await application.EndAsync().ConfigureAwait(false);
        }

        return new TestSuite(selection, results, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Runs each in an application of its own, on a database of its own.</summary>
    /// <param name="selection">The tests.</param>
    /// <param name="places">How many run at a time.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="StartException">An application did not start.</exception>
    /// <exception cref="DatabaseException">Another process writes to the project's database.</exception>
    public async Task<TestSuite> EachAsync(TestSelection selection, int places, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        var results = new List<TestResult>();
        using var database = await FreshDatabase.TakeAsync(configuration.First).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ended = selection.Tests.ToDictionary(static test => test, static _ => new TaskCompletionSource<TestResult>(TaskCreationOptions.RunContinuationsAsynchronously));
        var waiting = new ConcurrentQueue<DeclaredTest>(selection.Tests);
        Task[] workers = [.. Enumerable.Range(0, places).Select(_ => Task.Run(() => WorkAsync(waiting, ended, database, stop.Token), CancellationToken.None))];
        try
        {
            await CollectAsync(selection, results, test => ended[test].Task, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // None of them may use a database that is about to be deleted.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(false);
        }

        return new TestSuite(selection, results, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Runs tests, one after the other, until none waits.</summary>
    private async Task WorkAsync(ConcurrentQueue<DeclaredTest> waiting, Dictionary<DeclaredTest, TaskCompletionSource<TestResult>> ended, FreshDatabase database, CancellationToken cancellation)
    {
        while (waiting.TryDequeue(out var test))
        {
            try
            {
                ended[test].SetResult(await RunAloneAsync(test, database, cancellation).ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                ended[test].SetCanceled(cancellation);
            }
            catch (Exception exception)
            {
                ended[test].SetException(exception);
            }
        }
    }

    private async Task<TestResult> RunAloneAsync(DeclaredTest test, FreshDatabase database, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var application = factory.Create(factory.CreateCatalog(), database.For(configuration), canReload: false);
        var result = await runner.RunAsync(application, test, cancellation).ConfigureAwait(false);
        await application.EndAsync().ConfigureAwait(false);
        return result;
    }

    /// <summary>Takes what comes in the order of the definitions; when the run is cancelled, what has not begun is left out.</summary>
    private async Task CollectAsync(TestSelection selection, List<TestResult> results, Func<DeclaredTest, Task<TestResult>> run, CancellationToken cancellation)
    {
        foreach (var test in selection.Tests)
        {
            try
            {
                var result = await run(test).ConfigureAwait(false);
                results.Add(result);
                Print(result);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // It had not begun. With --fresh, one behind it may have ended before.
            }
        }
    }
}
