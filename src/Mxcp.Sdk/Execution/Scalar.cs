namespace Mxcp.Execution;

/// <summary>What came of a query for one value.</summary>
/// <param name="RowCount">The number of rows; 2 for all above 1.</param>
/// <param name="IsNull">Whether there is no value.</param>
/// <param name="Content">The value.</param>
internal readonly record struct Scalar<T>(int RowCount, bool IsNull, T? Content)
{
    /// <summary>The value, where there must be one.</summary>
    /// <exception cref="DatabaseException">There is no row, more than one, or NULL where the type has none.</exception>
    public T Value()
    {
        SingleRow.RequireAtMostOne(RowCount);
        if (RowCount == 0)
        {
            throw SingleRow.None("QueryScalarOrDefault");
        }

        // Of a T? there is a default that says NULL; a T has none.
        return IsNull && (default(T) is not null || !typeof(T).IsValueType)
            ? throw new DatabaseException("The query gave NULL, and a value is asked for: use QueryScalarOrDefault where it may be NULL, or coalesce in the SQL.")
            : Content!;
    }

    /// <summary>The value, or the default of its type where there is none.</summary>
    /// <exception cref="DatabaseException">There is more than one row.</exception>
    public T? ValueOrDefault()
    {
        SingleRow.RequireAtMostOne(RowCount);
        return Content;
    }
}
