namespace Mxcp.DuckDb;

/// <summary>A connection that is kept from one statement to the next, for a transaction or a stream of rows.</summary>
/// <remarks>
/// One statement at a time uses it. It ends once: when its owner says so, when the call that opened it ends, or when the
/// database closes; where a statement runs just then, right behind that.
/// </remarks>
internal sealed class HeldConnection
{
    private readonly Lock _gate = new();
    private readonly ConnectionLease _lease;
    private readonly IDatabaseUser? _user;
    private readonly Action<DuckDbConnection> _atEnd;
    private bool _isBusy;
    private bool _isEnding;

    /// <param name="lease">The connection, which is given back at the end.</param>
    /// <param name="user">Who opened it.</param>
    /// <param name="description">What it is held for, as messages have it: <c>a transaction</c>.</param>
    /// <param name="atEnd">What is left to do before it is given back.</param>
    public HeldConnection(ConnectionLease lease, IDatabaseUser? user, string description, Action<DuckDbConnection> atEnd)
    {
        _lease = lease;
        _user = user;
        _atEnd = atEnd;
        Description = description;
        lease.Held = this;
        user?.Hold(this);
    }

    public string Description { get; }

    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return !_isEnding;
            }
        }
    }

    public static InvalidOperationException InUse(string description) => new(
        $"Two statements at once want the one connection of {description}: await each before the next, and read a stream to its end or dispose of it.");

    /// <summary>Uses the connection on this thread, unless it is in use or has ended.</summary>
    public void TryRun(Action<DuckDbConnection> work)
    {
        lock (_gate)
        {
            if (_isEnding || _isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        RunAndLeave(connection =>
        {
            work(connection);
            return true;
        });
    }

    /// <summary>Uses the connection on this thread.</summary>
    /// <exception cref="InvalidOperationException">It has ended, or another statement uses it.</exception>
    public T Run<T>(SqlText? sql, Func<DuckDbConnection, T> work)
    {
        Enter(sql);
        return RunAndLeave(work);
    }

    /// <summary>Uses the connection on a database thread.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<T> RunAsync<T>(SqlText? sql, Func<DuckDbConnection, T> work)
    {
        Enter(sql);
        return _lease.RunAsync(() => RunAndLeave(work));
    }

    /// <summary>Takes the connection for several pieces of work, until <see cref="Leave"/>.</summary>
    /// <exception cref="InvalidOperationException">It has ended, or another statement uses it.</exception>
    public ConnectionLease Enter(SqlText? sql)
    {
        lock (_gate)
        {
            if (_isEnding)
            {
                throw new InvalidOperationException($"This was used after its end: {Description}. Begin another one.");
            }

            if (_isBusy)
            {
                throw InUse(Description);
            }

            _isBusy = true;
        }

        _lease.Sql = sql ?? _lease.Sql;
        return _lease;
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _isBusy = false;
            if (!_isEnding)
            {
                return;
            }
        }

        GiveBack();
    }

    /// <summary>Ends it; a statement that runs is waited for, not here but behind it.</summary>
    public void End()
    {
        lock (_gate)
        {
            bool hadEnded = _isEnding;
            _isEnding = true;
            if (hadEnded || _isBusy)
            {
                return;
            }
        }

        GiveBack();
    }

    private T RunAndLeave<T>(Func<DuckDbConnection, T> work)
    {
        try
        {
            return work(_lease.Connection);
        }
        finally
        {
            Leave();
        }
    }

    private void GiveBack()
    {
        try
        {
            _atEnd(_lease.Connection);
        }
        finally
        {
            _user?.Release(this);
            _lease.Dispose();
        }
    }
}
