namespace Mxcp.DuckDb;

/// <summary>Turns the result of a query into what its caller wants.</summary>
/// <typeparam name="T">What the caller wants.</typeparam>
internal interface IResultReader<out T>
{
    /// <summary>Reads it to its end. Where that fails, the same reader may be used again.</summary>
    T Read(PreparedStatement statement, QueryResult result, CancellationToken cancellation);
}
