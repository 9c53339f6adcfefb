namespace Mxcp.DuckDb;

/// <summary>As many places as there may be connections. Where none is free there is a line.</summary>
/// <remarks>
/// Not a SemaphoreSlim: an asynchronous waiter that gets its place there needs a thread of the pool to go on, and all of those
/// may be blocked by synchronous queries that wait for that very place.
/// </remarks>
internal sealed class Places(int count)
{
    private readonly Lock _gate = new();
    private readonly Queue<PlaceWaiter> _line = new();
    private readonly TaskCompletionSource _allFree = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _count = count;
    private int _free = count;
    private bool _isClosing;

    /// <summary>Done when the places are closed and all of them are free.</summary>
    public Task AllFree => _allFree.Task;

    /// <summary>Gives a place to a waiter: now, if one is free, or else when it is its turn.</summary>
    public void Request(PlaceWaiter waiter)
    {
        bool isClosing;
        lock (_gate)
        {
            isClosing = _isClosing;
            if (!isClosing && _free == 0)
            {
                _line.Enqueue(waiter);
                return;
            }

            _free -= isClosing ? 0 : 1;
        }

        if (isClosing)
        {
            waiter.TryRefuse(Closed());
        }
        else if (!waiter.TryEnter())
        {
            Leave();
        }
    }

    /// <summary>Frees a place; the next in line has it at once.</summary>
    public void Leave()
    {
        PlaceWaiter? next;
        do
        {
            lock (_gate)
            {
                if (!_line.TryDequeue(out next))
                {
                    _free++;
                    FinishIfClosed();
                    return;
                }
            }
        }
        while (!next.TryEnter());
    }

    /// <summary>Refuses those in line and all who come from now on.</summary>
    public void Close()
    {
        PlaceWaiter[] line;
        lock (_gate)
        {
            _isClosing = true;
            line = [.. _line];
            _line.Clear();
            FinishIfClosed();
        }

        foreach (var waiter in line)
        {
            waiter.TryRefuse(Closed());
        }
    }

    private static DatabaseException Closed() => new("The database is closed.");

    private void FinishIfClosed()
    {
        if (_isClosing && _free == _count)
        {
            _allFree.TrySetResult();
        }
    }
}
