namespace Mxcp.DuckDb;

/// <summary>A piece of asynchronous work: waits for a place in line, then runs on a database thread.</summary>
/// <typeparam name="T">What it results in.</typeparam>
/// <param name="workers">The database threads.</param>
/// <param name="work">The work; it sees to it that the place is given back.</param>
internal sealed class DatabaseWork<T>(DatabaseWorkers workers, Func<T> work) : PlaceWaiter, IDisposable
{
    // What comes after the work is not for the database threads.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancelled;
    private Timer? _timer;

    public Task<T> Task => _completion.Task;

    /// <summary>Asks for a place.</summary>
    /// <param name="places">Where.</param>
    /// <param name="limit">How long to wait for it.</param>
    /// <param name="timedOut">What to say when the time is up.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public void Start(Places places, TimeSpan limit, Func<Exception> timedOut, CancellationToken cancellation)
    {
        places.Request(this);
        if (IsSettled)
        {
            return;
        }

        _timer = new Timer(_ => TryRefuse(timedOut()), null, limit, Timeout.InfiniteTimeSpan);
        _cancelled = cancellation.UnsafeRegister(
            static (work, token) => ((DatabaseWork<T>)work!).TryRefuse(new OperationCanceledException(token)), this);
        if (IsSettled)
        {
            Dispose();
        }
    }

    /// <summary>Ends the waiting.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        _cancelled.Unregister();
    }

    protected override void Enter()
    {
        Dispose();
        workers.Run(Execute);
    }

    protected override void Refuse(Exception reason)
    {
        Dispose();
        _completion.Fail(reason);
    }

    private void Execute() => _completion.Complete(work);
}
