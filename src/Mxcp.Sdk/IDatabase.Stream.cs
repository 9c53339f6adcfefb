using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp;

// Rows as they come. A stream keeps its connection from the first row that is asked for until it is disposed of, which 'await
// foreach' does at its end, at a break and at an exception. It never holds more than one chunk of the result, about 2000 rows.
public partial interface IDatabase
{
    /// <summary>Runs SQL and gives its rows as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    IAsyncEnumerable<Row> StreamAsync(SqlText sql) => StreamAsync(sql, CancellationToken.None);

    /// <summary>Runs SQL and gives its rows as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    IAsyncEnumerable<Row> StreamAsync(SqlText sql, CancellationToken cancellation) =>
        Streams.Of(token => ExecuteAsync(sql, token), static rows => rows, cancellation);

    /// <summary>Runs SQL and gives its rows as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    IAsyncEnumerable<Row> StreamAsync(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) => StreamAsync(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and gives its rows as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    IAsyncEnumerable<Row> StreamAsync(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) =>
        StreamAsync(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and gives its rows as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    IAsyncEnumerable<Row> StreamAsync(string sql, IReadOnlyDictionary<string, object?> parameters) => StreamAsync(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and gives its rows as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    IAsyncEnumerable<Row> StreamAsync(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        StreamAsync(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and gives its rows as records as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    IAsyncEnumerable<T> StreamAsync<T>(SqlText sql)
        where T : IRow<T> => StreamAsync<T>(sql, CancellationToken.None);

    /// <summary>Runs SQL and gives its rows as records as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    IAsyncEnumerable<T> StreamAsync<T>(SqlText sql, CancellationToken cancellation)
        where T : IRow<T> =>
        Streams.Of(token => QueryAsync<T>(sql, token), static records => records, cancellation);

    /// <summary>Runs SQL and gives its rows as records as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    IAsyncEnumerable<T> StreamAsync<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> => StreamAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and gives its rows as records as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    IAsyncEnumerable<T> StreamAsync<T>(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
        where T : IRow<T> =>
        StreamAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and gives its rows as records as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    IAsyncEnumerable<T> StreamAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters)
        where T : IRow<T> => StreamAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and gives its rows as records as they come, without holding the result. The query starts with the enumeration.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    IAsyncEnumerable<T> StreamAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        where T : IRow<T> =>
        StreamAsync<T>(SqlText.Named(sql, parameters), cancellation);
}
