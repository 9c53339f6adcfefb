namespace Mxcp;

/// <summary>A transaction: all of what is done in it counts, or nothing.</summary>
/// <remarks>
/// <para>
/// It has one connection, and one statement at a time: a second one, or one beside a stream that is not read to its end, is an
/// <see cref="InvalidOperationException"/>, and so is any after its end. After a statement that failed, DuckDB takes nothing but
/// a rollback.
/// </para>
/// <para>
/// Disposing rolls back what is not committed. A call that succeeds and leaves a transaction open fails after all, as what it did
/// is lost.
/// </para>
/// </remarks>
public interface IDatabaseTransaction : IDatabase, IAsyncDisposable, IDisposable
{
    /// <summary>Makes what was done count, and ends the transaction.</summary>
    /// <exception cref="DatabaseException">DuckDB refused, for example because another transaction changed the same rows; all of it is rolled back.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is in use.</exception>
    void Commit();

    /// <summary>Makes what was done count, and ends the transaction.</summary>
    /// <exception cref="DatabaseException">DuckDB refused, for example because another transaction changed the same rows; all of it is rolled back.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is in use.</exception>
    Task CommitAsync() => CommitAsync(CancellationToken.None);

    /// <summary>Makes what was done count, and ends the transaction.</summary>
    /// <param name="cancellation">Looked at before the commit begins, which is not interrupted.</param>
    /// <exception cref="DatabaseException">DuckDB refused, for example because another transaction changed the same rows; all of it is rolled back.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is in use.</exception>
    Task CommitAsync(CancellationToken cancellation);

    /// <summary>Undoes what was done, and ends the transaction.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is in use.</exception>
    void Rollback();

    /// <summary>Undoes what was done, and ends the transaction.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is in use.</exception>
    Task RollbackAsync();
}
