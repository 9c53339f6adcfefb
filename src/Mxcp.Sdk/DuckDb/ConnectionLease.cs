namespace Mxcp.DuckDb;

/// <summary>A connection on loan, given back by disposing.</summary>
internal sealed class ConnectionLease(ConnectionPool pool, DuckDbConnection connection) : IDisposable
{
    private readonly long _start = Environment.TickCount64;

    public DuckDbConnection Connection { get; } = connection;

    /// <summary>How long it is out.</summary>
    public long Milliseconds => Environment.TickCount64 - _start;

    public void Dispose() => pool.Return(this);
}
