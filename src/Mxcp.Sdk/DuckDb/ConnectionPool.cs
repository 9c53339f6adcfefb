using System.Globalization;

namespace Mxcp.DuckDb;

/// <summary>A bounded number of connections, made when they are needed and used again.</summary>
internal sealed class ConnectionPool(DuckDbOptions options, InstanceOpener opener)
{
    /// <summary>How long queries that were interrupted have to end.</summary>
    private static readonly TimeSpan LimitAfterInterrupt = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly Places _places = new(options.PoolSize);
    private readonly DatabaseWorkers _workers = new();
    private readonly Stack<DuckDbConnection> _idle = new();
    private readonly List<ConnectionLease> _busy = [];

    /// <summary>Does work with a connection on the thread of the caller.</summary>
    /// <exception cref="DatabaseException">No connection became free in time, or the database is closed or cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public T Run<T>(Func<DuckDbConnection, T> work, CancellationToken cancellation)
    {
        using (var waiter = new BlockingWaiter())
        {
            _places.Request(waiter);
            waiter.Wait(options.WaitLimit, NoneFree, cancellation);
        }

        return RunInPlace(work, cancellation);
    }

    /// <summary>Does work with a connection on a database thread.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<T> RunAsync<T>(Func<DuckDbConnection, T> work, CancellationToken cancellation)
    {
        var waiting = new DatabaseWork<T>(_workers, () => RunInPlace(work, cancellation));
        waiting.Start(_places, options.WaitLimit, NoneFree, cancellation);
        return waiting.Task;
    }

    /// <summary>Takes a connection back.</summary>
    public void Return(ConnectionLease lease)
    {
        var connection = lease.Connection;
        lock (_gate)
        {
            _busy.Remove(lease);
            if (connection.IsSpent || connection.Instance.IsBroken)
            {
                connection.Dispose();
            }
            else
            {
                _idle.Push(connection);
            }

            if (connection.Instance.IsBroken)
            {
                DisposeIdle();
            }
        }
    }

    /// <summary>Gives out no more connections, and waits for those that are out; interrupts their queries when time is up.</summary>
    /// <returns>Whether all came back.</returns>
    public async Task<bool> CloseAsync(TimeSpan limit)
    {
        _places.Close();
        bool areAllBack = await AreAllBack(limit).ConfigureAwait(false);

        // Again and again: a query that is only about to start forgets earlier interrupts.
        long end = Environment.TickCount64 + (long)LimitAfterInterrupt.TotalMilliseconds;
        while (!areAllBack && Environment.TickCount64 < end)
        {
            foreach (var lease in Leases())
            {
                lease.Connection.Stop();
            }

            areAllBack = await AreAllBack(BetweenInterrupts).ConfigureAwait(false);
        }

        lock (_gate)
        {
            DisposeIdle();
        }

        _workers.Close();
        return areAllBack;
    }

    private T RunInPlace<T>(Func<DuckDbConnection, T> work, CancellationToken cancellation)
    {
        try
        {
            using var lease = Take(cancellation);
            return work(lease.Connection);
        }
        finally
        {
            _places.Leave();
        }
    }

    private ConnectionLease Take(CancellationToken cancellation)
    {
        while (true)
        {
            var instance = opener.OpenAsync().WaitAsync(cancellation).GetAwaiter().GetResult();
            lock (_gate)
            {
                // A database that broke just now is opened anew in the next round.
                if (!instance.IsBroken && (_idle.TryPop(out var idle) ? idle : instance.TryConnect()) is { } connection)
                {
                    var lease = new ConnectionLease(this, connection);
                    _busy.Add(lease);
                    return lease;
                }
            }
        }
    }

    private async Task<bool> AreAllBack(TimeSpan limit)
    {
        try
        {
            await _places.AllFree.WaitAsync(limit).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void DisposeIdle()
    {
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private ConnectionLease[] Leases()
    {
        lock (_gate)
        {
            return [.. _busy];
        }
    }

    private DatabaseException NoneFree()
    {
        var leases = Leases();
        long longest = leases.Length == 0 ? 0 : leases.Max(static lease => lease.Milliseconds) / 1000;
        return new DatabaseException(string.Create(
            CultureInfo.InvariantCulture,
            $"No database connection became free within {options.WaitLimit.TotalSeconds:0.#} s: {leases.Length} of {options.PoolSize} are busy, "
            + $"the longest for {longest} s. Make the queries shorter, or the pool larger."));
    }
}
