using Mxcp.Execution;

namespace Mxcp;

// The one value of a result: one row of one column.
public partial interface IDatabase
{
    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    T QueryScalar<T>(SqlText sql) => Scalars.Of<T>(Execute(sql)).Value();

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    T QueryScalar<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) => QueryScalar<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    T QueryScalar<T>(string sql, IReadOnlyDictionary<string, object?> parameters) => QueryScalar<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Task<T> QueryScalarAsync<T>(SqlText sql) => QueryScalarAsync<T>(sql, CancellationToken.None);

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    async Task<T> QueryScalarAsync<T>(SqlText sql, CancellationToken cancellation) =>
        Scalars.Of<T>(await ExecuteAsync(sql, cancellation).ConfigureAwait(false)).Value();

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T> QueryScalarAsync<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) => QueryScalarAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T> QueryScalarAsync<T>(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) =>
        QueryScalarAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T> QueryScalarAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters) => QueryScalarAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only value. No row, more than one, more columns than one, and NULL for a type that cannot be null are a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T> QueryScalarAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        QueryScalarAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    T? QueryScalarOrDefault<T>(SqlText sql) => Scalars.Of<T>(Execute(sql)).ValueOrDefault();

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    T? QueryScalarOrDefault<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) => QueryScalarOrDefault<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    T? QueryScalarOrDefault<T>(string sql, IReadOnlyDictionary<string, object?> parameters) => QueryScalarOrDefault<T>(SqlText.Named(sql, parameters));

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    Task<T?> QueryScalarOrDefaultAsync<T>(SqlText sql) => QueryScalarOrDefaultAsync<T>(sql, CancellationToken.None);

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL, an interpolated string: <c>$"SELECT … WHERE id = {id}"</c>.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    async Task<T?> QueryScalarOrDefaultAsync<T>(SqlText sql, CancellationToken cancellation) =>
        Scalars.Of<T>(await ExecuteAsync(sql, cancellation).ConfigureAwait(false)).ValueOrDefault();

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T?> QueryScalarOrDefaultAsync<T>(string sql, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) => QueryScalarOrDefaultAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="parameters">The values of its <c>$name</c>s: <c>("id", 1)</c>.</param>
    Task<T?> QueryScalarOrDefaultAsync<T>(string sql, CancellationToken cancellation, params ReadOnlySpan<(string Name, SqlValue? Value)> parameters) =>
        QueryScalarOrDefaultAsync<T>(SqlText.Named(sql, parameters), cancellation);

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T?> QueryScalarOrDefaultAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters) => QueryScalarOrDefaultAsync<T>(SqlText.Named(sql, parameters), CancellationToken.None);

    /// <summary>Runs SQL and reads its only value, or gives the default of the type for no row and for NULL. More than one row or column is a <see cref="DatabaseException"/>, on a database thread.</summary>
    /// <typeparam name="T">A number, a text, a point in time, …: what one column of a <c>[Row]</c> record can be, except for lists and records; or one of these that is nullable.</typeparam>
    /// <param name="sql">The SQL.</param>
    /// <param name="parameters">The values of its <c>$name</c>s.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException">There is no DuckDB type for a value.</exception>
    Task<T?> QueryScalarOrDefaultAsync<T>(string sql, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        QueryScalarOrDefaultAsync<T>(SqlText.Named(sql, parameters), cancellation);
}
