using System.Text.Json;

namespace Mxcp.Execution.Limits;

/// <summary>One call under its limits: it waits for its place, is stopped when its time is up, and is left to itself when it does not stop.</summary>
/// <param name="limits">The limits.</param>
/// <param name="arguments">What the endpoint is called with.</param>
/// <param name="stop">Cancels the call.</param>
/// <param name="time">What time is measured by.</param>
internal sealed class LimitedCall(CallLimits limits, JsonElement arguments, CancellationTokenSource stop, TimeProvider time)
{
    /// <summary>How long a call waits for its place.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>How long code that is cancelled has to end before its caller is answered without it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _leftAlone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<CallPlaces> _places = new(capacity: 2);
    private ITimer? _timer;
    private TimeSpan _left = limits.Timeout ?? TimeSpan.Zero;
    private long _since;
    private int _pauses;
    private volatile bool _isTimeUp;

    /// <summary>Counts the result; <see langword="null"/> where it may be of any size.</summary>
    public ResultMeter? Meter { get; } = limits.LimitsResult ? new ResultMeter(limits, arguments) : null;

    /// <summary>Whether the call was told to stop because its time was up.</summary>
    public bool IsTimeUp => _isTimeUp;

    /// <summary>Whether the caller was answered while the code still ran.</summary>
    public bool IsLeftAlone { get; private set; }

    /// <summary>Waits for the place of the call; from then on its time runs.</summary>
    /// <exception cref="LimitException">No place became free.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public async ValueTask BeginAsync()
    {
        await EnterAsync(Wait).ConfigureAwait(false);
        if (limits.Timeout is { } timeout)
        {
            _since = time.GetTimestamp();
            _timer = time.CreateTimer(static call => ((LimitedCall)call!).OnTime(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(timeout, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The call waits for a person: its time does not run, and its place is free for others.</summary>
    public void Pause()
    {
        lock (_lock)
        {
            if (_pauses++ > 0)
            {
                return;
            }

            if (_timer is not null && !_isTimeUp)
            {
                _left -= time.GetElapsedTime(_since);
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        Leave();
    }

    /// <summary>The call goes on: it waits for its place, however long that takes, and then its time runs again.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public async ValueTask ResumeAsync()
    {
        lock (_lock)
        {
            if (--_pauses > 0)
            {
                return;
            }
        }

        await EnterAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        lock (_lock)
        {
            if (_timer is not null && !_isTimeUp && _pauses == 0)
            {
                _since = time.GetTimestamp();
                _timer.Change(_left > TimeSpan.Zero ? _left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Runs code until it ends, or until its time has been up for a while.</summary>
    /// <param name="run">The code.</param>
    /// <param name="blocks">Whether the code may block its thread, so that it needs another one for its time to be seen.</param>
    /// <exception cref="LimitException">The time is up, and the code has not ended.</exception>
    public async ValueTask WatchAsync(Func<ValueTask> run, bool blocks)
    {
        if (limits.Timeout is null)
        {
            await run().ConfigureAwait(false);
            return;
        }

        var work = blocks ? Task.Run(() => run().AsTask()) : run().AsTask();
        if (await Task.WhenAny(work, _leftAlone.Task).ConfigureAwait(false) == work)
        {
            await work.ConfigureAwait(false);
            return;
        }

        IsLeftAlone = true;
        throw TimeIsUp();
    }

    /// <summary>Ends the call: its time does not run any more, and its place is free.</summary>
    public void End()
    {
        _timer?.Dispose();
        Leave();
    }

    /// <summary>What the caller is told when the time is up.</summary>
    public LimitException TimeIsUp() => new(LimitWords.Timeout(limits));

    private async ValueTask EnterAsync(TimeSpan wait)
    {
        if (limits.Places is { } own)
        {
            await EnterAsync(own, wait, LimitWords.Busy).ConfigureAwait(false);
        }

        if (limits.SitePlaces is { } site)
        {
            await EnterAsync(site, wait, LimitWords.SiteBusy).ConfigureAwait(false);
        }
    }

    private async ValueTask EnterAsync(CallPlaces places, TimeSpan wait, Func<CallLimits, string> busy)
    {
        if (!await places.EnterAsync(wait, time, stop.Token).ConfigureAwait(false))
        {
            throw new LimitException(busy(limits));
        }

        lock (_lock)
        {
            _places.Add(places);
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            foreach (var places in _places)
            {
                places.Leave();
            }

            _places.Clear();
        }
    }

    /// <summary>First cancels the call, then, if it goes on for too long, gives it up.</summary>
    private void OnTime()
    {
        if (_isTimeUp)
        {
            _leftAlone.TrySetResult();
            return;
        }

        // What is called back when the call is cancelled is the user's code, which may take its time.
        _isTimeUp = true;
        _timer?.Change(Grace, Timeout.InfiniteTimeSpan);
        try
        {
            stop.Cancel();
        }
        catch (Exception exception) when (exception is ObjectDisposedException or AggregateException)
        {
            // The call has ended just now, or a callback failed: whoever registered it has its exception to deal with, and the call is cancelled.
        }
    }
}
