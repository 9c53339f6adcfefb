namespace Mxcp;

public partial interface IDatabase
{
    /// <summary>
    /// Begins a transaction: <c>await using var tx = Db.BeginTransaction()</c>. Until it ends, the methods of the database use its
    /// connection, in the code from here on and in what that calls; what is not committed is rolled back.
    /// </summary>
    /// <exception cref="InvalidOperationException">A transaction is open already.</exception>
    IDatabaseTransaction BeginTransaction() => throw new NotSupportedException("This database has no transactions.");

    /// <summary>Begins a transaction, and waits for its connection without blocking the thread.</summary>
    /// <exception cref="InvalidOperationException">A transaction is open already.</exception>
    Task<IDatabaseTransaction> BeginTransactionAsync() => BeginTransactionAsync(CancellationToken.None);

    /// <summary>Begins a transaction, and waits for its connection without blocking the thread.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">A transaction is open already.</exception>
    Task<IDatabaseTransaction> BeginTransactionAsync(CancellationToken cancellation) => Task.FromResult(BeginTransaction());
}
