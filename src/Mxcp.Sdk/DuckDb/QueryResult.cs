namespace Mxcp.DuckDb;

/// <summary>The result of a statement, read chunk by chunk.</summary>
internal sealed unsafe class QueryResult(DuckDbConnection connection) : IDisposable
{
    private Result _result;
    private nint _chunk;

    public ReturnType Kind { get; private set; }

    public int ColumnCount { get; private set; }

    /// <summary>Runs a query that was started.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(nint pending, CancellationToken cancellation)
    {
        fixed (Result* result = &_result)
        {
            if (Native.ExecutePending(pending, result) != State.Success)
            {
                var error = Failure(result, cancellation);
                Dispose();
                throw error;
            }

            Kind = Native.ResultReturnType(_result);
            ColumnCount = Kind == ReturnType.Nothing ? 0 : (int)Native.ColumnCount(result);
        }
    }

    public string ColumnName(int column)
    {
        fixed (Result* result = &_result)
        {
            return NativeText.Read(Native.ColumnName(result, (ulong)column));
        }
    }

    public bool IsColumnNamed(int column, string name)
    {
        fixed (Result* result = &_result)
        {
            return NativeText.Equals(Native.ColumnName(result, (ulong)column), name);
        }
    }

    /// <summary>The type of a column; the caller gives it back.</summary>
    public nint ColumnType(int column)
    {
        fixed (Result* result = &_result)
        {
            return Native.ColumnLogicalType(result, (ulong)column);
        }
    }

    /// <summary>Moves on to the next rows, and the columns with them.</summary>
    /// <returns>How many rows there are now; 0 at the end.</returns>
    public int Next(VectorReader[] columns, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Native.DestroyChunk(ref _chunk);
        _chunk = Kind == ReturnType.Nothing ? 0 : Native.FetchChunk(_result);
        if (_chunk == 0)
        {
            CheckEnd(cancellation);
            return 0;
        }

        for (int index = 0; index < columns.Length; index++)
        {
            columns[index].Attach(Native.ChunkVector(_chunk, (ulong)index));
        }

        return (int)Native.ChunkSize(_chunk);
    }

    public void Dispose()
    {
        Native.DestroyChunk(ref _chunk);
        fixed (Result* result = &_result)
        {
            Native.DestroyResult(result);
        }

        _result = default;
    }

    private void CheckEnd(CancellationToken cancellation)
    {
        fixed (Result* result = &_result)
        {
            if (Native.ResultError(result) != 0)
            {
                throw Failure(result, cancellation);
            }
        }
    }

    private Exception Failure(Result* result, CancellationToken cancellation) =>
        QueryErrors.Explain(connection, NativeText.Read(Native.ResultError(result)), cancellation);
}
