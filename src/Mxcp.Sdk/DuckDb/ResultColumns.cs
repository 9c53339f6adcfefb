namespace Mxcp.DuckDb;

/// <summary>The columns of a result and how they are read.</summary>
internal sealed class ResultColumns
{
    private ResultColumns(string[] names, ColumnType[] types)
    {
        Names = names;
        Readers = VectorReaders.Create(names, types);
    }

    public string[] Names { get; }

    public VectorReader[] Readers { get; }

    /// <summary>The columns of a result that nothing is declared about: those of the last time, where they are still the same.</summary>
    public static ResultColumns Of(PreparedStatement statement, QueryResult result)
    {
        if (statement.Columns is not { } columns || !columns.Match(result))
        {
            columns = Of(result);
            statement.Columns = columns;
        }

        return columns;
    }

    /// <exception cref="DatabaseException">The values of a column cannot be read.</exception>
    public static ResultColumns Of(QueryResult result)
    {
        string[] names = new string[result.ColumnCount];
        var types = new ColumnType[names.Length];
        for (int index = 0; index < names.Length; index++)
        {
            names[index] = result.ColumnName(index);
            types[index] = ColumnType.Take(result.ColumnType(index));
        }

        return new ResultColumns(names, types);
    }

    /// <summary>Whether a result has these columns.</summary>
    /// <remarks>
    /// The result of one statement can change: its types with those of the values that are bound, all of it with the tables
    /// that it names.
    /// </remarks>
    public bool Match(QueryResult result)
    {
        for (int index = 0; index < Names.Length && result.ColumnCount == Names.Length; index++)
        {
            if (!result.IsColumnNamed(index, Names[index]) || !Readers[index].Type.MatchesAndFree(result.ColumnType(index)))
            {
                return false;
            }
        }

        return result.ColumnCount == Names.Length;
    }
}
