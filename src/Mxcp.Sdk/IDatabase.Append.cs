using Mxcp.CompilerServices;

namespace Mxcp;

// Bulk loads. The columns of the record are those of the table by the name rule; columns that the record has not get their
// defaults. Either all rows are appended or none: outside of a transaction the method makes one of its own, and one that it runs in
// can only be rolled back after a failure.
public partial interface IDatabase
{
    /// <summary>Appends records to a table, many times quicker than INSERT. All of them are appended, or none.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="table">The table: <c>orders</c>, <c>sales.orders</c>, or with a part in double quotes that has a dot in it.</param>
    /// <param name="rows">The records.</param>
    /// <returns>How many rows were appended.</returns>
    /// <exception cref="DatabaseException">The table does not take a row; the message names the row, from 1, and the column.</exception>
    long Append<T>(string table, IEnumerable<T> rows)
        where T : IWritableRow<T> => throw new NotSupportedException("This database takes no rows.");

    /// <summary>Appends records to a table, on a database thread. All of them are appended, or none.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="table">The table: <c>orders</c>, <c>sales.orders</c>, or with a part in double quotes that has a dot in it.</param>
    /// <param name="rows">The records.</param>
    /// <returns>How many rows were appended.</returns>
    /// <exception cref="DatabaseException">The table does not take a row; the message names the row, from 1, and the column.</exception>
    Task<long> AppendAsync<T>(string table, IEnumerable<T> rows)
        where T : IWritableRow<T> => AppendAsync(table, rows, CancellationToken.None);

    /// <summary>Appends records to a table, on a database thread. All of them are appended, or none.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="table">The table: <c>orders</c>, <c>sales.orders</c>, or with a part in double quotes that has a dot in it.</param>
    /// <param name="rows">The records.</param>
    /// <param name="cancellation">Ends it; nothing is appended then.</param>
    /// <returns>How many rows were appended.</returns>
    /// <exception cref="DatabaseException">The table does not take a row; the message names the row, from 1, and the column.</exception>
    Task<long> AppendAsync<T>(string table, IEnumerable<T> rows, CancellationToken cancellation)
        where T : IWritableRow<T> => Task.FromResult(Append(table, rows));

    /// <summary>Appends records to a table as they come. All of them are appended, or none.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="table">The table: <c>orders</c>, <c>sales.orders</c>, or with a part in double quotes that has a dot in it.</param>
    /// <param name="rows">The records; they may be a stream of this database, outside of a transaction.</param>
    /// <returns>How many rows were appended.</returns>
    /// <exception cref="DatabaseException">The table does not take a row; the message names the row, from 1, and the column.</exception>
    Task<long> AppendAsync<T>(string table, IAsyncEnumerable<T> rows)
        where T : IWritableRow<T> => AppendAsync(table, rows, CancellationToken.None);

    /// <summary>Appends records to a table as they come. All of them are appended, or none.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="table">The table: <c>orders</c>, <c>sales.orders</c>, or with a part in double quotes that has a dot in it.</param>
    /// <param name="rows">The records; they may be a stream of this database, outside of a transaction.</param>
    /// <param name="cancellation">Ends it; nothing is appended then.</param>
    /// <returns>How many rows were appended.</returns>
    /// <exception cref="DatabaseException">The table does not take a row; the message names the row, from 1, and the column.</exception>
    Task<long> AppendAsync<T>(string table, IAsyncEnumerable<T> rows, CancellationToken cancellation)
        where T : IWritableRow<T> => throw new NotSupportedException("This database takes no rows.");
}
