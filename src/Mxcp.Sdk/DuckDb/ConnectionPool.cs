using System.Globalization;

namespace Mxcp.DuckDb;

/// <summary>A bounded number of connections, made when they are needed and used again.</summary>
internal sealed class ConnectionPool(DuckDbOptions options, InstanceOpener opener)
{
    /// <summary>How long queries that were interrupted have to end.</summary>
    private static readonly TimeSpan LimitAfterInterrupt = TimeSpan.FromSeconds(5);

    /// <summary>How many of those who hold connections are named to somebody who waited in vain.</summary>
    private const int MaxShown = 5;

    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly Places _places = new(options.PoolSize);
    private readonly DatabaseWorkers _workers = new();
    private readonly Stack<DuckDbConnection> _idle = new();
    private readonly List<ConnectionLease> _busy = [];

    /// <summary>The threads on which asynchronous queries run.</summary>
    public DatabaseWorkers Workers => _workers;

    /// <summary>Lends a connection to the thread of the caller.</summary>
    /// <param name="user">Who takes it.</param>
    /// <param name="sql">What it is for.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="DatabaseException">No connection became free in time, or the database is closed or cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ConnectionLease Lease(IDatabaseUser? user, SqlText? sql, CancellationToken cancellation)
    {
        using (var waiter = new BlockingWaiter())
        {
            _places.Request(waiter);
            waiter.Wait(options.WaitLimit, NoneFree, cancellation);
        }

        return Take(user, sql, ExecutionContext.Capture(), cancellation);
    }

    /// <summary>Lends a connection, which a database thread fetches.</summary>
    /// <inheritdoc cref="Lease"/>
    public Task<ConnectionLease> LeaseAsync(IDatabaseUser? user, SqlText? sql, CancellationToken cancellation)
    {
        var caller = ExecutionContext.Capture();
        return WorkAsync(() => Take(user, sql, caller, cancellation), cancellation);
    }

    /// <summary>Does work with a connection on the thread of the caller.</summary>
    /// <inheritdoc cref="Lease"/>
    public T Run<T>(Func<DuckDbConnection, T> work, IDatabaseUser? user, SqlText sql, CancellationToken cancellation)
    {
        using var lease = Lease(user, sql, cancellation);
        return work(lease.Connection);
    }

    /// <summary>Does work with a connection on a database thread.</summary>
    /// <inheritdoc cref="Lease"/>
    public Task<T> RunAsync<T>(Func<DuckDbConnection, T> work, IDatabaseUser? user, SqlText sql, CancellationToken cancellation)
    {
        var caller = ExecutionContext.Capture();
        return WorkAsync(
            () =>
            {
                using var lease = Take(user, sql, caller, cancellation);
                return work(lease.Connection);
            },
            cancellation);
    }

    /// <summary>Takes a connection back.</summary>
    public void Return(ConnectionLease lease)
    {
        var connection = lease.Connection;
        lock (_gate)
        {
            _busy.Remove(lease);
            connection.Caller = null;
            connection.Failures.Clear();
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

        _places.Leave();
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
                lease.Stop();
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

    private Task<T> WorkAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        var waiting = new DatabaseWork<T>(_workers, work);
        waiting.Start(_places, options.WaitLimit, NoneFree, cancellation);
        return waiting.Task;
    }

    /// <summary>A connection for a place that was taken; without one the place is free again.</summary>
    private ConnectionLease Take(IDatabaseUser? user, SqlText? sql, ExecutionContext? caller, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var instance = opener.OpenAsync().WaitAsync(cancellation).GetAwaiter().GetResult();
                if (TryTake(instance, user, sql, caller) is { } lease)
                {
                    return lease;
                }
            }
        }
        catch
        {
            _places.Leave();
            throw;
        }
    }

    private ConnectionLease? TryTake(DuckDbInstance instance, IDatabaseUser? user, SqlText? sql, ExecutionContext? caller)
    {
        lock (_gate)
        {
            // A database that broke just now is opened anew in the next round.
            if (instance.IsBroken || (_idle.TryPop(out var idle) ? idle : instance.TryConnect()) is not { } connection)
            {
                return null;
            }

            connection.Caller = caller;
            var lease = new ConnectionLease(this, connection, user?.Name, sql);
            _busy.Add(lease);
            return lease;
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
        Array.Sort(leases, static (left, right) => right.Milliseconds.CompareTo(left.Milliseconds));
        string holders = string.Join("; ", leases.Take(MaxShown).Select(static lease => lease.ToString()));
        string more = leases.Length > MaxShown ? $"; and {leases.Length - MaxShown} more" : "";
        return new DatabaseException(string.Create(
            CultureInfo.InvariantCulture,
            $"No database connection became free within {options.WaitLimit.TotalSeconds:0.#} s: {leases.Length} of {options.PoolSize} are busy, "
            + $"held by {holders}{more}. Make the queries shorter, or end transactions and streams earlier."));
    }
}
