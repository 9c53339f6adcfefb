namespace Mxcp.DuckDb;

/// <summary>The statements of a SQL text, parsed and not yet prepared.</summary>
internal sealed unsafe class ExtractedStatements : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly string _sql;
    private readonly CancellationToken _cancellation;
    private nint _handle;

    private ExtractedStatements(DuckDbConnection connection, string sql, nint handle, int count, CancellationToken cancellation)
    {
        _connection = connection;
        _sql = sql;
        _handle = handle;
        Count = count;
        _cancellation = cancellation;
    }

    public int Count { get; }

    /// <exception cref="DatabaseException">The text is not SQL.</exception>
    public static ExtractedStatements Parse(DuckDbConnection connection, string sql, CancellationToken cancellation)
    {
        if (sql.Contains('\0', StringComparison.Ordinal))
        {
            throw new DatabaseException("The SQL holds U+0000, where DuckDB would stop reading: bind the text as a parameter.");
        }

        fixed (byte* text = NativeText.Encode(sql))
        {
            int count = (int)Native.ExtractStatements(connection.Handle, text, out nint handle);
            if (count > 0)
            {
                return new ExtractedStatements(connection, sql, handle, count, cancellation);
            }

            nint error = Native.ExtractError(handle);
            string message = error == 0 ? "The SQL holds no statement." : NativeText.Read(error);
            Native.DestroyExtracted(ref handle);
            throw new DatabaseException(connection.Instance.Mask.Apply(message));
        }
    }

    /// <summary>Prepares a statement; possible once for each.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PreparedStatement Prepare(int index)
    {
        if (Native.PrepareExtracted(_connection.Handle, _handle, (ulong)index, out nint statement) == State.Success)
        {
            return new PreparedStatement(_sql, statement);
        }

        string error = statement == 0 ? "DuckDB could not prepare the statement." : NativeText.Read(Native.PrepareError(statement));
        Native.DestroyPrepare(ref statement);
        throw QueryErrors.Explain(_connection, Count == 1 ? error : $"Statement {index + 1} of {Count}: {error}", _cancellation);
    }

    /// <summary>Prepares a statement; <see langword="null"/> where DuckDB refuses.</summary>
    public PreparedStatement? TryPrepare(int index)
    {
        if (Native.PrepareExtracted(_connection.Handle, _handle, (ulong)index, out nint statement) == State.Success)
        {
            return new PreparedStatement(_sql, statement);
        }

        Native.DestroyPrepare(ref statement);
        return null;
    }

    public void Dispose() => Native.DestroyExtracted(ref _handle);
}
