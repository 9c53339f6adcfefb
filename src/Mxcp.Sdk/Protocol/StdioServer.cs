using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Protocol;

/// <summary>Serves an application over two byte streams until one side ends it.</summary>
/// <param name="application">The application.</param>
/// <param name="identity">What the server calls itself.</param>
/// <param name="answered">Called once the client has its first answer; it must not block.</param>
internal sealed class StdioServer(Application application, ServerIdentity identity, Action? answered = null)
{
    private readonly ShutdownLimits _limits = application.Limits.Shutdown;
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes no more messages, answers those that were taken and ends.</summary>
    public void Stop() => _stop.TrySetResult();

    /// <summary>Serves until the input ends, <see cref="Stop"/> is called or the application fails to start.</summary>
    /// <returns>Why the application failed to start, if it did.</returns>
    public async Task<StartException?> RunAsync(Stream input, Stream output)
    {
        var transport = new StdioTransport(input, output);
        var server = ServerFactory.Create(identity, application.Catalog, application.Pipeline, transport, application.Loggers);

        // Ends when no more messages come and every one that came was answered; disposes the server.
        var serving = ClientSession.RunAsync(server, application.Updates);
        transport.Start();
        _ = StartAfterAnswerAsync(transport);

        await Task.WhenAny(serving, transport.InputEnded, transport.OutputLost, _stop.Task, application.Failed).ConfigureAwait(false);
        application.Updates.End();
        transport.StopReading();
        application.Reloads.Stop();
        await DrainAsync(serving, transport).ConfigureAwait(false);
        await application.EndAsync().ConfigureAwait(false);
        return application.Failed.IsCompleted ? await application.Failed.ConfigureAwait(false) : null;
    }

    /// <summary>
    /// Opens the database and runs the hooks once the client has its first answer: clients wait for that one, and give up.
    /// </summary>
    private async Task StartAfterAnswerAsync(StdioTransport transport)
    {
        await transport.Answered.ConfigureAwait(false);

        answered?.Invoke();

        // A failure is told through the application and to the calls that wait.
        await application.ReadyAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Waits for the answers that are still due, then has their calls cancelled, then gives up.</summary>
    private async Task DrainAsync(Task serving, StdioTransport transport)
    {
        if (!_stop.Task.IsCompleted && !application.Failed.IsCompleted)
        {
            await Task.WhenAny(serving, transport.OutputLost, _stop.Task, Task.Delay(_limits.AfterInput)).ConfigureAwait(false);
        }

        if (_stop.Task.IsCompleted || application.Failed.IsCompleted)
        {
            await Task.WhenAny(serving, transport.OutputLost, Task.Delay(_limits.AfterSignal)).ConfigureAwait(false);
        }

        if (!serving.IsCompleted)
        {
            application.CancelCalls();
            await Task.WhenAny(serving, Task.Delay(_limits.AfterCancel)).ConfigureAwait(false);
        }
    }
}
