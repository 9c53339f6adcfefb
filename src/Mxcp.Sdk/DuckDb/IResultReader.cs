namespace Mxcp.DuckDb;

/// <summary>Turns the result of a query into what its caller wants.</summary>
/// <typeparam name="T">What the caller wants.</typeparam>
internal interface IResultReader<out T>
{
    T Read(PreparedStatement statement, QueryResult result, CancellationToken cancellation);
}
