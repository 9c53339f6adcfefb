namespace Mxcp.DuckDb;

/// <summary>Waits for a place on the thread of the caller.</summary>
internal sealed class BlockingWaiter : PlaceWaiter, IDisposable
{
    private readonly ManualResetEventSlim _settled = new();
    private Exception? _reason;

    /// <summary>Waits for the place.</summary>
    /// <exception cref="DatabaseException">None became free in time, or the database is closed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Wait(TimeSpan limit, Func<Exception> timedOut, CancellationToken cancellation)
    {
        try
        {
            if (!_settled.Wait(limit, cancellation))
            {
                TryRefuse(timedOut());
            }
        }
        catch (OperationCanceledException exception)
        {
            TryRefuse(exception);
        }

        // Where the place came in the very moment of giving up, it is taken after all.
        _settled.Wait(CancellationToken.None);
        if (_reason is not null)
        {
            throw _reason;
        }
    }

    public void Dispose() => _settled.Dispose();

    protected override void Enter() => _settled.Set();

    protected override void Refuse(Exception reason)
    {
        _reason = reason;
        _settled.Set();
    }
}
