using System.Runtime.CompilerServices;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>The statements of <see cref="IDatabase"/>, whichever connection they run on.</summary>
internal abstract class DuckDbStatements : IDatabase
{
    public Rows Execute(SqlText sql) => Run(sql, RowsReader.All);

    public Task<Rows> ExecuteAsync(SqlText sql, CancellationToken cancellation) => RunAsync(sql, RowsReader.All, cancellation);

    public IReadOnlyList<T> Query<T>(SqlText sql)
        where T : IRow<T> => Run(sql, RecordReader<T>.All);

    public Task<IReadOnlyList<T>> QueryAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> => RunAsync(sql, RecordReader<T>.All, cancellation);

    public T QuerySingle<T>(SqlText sql)
        where T : IRow<T> => SingleRow.Of(Run(sql, RecordReader<T>.FirstTwo));

    public async Task<T> QuerySingleAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> => SingleRow.Of(await RunAsync(sql, RecordReader<T>.FirstTwo, cancellation).ConfigureAwait(false));

    public T? QuerySingleOrDefault<T>(SqlText sql)
        where T : IRow<T> => SingleRow.OrDefault(Run(sql, RecordReader<T>.FirstTwo));

    public async Task<T?> QuerySingleOrDefaultAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> => SingleRow.OrDefault(await RunAsync(sql, RecordReader<T>.FirstTwo, cancellation).ConfigureAwait(false));

    public T QueryScalar<T>(SqlText sql) => Run(sql, ScalarReader<T>.Instance).Value();

    public async Task<T> QueryScalarAsync<T>(SqlText sql, CancellationToken cancellation) =>
        (await RunAsync(sql, ScalarReader<T>.Instance, cancellation).ConfigureAwait(false)).Value();

    public T? QueryScalarOrDefault<T>(SqlText sql) => Run(sql, ScalarReader<T>.Instance).ValueOrDefault();

    public async Task<T?> QueryScalarOrDefaultAsync<T>(SqlText sql, CancellationToken cancellation) =>
        (await RunAsync(sql, ScalarReader<T>.Instance, cancellation).ConfigureAwait(false)).ValueOrDefault();

    public IAsyncEnumerable<Row> StreamAsync(SqlText sql, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return StreamAsync(sql, static result => new RowBatches(result), cancellation);
    }

    public IAsyncEnumerable<T> StreamAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T>
    {
        ArgumentNullException.ThrowIfNull(sql);
        return StreamAsync(sql, static result => new RecordBatches<T>(result), cancellation);
    }

    public long Append<T>(string table, IEnumerable<T> rows)
        where T : IWritableRow<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(rows);
        var name = TableName.Parse(table);
        return InTransaction((transaction, token) => Appending.Run(transaction, name, rows, token));
    }

    public Task<long> AppendAsync<T>(string table, IEnumerable<T> rows, CancellationToken cancellation)
        where T : IWritableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        return AppendAsync(table, Appending.Each(rows), cancellation);
    }

    public Task<long> AppendAsync<T>(string table, IAsyncEnumerable<T> rows, CancellationToken cancellation)
        where T : IWritableRow<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(rows);
        var name = TableName.Parse(table);
        return InTransactionAsync((transaction, token) => Appending.RunAsync(transaction, name, rows, token), cancellation);
    }

    public abstract IDatabaseTransaction BeginTransaction();

    public abstract Task<IDatabaseTransaction> BeginTransactionAsync(CancellationToken cancellation);

    /// <summary>Runs SQL on the thread of the caller.</summary>
    protected abstract T Run<T>(SqlText sql, IResultReader<T> reader);

    /// <summary>Runs SQL on a database thread.</summary>
    protected abstract Task<T> RunAsync<T>(SqlText sql, IResultReader<T> reader, CancellationToken cancellation);

    /// <summary>Runs SQL on a database thread, and leaves its result to be read bit by bit.</summary>
    protected abstract Task<OpenResult> OpenAsync(SqlText sql, CancellationToken cancellation);

    /// <summary>Does work in the transaction that is open, or in one of its own that counts when the work succeeds.</summary>
    protected abstract T InTransaction<T>(Func<DuckDbTransaction, CancellationToken, T> work);

    /// <inheritdoc cref="InTransaction"/>
    protected abstract Task<T> InTransactionAsync<T>(Func<DuckDbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation);

    private async IAsyncEnumerable<T> StreamAsync<T>(
        SqlText sql, Func<StreamedResult, IBatches<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var open = await OpenAsync(sql, cancellation).ConfigureAwait(false);
        var batches = await open.RunAsync(read).ConfigureAwait(false);
        while (await open.RunAsync(_ => batches.Next(open.Cancellation)).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            foreach (var item in batch)
            {
                open.Cancellation.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }
}
