using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Runs a SQL text of one or several statements on a connection.</summary>
internal sealed class Script
{
    private readonly DuckDbConnection _connection;
    private readonly string _sql;
    private readonly SqlArguments _arguments;
    private readonly CancellationToken _cancellation;

    /// <summary>Whether a transaction around the text is somebody else's, who ends it.</summary>
    private bool _isInTransaction;

    /// <summary>Whether the result is read after this is over, when nobody can tell any more that a transaction was not ended.</summary>
    private bool _isStreamed;
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
    public static T Run<T>(DuckDbConnection connection, SqlText sql, IResultReader<T> reader, CancellationToken cancellation) =>
        new Script(connection, sql, cancellation).Interruptible(script => script.RunAll(reader));

    /// <summary>Does the same in a transaction that goes on afterwards.</summary>
    /// <inheritdoc cref="Run"/>
    public static T RunInTransaction<T>(DuckDbConnection connection, SqlText sql, IResultReader<T> reader, CancellationToken cancellation) =>
        new Script(connection, sql, cancellation) { _isInTransaction = true }.Interruptible(script => script.RunAll(reader));

    /// <summary>Runs all statements in their order and leaves the result of the last to be read bit by bit.</summary>
    /// <inheritdoc cref="Run"/>
    public static StreamedResult Open(DuckDbConnection connection, SqlText sql, CancellationToken cancellation) =>
        new Script(connection, sql, cancellation) { _isStreamed = true }.Interruptible(static script => script.OpenLast());

    /// <inheritdoc cref="Open"/>
    public static StreamedResult OpenInTransaction(DuckDbConnection connection, SqlText sql, CancellationToken cancellation) =>
        new Script(connection, sql, cancellation) { _isInTransaction = true }.Interruptible(static script => script.OpenLast());

    private T Interruptible<T>(Func<Script, T> work)
    {
        using (_cancellation.UnsafeRegister(static state => ((DuckDbConnection)state!).Interrupt(), _connection))
        {
            return work(this);
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
        var names = RunAllButLast(statements);
        using var last = statements.Prepare(statements.Count - 1);
        names.UnionWith(last.ParameterNames);
        return RunLast(last, names, reader);
    }

    private StreamedResult OpenLast()
    {
        using var statements = ExtractedStatements.Parse(_connection, _sql, _cancellation);
        var names = RunAllButLast(statements);
        var last = statements.Prepare(statements.Count - 1);
        try
        {
            names.UnionWith(last.ParameterNames);
            ArgumentCheck.Check(_arguments, names);
            Note(last);
            last.Bind(_arguments);
            var result = last.Type == StatementType.Select ? last.Stream(_connection, _cancellation) : last.Execute(_connection, _cancellation);
            return new StreamedResult(_connection, last, result);
        }
        catch
        {
            last.Dispose();
            throw;
        }
    }

    /// <returns>The parameters of these statements.</returns>
    private HashSet<string> RunAllButLast(ExtractedStatements statements)
    {
        if (statements.Count == 1)
        {
            return new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        var names = CheckBeforehand();
        for (int index = 0; index < statements.Count - 1; index++)
        {
            using var statement = statements.Prepare(index);
            names.UnionWith(statement.ParameterNames);
            Note(statement);
            statement.Bind(_arguments);
            statement.Execute(_connection, _cancellation).Dispose();
        }

        return names;
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
        if (statement.Type != StatementType.Select || _hasTransaction || _isInTransaction)
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
        if (_isInTransaction && statement.Type == StatementType.Transaction)
        {
            throw new DatabaseException("This SQL is run in a transaction, which its Commit and Rollback end: leave BEGIN, COMMIT and ROLLBACK out of the SQL.");
        }

        if (_isStreamed && statement.Type == StatementType.Transaction)
        {
            throw new DatabaseException("SQL that is streamed cannot begin or end a transaction: use BeginTransaction, and stream inside of that.");
        }

        _connection.IsSpent |= !statement.IsTraceless;
        _hasTransaction |= statement.Type == StatementType.Transaction;
    }

    /// <summary>Each call has a connection of its own: a transaction cannot go on in the next.</summary>
    private T Finish<T>(T result) => _hasTransaction && _connection.RollBack()
        ? throw new DatabaseException("The SQL begins a transaction and does not end it, so it was rolled back: commit in the same call.")
        : result;
}
