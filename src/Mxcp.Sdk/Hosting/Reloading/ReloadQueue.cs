using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Mxcp.Execution;

namespace Mxcp.Hosting.Reloading;

/// <summary>Takes requests to reload and serves them one after the other; those that ask for nothing but fresh configuration share a reload.</summary>
internal sealed partial class ReloadQueue(ReloadCycle cycle, ILoggerFactory loggers) : IDisposable
{
    /// <summary>How many requests may wait; one that comes when so many do is refused.</summary>
    public const int Capacity = 100;

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private List<ReloadRequest> _waiting = [];
    private List<ReloadRequest> _current = [];
    private ReloadOutcome? _last;
    private Task? _running;
    private bool _isStopped;

    /// <summary>What there is to know at this moment.</summary>
    public ReloadStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new ReloadStatus(_current.Count == 0 ? ReloadPhase.None : cycle.Phase, _current, _waiting.Count, _last);
            }
        }
    }

    /// <summary>Asks for a reload and returns at once.</summary>
    /// <param name="description">Why, for the log.</param>
    /// <param name="payload">What to do while the database is closed.</param>
    /// <returns>The request, or one that waits and asks for the same.</returns>
    /// <exception cref="InvalidOperationException">The application is coming to its end, or too many requests wait.</exception>
    public ReloadRequest Add(string description, Func<CancellationToken, Task>? payload)
    {
        lock (_lock)
        {
            if (_isStopped)
            {
                throw new InvalidOperationException("The server is shutting down and does not reload any more.");
            }

            if (payload is null && _waiting.Find(static request => request.Payload is null) is { } same)
            {
                return same;
            }

            if (_waiting.Count == Capacity)
            {
                throw new InvalidOperationException($"{Capacity} reloads already wait for their turn; ask again when some of them are done.");
            }

            var added = new ReloadRequest(Guid.NewGuid().ToString("N"), description, payload);
            _waiting.Add(added);

            // Not in the context of the call that asks: it ends before the reload begins.
            using (ExecutionContext.SuppressFlow())
            {
                _running ??= Task.Run(RunAsync);
            }

            return added;
        }
    }

    /// <summary>Takes no more requests, gives up those that wait and asks the current one to come to its end.</summary>
    public void Stop()
    {
        List<ReloadRequest> given;
        lock (_lock)
        {
            _isStopped = true;
            given = _waiting;
            _waiting = [];
        }

        _stopping.Cancel();
        foreach (var request in given)
        {
            request.End(OutcomeOf(request, ReloadCycle.ShutDown, Stopwatch.GetTimestamp()));
        }
    }

    /// <summary>Stops, and waits for the current reload.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> StopAsync(TimeSpan limit)
    {
        Stop();
        try
        {
            await (_running ?? Task.CompletedTask).WaitAsync(limit).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            LogUnfinished(loggers.CreateLogger(LogCategories.Application), limit.TotalSeconds, cycle.Phase);
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync()
    {
        while (Take() is { } requests)
        {
            long started = Stopwatch.GetTimestamp();
            var errors = await cycle.RunAsync(requests, _stopping.Token).ConfigureAwait(false);
            End(requests, errors, started);
        }
    }

    private List<ReloadRequest>? Take()
    {
        lock (_lock)
        {
            _current = _waiting;
            _waiting = [];
            if (_current.Count > 0)
            {
                return _current;
            }

            _running = null;
            return null;
        }
    }

    private void End(IReadOnlyList<ReloadRequest> requests, IReadOnlyList<string?> errors, long started)
    {
        var logger = loggers.CreateLogger(LogCategories.Application);
        ReloadOutcome[] outcomes = [.. requests.Zip(errors, (request, error) => OutcomeOf(request, error, started))];
        lock (_lock)
        {
            _last = outcomes.FirstOrDefault(static outcome => outcome.Error is not null) ?? outcomes[^1];
            _current = [];
        }

        foreach (var (request, outcome) in requests.Zip(outcomes))
        {
            if (outcome.Error is null)
            {
                LogSuccess(logger, outcome.Description, (long)outcome.Duration.TotalMilliseconds);
            }
            else
            {
                LogFailure(logger, outcome.Description, outcome.Error);
            }

            request.End(outcome);
        }
    }

    private static ReloadOutcome OutcomeOf(ReloadRequest request, string? error, long started) =>
        new(request.Id, request.Description, DateTimeOffset.UtcNow, Stopwatch.GetElapsedTime(started), error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Reloaded ({Description}) in {Milliseconds} ms")]
    private static partial void LogSuccess(ILogger logger, string description, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reload ({Description}) failed: {Error}")]
    private static partial void LogFailure(ILogger logger, string description, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reload did not come to its end within {Seconds} s; it is still {Phase}")]
    private static partial void LogUnfinished(ILogger logger, double seconds, ReloadPhase phase);
}
