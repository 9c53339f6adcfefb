namespace Mxcp.DuckDb;

/// <summary>A result that is read bit by bit, and the connection that it keeps until it is disposed of.</summary>
/// <param name="held">The connection.</param>
/// <param name="result">The result.</param>
/// <param name="close">Closes the result, and lets go of the connection if that is kept for it alone.</param>
/// <param name="cancellation">Cancelled when nobody wants more of it.</param>
internal sealed class OpenResult(HeldConnection held, StreamedResult result, Action close, CancellationToken cancellation) : IAsyncDisposable
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>Reads on a database thread.</summary>
    public Task<T> RunAsync<T>(Func<StreamedResult, T> read) => held.RunAsync(null, _ => read(result));

    public ValueTask DisposeAsync()
    {
        close();
        return ValueTask.CompletedTask;
    }
}
