namespace Mxcp.DuckDb;

/// <summary>What became of a statement that failed.</summary>
internal static class QueryErrors
{
    private const string StackTrace = "\n\nStack Trace:";

    /// <param name="connection">The connection on which it failed.</param>
    /// <param name="error">What DuckDB says. It begins with the kind of error; the C API has a code for it in some places only.</param>
    /// <param name="cancellation">The token of the call.</param>
    public static Exception Explain(DuckDbConnection connection, string error, CancellationToken cancellation)
    {
        error = connection.Instance.Mask.Apply(error);
        bool isBroken = error.Contains("INTERNAL Error", StringComparison.Ordinal) || error.Contains("FATAL Error", StringComparison.Ordinal);
        if (isBroken)
        {
            connection.Doubt();
        }

        if (cancellation.IsCancellationRequested)
        {
            return new OperationCanceledException("The query was interrupted.", cancellation);
        }

        if (connection.Instance.IsBroken)
        {
            return new DatabaseException(
                "DuckDB failed in a way that it does not recover from. The database was closed, and the next query opens it again; what was only in memory is lost. "
                + WithoutStackTrace(error));
        }

        if (error.StartsWith("INTERRUPT", StringComparison.Ordinal))
        {
            return connection.IsStopped
                ? new DatabaseException("The query was interrupted, because the database is being closed.")
                : new LostErrorException();
        }

        return connection.Failures.Find(error) switch
        {
            EndpointException forTheCaller => forTheCaller,
            var cause => new DatabaseException(WithoutStackTrace(error), cause),
        };
    }

    private static string WithoutStackTrace(string error)
    {
        int start = error.IndexOf(StackTrace, StringComparison.Ordinal);
        return start < 0 ? error : error[..start];
    }
}
