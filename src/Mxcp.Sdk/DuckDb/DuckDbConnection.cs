namespace Mxcp.DuckDb;

/// <summary>A connection, and the statements that were prepared on it. Used by one thread at a time; any may interrupt it.</summary>
internal sealed class DuckDbConnection : IDisposable
{
    private readonly Lock _gate = new();
    private nint _handle;

    public DuckDbConnection(DuckDbInstance instance, nint handle)
    {
        Instance = instance;
        _handle = handle;
        Native.ConnectionContext(handle, out nint context);
        Id = Native.ContextConnectionId(context);
        Native.DestroyContext(ref context);
    }

    public nint Handle => _handle;

    public DuckDbInstance Instance { get; }

    /// <summary>The number by which DuckDB tells the functions that it calls for whom they are called.</summary>
    public ulong Id { get; }

    /// <summary>What the functions that its statements call run in: the context of whoever has the connection.</summary>
    public ExecutionContext? Caller { get; set; }

    /// <summary>What these functions threw.</summary>
    public FunctionFailures Failures { get; } = new();

    public StatementCache Statements { get; } = new();

    /// <summary>
    /// Whether the connection must not be used again: a statement failed in a way that leaves it in doubt, or left something
    /// behind that the next user would see. A new one costs microseconds.
    /// </summary>
    public bool IsSpent { get; set; }

    /// <summary>Whether the database is being closed, and takes its connections with it.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Makes the running query fail, because the database is being closed.</summary>
    public void Stop()
    {
        IsStopped = true;
        Interrupt();
    }

    /// <summary>Makes the running query fail. Without one it does nothing.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_handle != 0)
            {
                Native.Interrupt(_handle);
            }
        }
    }

    /// <summary>Ends the transaction that is open, if there is one.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RollBack() => Try("ROLLBACK");

    /// <summary>Runs a statement that has neither parameters nor a result.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    public unsafe void Command(string sql, CancellationToken cancellation)
    {
        Result result;
        bool isDone = Native.Query(_handle, sql, &result) == State.Success;
        string error = isDone ? "" : NativeText.Read(Native.ResultError(&result));
        Native.DestroyResult(&result);
        if (!isDone)
        {
            throw QueryErrors.Explain(this, error, cancellation);
        }
    }

    /// <summary>Notes an error after which DuckDB may refuse to go on, and finds out whether it does.</summary>
    public void Doubt()
    {
        IsSpent = true;
        if (!Try("SELECT 1"))
        {
            Instance.Break();
        }
    }

    public void Dispose()
    {
        Statements.Clear();
        Instance.Forget(this);
        lock (_gate)
        {
            Native.Disconnect(ref _handle);
        }

        Instance.Disconnected();
    }

    /// <summary>Runs SQL whose result nobody needs.</summary>
    /// <returns>What DuckDB says against it; <see langword="null"/> where it is done.</returns>
    public unsafe string? Run(string sql)
    {
        Result result;
        string? error = Native.Query(_handle, sql, &result) == State.Success ? null : NativeText.Read(Native.ResultError(&result));
        Native.DestroyResult(&result);
        return error;
    }

    private bool Try(string sql) => Run(sql) is null;
}
