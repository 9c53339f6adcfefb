namespace Mxcp.Execution;

/// <summary>The one row of a result of which no more is read than the first two.</summary>
internal static class SingleRow
{
    /// <summary>The row, where there must be one.</summary>
    /// <exception cref="DatabaseException">There is none, or more than one.</exception>
    public static T Of<T>(IReadOnlyList<T> rows)
    {
        RequireAtMostOne(rows.Count);
        return rows.Count == 1 ? rows[0] : throw None("QuerySingleOrDefault");
    }

    /// <summary>The row, or the default where there is none.</summary>
    /// <exception cref="DatabaseException">There is more than one.</exception>
    public static T? OrDefault<T>(IReadOnlyList<T> rows)
    {
        RequireAtMostOne(rows.Count);
        return rows.Count == 1 ? rows[0] : default;
    }

    public static DatabaseException None(string wayOut) =>
        new($"The query gave no row, and exactly one is asked for: use {wayOut} where there may be none.");

    public static void RequireAtMostOne(int count)
    {
        if (count > 1)
        {
            throw new DatabaseException("The query gave more than one row, and one is asked for: make its WHERE say which, or add LIMIT 1 where any will do.");
        }
    }
}
