using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>One statement, prepared, and what is known about its result.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private nint _handle;

    /// <summary>Takes over a handle.</summary>
    public PreparedStatement(string sql, nint handle)
    {
        _handle = handle;
        Sql = sql;
        Type = Native.StatementType(handle);
        ParameterNames = new string[Native.ParameterCount(handle)];
        for (int index = 0; index < ParameterNames.Length; index++)
        {
            ParameterNames[index] = NativeText.Take(Native.ParameterName(handle, (ulong)index + 1));
        }
    }

    public string Sql { get; }

    public StatementType Type { get; }

    public string[] ParameterNames { get; }

    /// <summary>The columns of the result, as they were the last time.</summary>
    public ResultColumns? Columns { get; set; }

    /// <summary>How the result was written as JSON the last time.</summary>
    public JsonPlan? Json { get; set; }

    /// <summary>Whether running it leaves nothing behind on its connection: no setting, no temporary table, no transaction.</summary>
    public bool IsTraceless => Type is StatementType.Select or StatementType.Insert or StatementType.Update or StatementType.Delete
        or StatementType.MergeInto or StatementType.Explain or StatementType.Copy;

    /// <summary>Gives each parameter its value.</summary>
    /// <exception cref="DatabaseException">A parameter has no value, or DuckDB cannot make it.</exception>
    public void Bind(SqlArguments arguments)
    {
        for (int index = 0; index < ParameterNames.Length; index++)
        {
            if (!arguments.TryGet(ParameterNames[index], out var value))
            {
                throw ArgumentCheck.Missing(ParameterNames[index]);
            }

            BindValue(index, value);
        }
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public QueryResult Execute(DuckDbConnection connection, CancellationToken cancellation)
    {
        var state = Native.Pending(_handle, out nint pending);
        return Run(state, pending, connection, cancellation);
    }

    /// <summary>Runs the statement as far as its result is read: a SELECT never has all of its rows in memory.</summary>
    /// <inheritdoc cref="Execute"/>
    public QueryResult Stream(DuckDbConnection connection, CancellationToken cancellation)
    {
        var state = Native.PendingStreaming(_handle, out nint pending);
        return Run(state, pending, connection, cancellation);
    }

    public void Dispose() => Native.DestroyPrepare(ref _handle);

    private QueryResult Run(State state, nint pending, DuckDbConnection connection, CancellationToken cancellation)
    {
        try
        {
            if (state != State.Success)
            {
                throw QueryErrors.Explain(connection, NativeText.Read(Native.PendingError(pending)), cancellation);
            }

            // To start a query is to forget earlier interrupts, and DuckDB's threads are at it already. One that came before is
            // repeated, one that comes now is remembered; a query that was started and is not run would go on unseen.
            if (cancellation.IsCancellationRequested)
            {
                connection.Interrupt();
            }

            var result = new QueryResult(connection);
            result.Run(pending, cancellation);
            return result;
        }
        finally
        {
            Native.DestroyPending(ref pending);
            // The values may be large, and are not needed any more.
            Native.ClearBindings(_handle);
        }
    }

    private void BindValue(int index, SqlValue? value)
    {
        nint native = NativeValues.Create(value);
        try
        {
            if (native == 0 || Native.BindValue(_handle, (ulong)index + 1, native) != State.Success)
            {
                throw new DatabaseException($"DuckDB refused the value of ${ParameterNames[index]}, a {value?.ToString() ?? "NULL"}.");
            }
        }
        finally
        {
            Native.DestroyValue(ref native);
        }
    }
}
