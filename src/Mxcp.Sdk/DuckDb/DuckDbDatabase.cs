using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>The database of a project: what user code queries, and where SQL tools get their results from.</summary>
internal sealed class DuckDbDatabase : DuckDbStatements, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private volatile DatabaseAccess _access;
    private readonly AsyncLocal<TransactionScope?> _scope = new();
    private Task<bool>? _closing;

    private DuckDbDatabase(DuckDbOptions options)
    {
        _access = new DatabaseAccess(options);
    }

    /// <summary>Makes a database ready for use. The file is opened by the first query, or by <see cref="PreloadAsync"/>.</summary>
    public static DuckDbDatabase Open(DuckDbOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PoolSize, 1);
        return new DuckDbDatabase(options);
    }

    /// <summary>Opens the file now rather than with the first query.</summary>
    /// <exception cref="DatabaseException">The database cannot be opened.</exception>
    public Task PreloadAsync() => _access.Opener.OpenAsync();

    /// <summary>The transaction that the current code is in.</summary>
    private DuckDbTransaction? Current => _scope.Value?.Transaction is { IsOpen: true } open ? open : null;

    public override IDatabaseTransaction BeginTransaction()
    {
        FunctionScope.RefuseDatabase();
        var access = _access;
        var user = access.Options.User();
        var scope = EnterScope();
        var lease = access.Pool.Lease(user, sql: null, user?.Cancellation ?? CancellationToken.None);
        return scope.Transaction = new DuckDbTransaction(lease, user);
    }

    // Not an async method: what those do to an AsyncLocal does not reach who awaits them.
    public override Task<IDatabaseTransaction> BeginTransactionAsync(CancellationToken cancellation)
    {
        FunctionScope.RefuseDatabase();
        var access = _access;
        var user = access.Options.User();
        return BeginAsync(access.Pool, EnterScope(), user, Token(user, cancellation));
    }

    /// <summary>Runs SQL and writes its result as JSON, straight from DuckDB's memory.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="arguments">The values of its <c>$name</c>s.</param>
    /// <param name="returns">What the result must be; <see langword="null"/> for rows as they are, in an array.</param>
    /// <param name="json">Where to.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="Execution.ResultException">The result is not as defined.</exception>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WriteAsync(string sql, SqlArguments arguments, ResultShape? returns, ResultWriter json, CancellationToken cancellation) =>
        RunAsync(SqlText.Named(sql, arguments), new JsonResultReader(returns, json), cancellation);

    /// <summary>Makes a database that was closed ready for use again.</summary>
    /// <exception cref="InvalidOperationException">It is not closed.</exception>
    public void Reopen(DuckDbOptions options)
    {
        lock (_gate)
        {
            if (_closing is not { IsCompletedSuccessfully: true, Result: true })
            {
                throw new InvalidOperationException("The database is not closed.");
            }

            _closing = null;
            _access = new DatabaseAccess(options);
        }
    }

    /// <summary>Closes the database: waits for the queries that run, and interrupts them when time is up.</summary>
    /// <param name="limit">How long to wait. Who closes it at the same time waits as long as the first.</param>
    /// <returns>Whether all queries ended. Where one did not, the file stays open, and closing it can be tried again.</returns>
    public Task<bool> CloseAsync(TimeSpan limit)
    {
        lock (_gate)
        {
            if (_closing is null or { IsCompletedSuccessfully: true, Result: false })
            {
                _closing = CloseOnceAsync(_access, limit);
            }

            return _closing;
        }
    }

    /// <summary>Closes the database, and waits for running queries as long as they need.</summary>
    public async ValueTask DisposeAsync() => await CloseAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);

    private static async Task<bool> CloseOnceAsync(DatabaseAccess access, TimeSpan limit)
    {
        bool areAllBack = await access.Pool.CloseAsync(limit).ConfigureAwait(false);
        if (areAllBack)
        {
            await access.Opener.CloseAsync().ConfigureAwait(false);
        }

        return areAllBack;
    }

    protected override T Run<T>(SqlText sql, IResultReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(sql);
        FunctionScope.RefuseDatabase();
        if (Current is { } transaction)
        {
            return transaction.RunInside(sql, reader);
        }

        var access = _access;
        var user = access.Options.User();
        var token = user?.Cancellation ?? CancellationToken.None;
        token.ThrowIfCancellationRequested();
        return access.Pool.Run(connection => Script.Run(connection, sql, reader, token), user, sql, token);
    }

    protected override Task<T> RunAsync<T>(SqlText sql, IResultReader<T> reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);
        FunctionScope.RefuseDatabase();
        if (Current is { } transaction)
        {
            return transaction.RunInsideAsync(sql, reader, cancellation);
        }

        var access = _access;
        var user = access.Options.User();
        var token = Token(user, cancellation);
        return token.IsCancellationRequested
            ? Task.FromCanceled<T>(token)
            : access.Pool.RunAsync(connection => Script.Run(connection, sql, reader, token), user, sql, token);
    }

    protected override async Task<OpenResult> OpenAsync(SqlText sql, CancellationToken cancellation)
    {
        FunctionScope.RefuseDatabase();
        if (Current is { } transaction)
        {
            return await transaction.OpenInsideAsync(sql, cancellation).ConfigureAwait(false);
        }

        var access = _access;
        var user = access.Options.User();
        var token = Token(user, cancellation);
        token.ThrowIfCancellationRequested();
        var lease = await access.Pool.LeaseAsync(user, sql, token).ConfigureAwait(false);
        StreamedResult? result = null;
        var held = new HeldConnection(lease, user, "a stream of rows", _ => result?.Dispose());
        try
        {
            result = await held.RunAsync(sql, connection => Script.Open(connection, sql, token)).ConfigureAwait(false);
            return new OpenResult(held, result, held.End, token);
        }
        catch
        {
            held.End();
            throw;
        }
    }

    protected override T InTransaction<T>(Func<DuckDbTransaction, CancellationToken, T> work)
    {
        FunctionScope.RefuseDatabase();
        var access = _access;
        var user = access.Options.User();
        var token = Token(user, CancellationToken.None);
        token.ThrowIfCancellationRequested();
        if (Current is { } open)
        {
            return work(open, token);
        }

        using var own = new DuckDbTransaction(access.Pool.Lease(user, sql: null, token), user);
        var result = work(own, token);
        own.Commit();
        return result;
    }

    protected override async Task<T> InTransactionAsync<T>(Func<DuckDbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        FunctionScope.RefuseDatabase();
        var access = _access;
        var user = access.Options.User();
        var token = Token(user, cancellation);
        token.ThrowIfCancellationRequested();
        if (Current is { } open)
        {
            return await work(open, token).ConfigureAwait(false);
        }

        var lease = await access.Pool.LeaseAsync(user, sql: null, token).ConfigureAwait(false);
        await using var own = await lease.RunAsync(() => new DuckDbTransaction(lease, user)).ConfigureAwait(false);
        var result = await work(own, token).ConfigureAwait(false);
        await own.CommitAsync(token).ConfigureAwait(false);
        return result;
    }

    private static CancellationToken Token(IDatabaseUser? user, CancellationToken cancellation) =>
        cancellation.CanBeCanceled ? cancellation : user?.Cancellation ?? CancellationToken.None;

    /// <summary>A place for a transaction that the code from here on, and what it calls, will see.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    private TransactionScope EnterScope() =>
        Current is null ? _scope.Value = new TransactionScope() : throw DuckDbTransaction.Nested();

    private static async Task<IDatabaseTransaction> BeginAsync(ConnectionPool pool, TransactionScope scope, IDatabaseUser? user, CancellationToken cancellation)
    {
        var lease = await pool.LeaseAsync(user, sql: null, cancellation).ConfigureAwait(false);
        return scope.Transaction = await lease.RunAsync(() => new DuckDbTransaction(lease, user)).ConfigureAwait(false);
    }

    /// <summary>What flows along with code that has begun a transaction.</summary>
    private sealed class TransactionScope
    {
        public DuckDbTransaction? Transaction { get; set; }
    }
}
