using System.Runtime.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Rows that are there already, given one by one: for stand-ins of the database, which have nothing to stream.</summary>
internal static class Streams
{
    public static async IAsyncEnumerable<T> Of<TRows, T>(
        Func<CancellationToken, Task<TRows>> run, Func<TRows, IEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in rows(await run(cancellation).ConfigureAwait(false)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
