using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Reads a result a chunk at a time.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
internal interface IBatches<T>
{
    /// <summary>The next rows; none at the end.</summary>
    IReadOnlyList<T> Next(CancellationToken cancellation);
}

/// <summary>Rows as objects.</summary>
internal sealed class RowBatches(StreamedResult result) : IBatches<Row>
{
    private readonly RowLayout _layout = new(result.Columns.Names);

    public IReadOnlyList<Row> Next(CancellationToken cancellation)
    {
        var rows = new Row[result.Next(cancellation)];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = RowsReader.Read(_layout, result.Columns.Readers, row);
        }

        return rows;
    }
}

/// <summary>Rows as records.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class RecordBatches<T>(StreamedResult result) : IBatches<T>
    where T : IRow<T>
{
    private readonly RowMap<T> _map = new(result.Columns.Names, result.Columns.Readers);

    public IReadOnlyList<T> Next(CancellationToken cancellation)
    {
        var records = new T[result.Next(cancellation)];
        for (int row = 0; row < records.Length; row++)
        {
            records[row] = T.Read(new RowReader(_map.Columns, row));
        }

        return records;
    }
}
