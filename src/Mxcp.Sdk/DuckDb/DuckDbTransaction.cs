namespace Mxcp.DuckDb;

/// <summary>A transaction: a connection that is kept until it is committed or rolled back.</summary>
internal sealed class DuckDbTransaction : DuckDbStatements, IDatabaseTransaction
{
    public const string Description = "a transaction";

    private readonly HeldConnection _held;
    private readonly IDatabaseUser? _user;
    private bool _isOver;
    private StreamedResult? _stream;
    private string? _lost;

    /// <summary>Begins on a connection, which it gives back in the end.</summary>
    public DuckDbTransaction(ConnectionLease lease, IDatabaseUser? user)
    {
        _user = user;
        try
        {
            lease.Connection.Command("BEGIN TRANSACTION", CancellationToken.None);
        }
        catch
        {
            lease.Dispose();
            throw;
        }

        _held = new HeldConnection(lease, user, Description, RollBackUnlessOver);
    }

    /// <summary>Whether it is neither committed nor rolled back.</summary>
    public bool IsOpen => _held.IsOpen;

    public void Commit()
    {
        try
        {
            RequireNoStream();
            _held.Run(null, Commit);
        }
        finally
        {
            _held.End();
        }
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            RequireNoStream();
            await _held.RunAsync(null, Commit).ConfigureAwait(false);
        }
        finally
        {
            _held.End();
        }
    }

    public void Rollback()
    {
        // One that has ended, or is in use, is not rolled back without a word.
        _held.Run(null, RollBack);
        _held.End();
    }

    public async Task RollbackAsync()
    {
        await _held.RunAsync(null, RollBack).ConfigureAwait(false);
        _held.End();
    }

    public void Dispose() => _held.End();

    public ValueTask DisposeAsync()
    {
        _held.End();
        return ValueTask.CompletedTask;
    }

    public override IDatabaseTransaction BeginTransaction() => throw Nested();

    public override Task<IDatabaseTransaction> BeginTransactionAsync(CancellationToken cancellation) =>
        Task.FromException<IDatabaseTransaction>(Nested());

    public static InvalidOperationException Nested() =>
        new("A transaction is open already, and DuckDB has none inside another: use the one that is open, or end it first.");

    /// <summary>Runs SQL on the thread of the caller.</summary>
    public T RunInside<T>(SqlText sql, IResultReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(sql);

        var token = _user?.Cancellation ?? CancellationToken.None;
        token.ThrowIfCancellationRequested();
        RequireNoStream();
        return _held.Run(sql, connection => Script.RunInTransaction(connection, sql, reader, token));
    }

    /// <summary>Runs SQL on a database thread.</summary>
    public Task<T> RunInsideAsync<T>(SqlText sql, IResultReader<T> reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);

        RequireNoStream();
        var token = Token(cancellation);
        return token.IsCancellationRequested
            ? Task.FromCanceled<T>(token)
            : _held.RunAsync(sql, connection => Script.RunInTransaction(connection, sql, reader, token));
    }

    /// <summary>Opens a result, which nothing else can be done beside until it is closed.</summary>
    public async Task<OpenResult> OpenInsideAsync(SqlText sql, CancellationToken cancellation)
    {
        var token = Token(cancellation);
        token.ThrowIfCancellationRequested();
        RequireNoStream();
        var result = await _held.RunAsync(sql, connection => _stream = Script.OpenInTransaction(connection, sql, token)).ConfigureAwait(false);
        return new OpenResult(_held, result, CloseStream, token);
    }

    /// <summary>Takes the connection for several pieces of work, until <see cref="Leave"/>.</summary>
    public ConnectionLease Enter(SqlText sql)
    {
        RequireNoStream();
        return _held.Enter(sql);
    }

    public void Leave() => _held.Leave();

    /// <summary>Notes that a part of something was done that counts as a whole only: from now on it can only be rolled back.</summary>
    /// <param name="reason">What failed, for who commits all the same.</param>
    public void Lose(string reason) => _lost = reason;

    protected override T Run<T>(SqlText sql, IResultReader<T> reader) => RunInside(sql, reader);

    protected override Task<T> RunAsync<T>(SqlText sql, IResultReader<T> reader, CancellationToken cancellation) =>
        RunInsideAsync(sql, reader, cancellation);

    protected override Task<OpenResult> OpenAsync(SqlText sql, CancellationToken cancellation) => OpenInsideAsync(sql, cancellation);

    protected override T InTransaction<T>(Func<DuckDbTransaction, CancellationToken, T> work) => work(this, Token(CancellationToken.None));

    protected override Task<T> InTransactionAsync<T>(Func<DuckDbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        work(this, Token(cancellation));

    private CancellationToken Token(CancellationToken cancellation) =>
        cancellation.CanBeCanceled ? cancellation : _user?.Cancellation ?? CancellationToken.None;

    private bool Commit(DuckDbConnection connection)
    {
        if (_lost is not null)
        {
            throw new DatabaseException($"The transaction cannot be committed, as a part of it failed, and was rolled back: {_lost}");
        }

        // A commit after an error that aborted the transaction would be a rollback without a word; any other statement says so.
        connection.Command("SELECT 1", CancellationToken.None);
        connection.Command("COMMIT", CancellationToken.None);
        return _isOver = true;
    }

    private void RequireNoStream()
    {
        if (_stream is not null && _held.IsOpen)
        {
            throw HeldConnection.InUse(Description);
        }
    }

    private void CloseStream()
    {
        // Where the transaction has ended, its stream has too.
        _held.TryRun(_ => DisposeStream());
    }

    private void DisposeStream()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private bool RollBack(DuckDbConnection connection)
    {
        DisposeStream();
        if (!_isOver)
        {
            connection.RollBack();
        }

        return _isOver = true;
    }

    private void RollBackUnlessOver(DuckDbConnection connection) => RollBack(connection);
}
