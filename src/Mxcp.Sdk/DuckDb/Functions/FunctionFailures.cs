namespace Mxcp.DuckDb;

/// <summary>What functions threw while a connection ran their statement, for whoever is told of the statement's end.</summary>
/// <remarks>DuckDB takes a text only. It may also take no notice at all (<c>TRY</c>), for row after row: the last few are enough.</remarks>
internal sealed class FunctionFailures
{
    private const int Capacity = 16;

    private readonly Queue<(string Message, Exception Exception)> _failures = new();

    public void Add(string message, Exception exception)
    {
        lock (_failures)
        {
            if (_failures.Count == Capacity)
            {
                _failures.Dequeue();
            }

            _failures.Enqueue((message, exception));
        }
    }

    /// <summary>The exception that an error of DuckDB speaks of, if there is one: the last, as a transaction has statements before it.</summary>
    public Exception? Find(string error)
    {
        lock (_failures)
        {
            return _failures.LastOrDefault(failure => error.Contains(failure.Message, StringComparison.Ordinal)).Exception;
        }
    }

    public void Clear()
    {
        lock (_failures)
        {
            _failures.Clear();
        }
    }
}
