namespace Mxcp.DuckDb;

/// <summary>A query failed, and DuckDB does not say why.</summary>
/// <remarks>
/// A thread of DuckDB that meets an error interrupts the other threads of its query. While a result is streamed, the one that
/// fetches from it may see the interrupt before it sees the error (DuckDB 1.5). A result that is not streamed has the error.
/// </remarks>
internal sealed class LostErrorException() : DatabaseException("The query failed in one of its threads, and DuckDB does not say why.");
