namespace Mxcp.DuckDb;

/// <summary>The statements of a connection that were used last, prepared.</summary>
/// <remarks>DuckDB itself notices when a table that a prepared statement names was changed, and plans it again.</remarks>
internal sealed class StatementCache
{
    private const int Capacity = 16;

    /// <summary>The one used last comes first. So few are found quicker by looking than by hashing their text.</summary>
    private readonly List<PreparedStatement> _statements = new(Capacity);

    public PreparedStatement? Find(string sql)
    {
        for (int index = 0; index < _statements.Count; index++)
        {
            var statement = _statements[index];
            if (statement.Sql == sql)
            {
                _statements.RemoveAt(index);
                _statements.Insert(0, statement);
                return statement;
            }
        }

        return null;
    }

    public void Add(PreparedStatement statement)
    {
        if (_statements.Count == Capacity)
        {
            _statements[^1].Dispose();
            _statements.RemoveAt(Capacity - 1);
        }

        _statements.Insert(0, statement);
    }

    public void Clear()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }
}
