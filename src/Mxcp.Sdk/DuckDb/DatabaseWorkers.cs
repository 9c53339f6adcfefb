namespace Mxcp.DuckDb;

/// <summary>The threads on which asynchronous queries run.</summary>
/// <remarks>
/// A query blocks its thread for as long as it takes, and the thread pool has too few to lose one to it. There are never more
/// pieces of work than connections, so none of them waits.
/// </remarks>
internal sealed class DatabaseWorkers
{
    private readonly Queue<Action> _work = new();
    private int _idle;
    private int _started;
    private bool _isClosed;

    /// <summary>Runs work, which deals with its own exceptions.</summary>
    public void Run(Action work)
    {
        int number;
        lock (_work)
        {
            _work.Enqueue(work);
            if (_idle >= _work.Count)
            {
                Monitor.Pulse(_work);
                return;
            }

            number = ++_started;
        }

        // The thread outlives the call that starts it, and must not keep that call's context.
        new Thread(Work) { IsBackground = true, Name = $"DuckDB {number}" }.UnsafeStart();
    }

    /// <summary>Lets the threads end.</summary>
    public void Close()
    {
        lock (_work)
        {
            _isClosed = true;
            Monitor.PulseAll(_work);
        }
    }

    private void Work()
    {
        while (Next() is { } work)
        {
            work();
        }
    }

    private Action? Next()
    {
        lock (_work)
        {
            while (_work.Count == 0)
            {
                if (_isClosed)
                {
                    return null;
                }

                _idle++;
                Monitor.Wait(_work);
                _idle--;
            }

            return _work.Dequeue();
        }
    }
}
