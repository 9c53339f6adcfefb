namespace Mxcp.DuckDb;

/// <summary>Writes one column of rows that are appended to a table into DuckDB's vectors.</summary>
/// <remarks>A tree of them mirrors the type of the column. A row is a position in the chunk, or in the items of all its lists.</remarks>
internal abstract unsafe class VectorWriter(string name, ColumnType type, bool isNullable) : CellWriter(name)
{
    /// <summary>The type of the vector that is filled; where it is another than the column's, DuckDB converts it.</summary>
    public abstract SqlType ChunkType { get; }

    protected ColumnType Type { get; } = type;

    protected sealed override string TypeName => Type.Name;

    protected nint Vector { get; private set; }

    protected byte* Data { get; private set; }

    /// <summary>Moves on to another chunk.</summary>
    public virtual void Attach(nint vector)
    {
        Vector = vector;
        Data = Native.VectorData(vector);
    }

    public sealed override void Null(int row, SqlType type)
    {
        if (!isNullable)
        {
            throw new DatabaseException($"Column \"{Name}\" is NOT NULL in the table, and null in the record.");
        }

        SetNull(row);
    }

    public virtual void SetNull(int row)
    {
        Native.EnsureValidity(Vector);
        Native.VectorValidity(Vector)[row >> 6] &= ~(1UL << (row & 63));
    }
}
