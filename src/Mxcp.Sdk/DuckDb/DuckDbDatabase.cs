using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>The database of a project: what user code queries, and where SQL tools get their results from.</summary>
internal sealed class DuckDbDatabase : IDatabase, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private volatile DatabaseAccess _access;
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

    public Rows Execute(SqlText sql) => Run(sql, RowsReader.Instance);

    public Task<Rows> ExecuteAsync(SqlText sql, CancellationToken cancellation) =>
        RunAsync(sql, RowsReader.Instance, cancellation);

    public IReadOnlyList<T> Query<T>(SqlText sql)
        where T : IRow<T> => Run(sql, RecordReader<T>.Instance);

    public Task<IReadOnlyList<T>> QueryAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> => RunAsync(sql, RecordReader<T>.Instance, cancellation);

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

    private T Run<T>(SqlText sql, IResultReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(sql);

        var access = _access;
        var token = access.Options.CallToken();
        token.ThrowIfCancellationRequested();
        return access.Pool.Run(connection => Script.Run(connection, sql, reader, token), token);
    }

    private Task<T> RunAsync<T>(SqlText sql, IResultReader<T> reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);

        var access = _access;
        var token = cancellation.CanBeCanceled ? cancellation : access.Options.CallToken();
        return token.IsCancellationRequested
            ? Task.FromCanceled<T>(token)
            : access.Pool.RunAsync(connection => Script.Run(connection, sql, reader, token), token);
    }
}
