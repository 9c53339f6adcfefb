namespace Mxcp.DuckDb;

/// <summary>The result of the last statement of a SQL text, as far as it was fetched.</summary>
/// <param name="connection">The connection that it comes from.</param>
/// <param name="statement">The statement, which nobody else keeps.</param>
/// <param name="result">The result.</param>
internal sealed class StreamedResult(DuckDbConnection connection, PreparedStatement statement, QueryResult result) : IDisposable
{
    public ResultColumns Columns { get; } = ResultColumns.Of(result);

    /// <summary>Moves on to the next rows.</summary>
    /// <returns>How many there are; 0 at the end.</returns>
    public int Next(CancellationToken cancellation)
    {
        using (cancellation.UnsafeRegister(static state => ((DuckDbConnection)state!).Interrupt(), connection))
        {
            try
            {
                return result.Next(Columns.Readers, cancellation);
            }
            catch (LostErrorException exception)
            {
                // Some rows are with their reader already, so the query cannot be run again to be told.
                throw new DatabaseException("The query failed while its rows were streamed, and DuckDB does not say why: Execute the same SQL to be told.", exception);
            }
        }
    }

    public void Dispose()
    {
        result.Dispose();
        statement.Dispose();
    }
}
