namespace Mxcp.CompilerServices;

// Parts of a value whose order is known: those of a function's arguments, whose types it declares itself.
public readonly ref partial struct RowReader
{
    /// <summary>The fields of a STRUCT column, in their own order.</summary>
    /// <param name="column">The position of the column.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public RowReader Fields(int column) => NotNull(column, "record").Fields(_row);
}
