using Mxcp.CompilerServices;

namespace Mxcp;

/// <summary>The project's DuckDB database.</summary>
/// <remarks>
/// <para>
/// Each method takes a connection of its own from the pool, for as long as it runs: a temporary table or a <c>SET</c> lasts until
/// the end of the SQL that it is given. Between <see cref="BeginTransaction"/> and its end, all of them use the connection of the
/// transaction. Several statements in one text run in their order; the result is the last one's.
/// </para>
/// <para>
/// Values belong into parameters: the holes of an interpolated string are bound, not spliced, and <c>$name</c>s take named
/// values. A cancelled call interrupts its query, the synchronous ones too; where no token is given it is the current call's.
/// </para>
/// <para>
/// All methods throw <see cref="DatabaseException"/> for what DuckDB refuses, for a result without the row or value that is asked for, for a <c>$name</c> without a value, for a value
/// that no <c>$name</c> takes, and when no connection becomes free in time; and
/// <see cref="OperationCanceledException"/> when the query is interrupted.
/// </para>
/// </remarks>
public partial interface IDatabase
{
    /// <summary>Runs SQL.</summary>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Rows Execute(SqlText sql);

    /// <summary>Runs SQL.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Rows Execute(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) =>
        Execute(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Rows Execute(string sql, IReadOnlyDictionary<string, object?> parameters) =>
        Execute(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL on a database thread.</summary>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Task<Rows> ExecuteAsync(SqlText sql) => ExecuteAsync(sql, CancellationToken.None);

    /// <summary>Runs SQL on a database thread.</summary>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    Task<Rows> ExecuteAsync(SqlText sql, CancellationToken cancellation);

    /// <summary>Runs SQL on a database thread.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<Rows> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) =>
        ExecuteAsync(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL on a database thread.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<Rows> ExecuteAsync(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) =>
        ExecuteAsync(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL on a database thread.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<Rows> ExecuteAsync(string sql, IReadOnlyDictionary<string, object?> parameters) =>
        ExecuteAsync(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL on a database thread.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<Rows> ExecuteAsync(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        ExecuteAsync(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    IReadOnlyList<T> Query<T>(SqlText sql)
        where T : IRow<T>;

    /// <summary>Runs SQL and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    IReadOnlyList<T> Query<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => Query<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => Query<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL on a database thread and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Task<IReadOnlyList<T>> QueryAsync<T>(SqlText sql)
        where T : IRow<T> => QueryAsync<T>(sql, CancellationToken.None);

    /// <summary>Runs SQL on a database thread and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    Task<IReadOnlyList<T>> QueryAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T>;

    /// <summary>Runs SQL on a database thread and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => QueryAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL on a database thread and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => QueryAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL on a database thread and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => QueryAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL on a database thread and reads its rows as records.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where T : IRow<T> => QueryAsync<T>(SqlText.Named(sql, parameters), cancellation);
}
