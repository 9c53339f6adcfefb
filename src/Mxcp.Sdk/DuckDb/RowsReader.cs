namespace Mxcp.DuckDb;

/// <summary>Reads a result as objects.</summary>
internal sealed class RowsReader : IResultReader<Rows>
{
    public static readonly RowsReader All = new();

    public Rows Read(PreparedStatement statement, QueryResult result, CancellationToken cancellation)
    {
        var columns = ResultColumns.Of(statement, result);
        var layout = new RowLayout(columns.Names);
        var rows = new List<Row>();
        int count;
        while ((count = result.Next(columns.Readers, cancellation)) > 0)
        {
            for (int row = 0; row < count; row++)
            {
                rows.Add(Read(layout, columns.Readers, row));
            }
        }

        return new Rows(layout, rows);
    }

    /// <summary>Reads one row.</summary>
    public static Row Read(RowLayout layout, VectorReader[] readers, int row)
    {
        object?[] values = new object?[readers.Length];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = readers[index].Box(row);
        }

        return new Row(layout, values);
    }
}
