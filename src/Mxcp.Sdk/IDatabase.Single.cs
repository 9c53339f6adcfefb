using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp;

// The one row of a result. More than one is an error: a query that was to find one thing and finds two is wrong, or its data is.
public partial interface IDatabase
{
    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    T QuerySingle<T>(SqlText sql)
        where T : IRow<T> => SingleRow.Of(Query<T>(sql));

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    T QuerySingle<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => QuerySingle<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    T QuerySingle<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => QuerySingle<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Task<T> QuerySingleAsync<T>(SqlText sql)
        where T : IRow<T> => QuerySingleAsync<T>(sql, CancellationToken.None);

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    async Task<T> QuerySingleAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> =>
        SingleRow.Of(await QueryAsync<T>(sql, cancellation).ConfigureAwait(false));

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T> QuerySingleAsync<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => QuerySingleAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T> QuerySingleAsync<T>(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> =>
        QuerySingleAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T> QuerySingleAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => QuerySingleAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only row as a record. None, or more than one, is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T> QuerySingleAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where T : IRow<T> =>
        QuerySingleAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    T? QuerySingleOrDefault<T>(SqlText sql)
        where T : IRow<T> => SingleRow.OrDefault(Query<T>(sql));

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    T? QuerySingleOrDefault<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => QuerySingleOrDefault<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    T? QuerySingleOrDefault<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => QuerySingleOrDefault<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Task<T?> QuerySingleOrDefaultAsync<T>(SqlText sql)
        where T : IRow<T> => QuerySingleOrDefaultAsync<T>(sql, CancellationToken.None);

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    async Task<T?> QuerySingleOrDefaultAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> =>
        SingleRow.OrDefault(await QueryAsync<T>(sql, cancellation).ConfigureAwait(false));

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T?> QuerySingleOrDefaultAsync<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => QuerySingleOrDefaultAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T?> QuerySingleOrDefaultAsync<T>(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> =>
        QuerySingleOrDefaultAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T?> QuerySingleOrDefaultAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => QuerySingleOrDefaultAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only row as a record, or gives the default where there is none. More than one is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T?> QuerySingleOrDefaultAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where T : IRow<T> =>
        QuerySingleOrDefaultAsync<T>(SqlText.Named(sql, parameters), cancellation);
}
