namespace Mxcp.DuckDb;

/// <summary>A connection on loan, given back by disposing.</summary>
/// <param name="pool">The pool that it comes from.</param>
/// <param name="connection">The connection.</param>
/// <param name="user">The name of who has it.</param>
/// <param name="sql">What it is for.</param>
internal sealed class ConnectionLease(ConnectionPool pool, DuckDbConnection connection, string? user, SqlText? sql) : IDisposable
{
    private readonly long _start = Environment.TickCount64;

    public DuckDbConnection Connection { get; } = connection;

    /// <summary>How long it is out.</summary>
    public long Milliseconds => Environment.TickCount64 - _start;

    /// <summary>What runs on it, or ran last.</summary>
    public SqlText? Sql { get; set; } = sql;

    /// <summary>What keeps it beyond one statement.</summary>
    public HeldConnection? Held { get; set; }

    /// <summary>Does work on a database thread.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        pool.Workers.Run(() => completion.Complete(work));
        return completion.Task;
    }

    /// <summary>Makes what runs on it fail, and lets go of what does not run, because the database is being closed.</summary>
    public void Stop()
    {
        Connection.Stop();
        Held?.End();
    }

    /// <summary>Who has it, for how long, and for what.</summary>
    public override string ToString()
    {
        string what = Held is { } held ? $"{held.Description}, {ShownSql.Of(Sql)}" : ShownSql.Of(Sql);
        return $"{user ?? "code outside of a call"} for {Milliseconds / 1000} s ({what})";
    }

    public void Dispose() => pool.Return(this);
}
