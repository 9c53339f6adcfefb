using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Runs a SQL text of one or several statements on a connection.</summary>
internal sealed class Script
{
    private readonly DuckDbConnection _connection;
    private readonly string _sql;
    private readonly SqlArguments _arguments;
    private readonly CancellationToken _cancellation;
    private bool _hasTransaction;

    private Script(DuckDbConnection connection, SqlText sql, CancellationToken cancellation)
    {
        _connection = connection;
        (_sql, _arguments) = sql.Render();
        _cancellation = cancellation;
    }

    /// <summary>Runs all statements in their order and reads the result of the last.</summary>
    /// <exception cref="DatabaseException">DuckDB refused, or arguments and parameters are not the same.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the connection stays usable.</exception>
    public static T Run<T>(DuckDbConnection connection, SqlText sql, IResultReader<T> reader, CancellationToken cancellation)
    {
        var script = new Script(connection, sql, cancellation);
        using (cancellation.UnsafeRegister(static state => ((DuckDbConnection)state!).Interrupt(), connection))
        {
            return script.RunAll(reader);
        }
    }

    private T RunAll<T>(IResultReader<T> reader)
    {
        if (_connection.Statements.Find(_sql) is { } cached)
        {
            return RunLast(cached, cached.ParameterNames, reader);
        }

        using var statements = ExtractedStatements.Parse(_connection, _sql, _cancellation);
        if (statements.Count > 1)
        {
            return Finish(RunSeveral(statements, reader));
        }

        var statement = statements.Prepare(0);
        if (statement.IsTraceless)
        {
            _connection.Statements.Add(statement);
            return RunLast(statement, statement.ParameterNames, reader);
        }

        using (statement)
        {
            return Finish(RunLast(statement, statement.ParameterNames, reader));
        }
    }

    private T RunSeveral<T>(ExtractedStatements statements, IResultReader<T> reader)
    {
        var names = CheckBeforehand();
        for (int index = 0; index < statements.Count - 1; index++)
        {
            using var statement = statements.Prepare(index);
            names.UnionWith(statement.ParameterNames);
            Note(statement);
            statement.Bind(_arguments);
            statement.Execute(_connection, _cancellation).Dispose();
        }

        using var last = statements.Prepare(statements.Count - 1);
        names.UnionWith(last.ParameterNames);
        return RunLast(last, names, reader);
    }

    /// <summary>Finds wrong arguments before anything is run, as far as that is possible.</summary>
    /// <remarks>
    /// A statement that builds on an earlier one, which creates its table or attaches its database, cannot be prepared until
    /// then: what it names is seen when its turn comes.
    /// </remarks>
    private HashSet<string> CheckBeforehand()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var statements = ExtractedStatements.Parse(_connection, _sql, _cancellation);
        bool isComplete = true;
        for (int index = 0; index < statements.Count; index++)
        {
            using var statement = statements.TryPrepare(index);
            names.UnionWith(statement?.ParameterNames ?? []);
            isComplete &= statement is not null;
        }

        foreach (string name in names)
        {
            if (!_arguments.TryGet(name, out _))
            {
                throw ArgumentCheck.Missing(name);
            }
        }

        if (isComplete)
        {
            ArgumentCheck.CheckSuperfluous(_arguments, names);
        }

        return names;
    }

    /// <param name="statement">The last statement, or the only one.</param>
    /// <param name="names">The parameters of all statements.</param>
    /// <param name="reader">What reads its result.</param>
    private T RunLast<T>(PreparedStatement statement, IReadOnlyCollection<string> names, IResultReader<T> reader)
    {
        ArgumentCheck.Check(_arguments, names);
        Note(statement);
        if (statement.Type != StatementType.Select || _hasTransaction)
        {
            return ReadWhole(statement, reader);
        }

        try
        {
            statement.Bind(_arguments);
            using var result = statement.Stream(_connection, _cancellation);
            return reader.Read(statement, result, _cancellation);
        }
        catch (LostErrorException)
        {
            // The second time it is told.
            return ReadWhole(statement, reader);
        }
    }

    private T ReadWhole<T>(PreparedStatement statement, IResultReader<T> reader)
    {
        statement.Bind(_arguments);
        using var result = statement.Execute(_connection, _cancellation);
        return reader.Read(statement, result, _cancellation);
    }

    private void Note(PreparedStatement statement)
    {
        _connection.IsSpent |= !statement.IsTraceless;
        _hasTransaction |= statement.Type == StatementType.Transaction;
    }

    /// <summary>Each call has a connection of its own: a transaction cannot go on in the next.</summary>
    private T Finish<T>(T result) => _hasTransaction && _connection.RollBack()
        ? throw new DatabaseException("The SQL begins a transaction and does not end it, so it was rolled back: commit in the same call.")
        : result;
}
