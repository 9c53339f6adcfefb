using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Reads a result as records.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class RecordReader<T> : IResultReader<IReadOnlyList<T>>
    where T : IRow<T>
{
    public static readonly RecordReader<T> All = new(int.MaxValue);

    /// <summary>As many as it takes to see that there is more than one.</summary>
    public static readonly RecordReader<T> FirstTwo = new(2);

    private readonly int _limit;

    private RecordReader(int limit)
    {
        _limit = limit;
    }

    public IReadOnlyList<T> Read(PreparedStatement statement, QueryResult result, CancellationToken cancellation)
    {
        var columns = ResultColumns.Of(statement, result);
        var map = new RowMap<T>(columns.Names, columns.Readers);
        var records = new List<T>();
        int count;
        while (records.Count < _limit && (count = result.Next(columns.Readers, cancellation)) > 0)
        {
            for (int row = 0; row < count && records.Count < _limit; row++)
            {
                records.Add(T.Read(new RowReader(map.Columns, row)));
            }
        }

        return records;
    }
}
