using System.Diagnostics;
using System.Globalization;
using Mxcp.DuckDb;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Testing.Endpoints;

/// <summary>Runs tests, each through the pipeline that every call takes.</summary>
/// <param name="caller">Who makes the calls in place of those that the tests name.</param>
/// <param name="limit">How long a test may take; <see langword="null"/> for as long as it likes.</param>
internal sealed class TestRunner(TestCaller caller, TimeSpan? limit)
{
    /// <summary>How long a call that was cancelled may take to end, before nobody waits for it any longer.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs a test in an application.</summary>
    /// <exception cref="StartException">The application did not start.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the test began.</exception>
    public async Task<TestResult> RunAsync(Application application, DeclaredTest test, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await application.ReadyAsync().WaitAsync(cancellation).ConfigureAwait(false);
        long started = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit is { } time)
        {
            stop.CancelAfter(time);
        }

        var result = await CallAsync(application, test, stop.Token, cancellation).ConfigureAwait(false);
        return result with { Time = Stopwatch.GetElapsedTime(started) };
    }

    private async Task<TestResult> CallAsync(Application application, DeclaredTest test, CancellationToken stop, CancellationToken cancellation)
    {
        var client = NoClient.Of(test.Caller(caller));

        // On the pool: an endpoint that blocks its thread must not keep the time limit from being seen.
        var call = Task.Run(() => application.Pipeline.RunAsync(test.Endpoint, test.Arguments, client, stop).AsTask(), CancellationToken.None);
        try
        {
            var outcome = await EndAsync(call, stop).ConfigureAwait(false);
            var result = TestVerdict.Of(test, outcome, new SecretMask(application.Current.Site.PrivateTexts()).Apply);
            outcome.Result?.Release();
            return result;
        }
        catch (OperationCanceledException)
        {
            return TestResult.Broken(test, cancellation.IsCancellationRequested ? "cancelled" : string.Create(CultureInfo.InvariantCulture, $"ran longer than {limit!.Value.TotalSeconds} s, the limit that --timeout sets"));
        }
    }

    /// <summary>Waits for a call, and for one that was told to stop not for long.</summary>
    private static async Task<CallOutcome> EndAsync(Task<CallOutcome> call, CancellationToken stop)
    {
        try
        {
            return await call.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAny(call, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            throw;
        }
    }
}
