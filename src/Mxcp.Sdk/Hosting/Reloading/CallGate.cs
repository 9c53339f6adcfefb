using Mxcp.Execution;

namespace Mxcp.Hosting.Reloading;

/// <summary>Where calls come in: it knows which ones run, and can be shut until they are through and something else is done.</summary>
internal sealed class CallGate
{
    private readonly Lock _lock = new();
    private readonly HashSet<CallContext> _running = [];
    private TaskCompletionSource? _opened;
    private TaskCompletionSource? _drained;

    /// <summary>How many calls run.</summary>
    public int Running
    {
        get
        {
            lock (_lock)
            {
                return _running.Count;
            }
        }
    }

    /// <summary>Lets a call in; it waits while the gate is shut.</summary>
    /// <param name="call">The call.</param>
    /// <param name="limit">How long it waits.</param>
    /// <exception cref="TimeoutException">The gate stayed shut.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public ValueTask EnterAsync(CallContext call, TimeSpan limit) =>
        TryEnter(call) is { } opened ? WaitAsync(opened, call, limit) : default;

    /// <summary>Lets a call out.</summary>
    public void Leave(CallContext call)
    {
        lock (_lock)
        {
            _running.Remove(call);
            if (_running.Count == 0)
            {
                _drained?.TrySetResult();
            }
        }
    }

    /// <summary>Shuts the gate and waits for the calls inside. When time is up, it is opened again.</summary>
    /// <returns>The names of the calls that still run; none when the gate is shut and nobody is inside.</returns>
    public async Task<IReadOnlyList<string>> ShutAsync(TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            await Shut().WaitAsync(limit, cancellation).ConfigureAwait(false);
            return [];
        }
        catch (TimeoutException)
        {
            return Reopen();
        }
        catch (OperationCanceledException)
        {
            Open();
            throw;
        }
    }

    /// <summary>Lets in the calls that wait, and all that come.</summary>
    public void Open()
    {
        TaskCompletionSource? opened;
        lock (_lock)
        {
            opened = _opened;
            _opened = null;
            _drained = null;
        }

        opened?.TrySetResult();
    }

    private Task Shut()
    {
        lock (_lock)
        {
            _opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_running.Count == 0)
            {
                _drained.SetResult();
            }

            return _drained.Task;
        }
    }

    private string[] Reopen()
    {
        string[] names;
        lock (_lock)
        {
            names = [.. _running.Select(static call => call.Name).Order(StringComparer.Ordinal)];
        }

        Open();
        return names;
    }

    private async ValueTask WaitAsync(Task opened, CallContext call, TimeSpan limit)
    {
        long end = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        for (Task? shut = opened; shut is not null; shut = TryEnter(call))
        {
            long left = Math.Max(0, end - Environment.TickCount64);
            await shut.WaitAsync(TimeSpan.FromMilliseconds(left), call.Cancellation).ConfigureAwait(false);
        }
    }

    /// <returns>Nothing when the call is inside, otherwise what completes when the gate opens.</returns>
    private Task? TryEnter(CallContext call)
    {
        lock (_lock)
        {
            if (_opened is { } opened)
            {
                return opened.Task;
            }

            _running.Add(call);
            return null;
        }
    }
}
