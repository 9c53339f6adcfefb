using Mxcp.Execution;

namespace Mxcp.DuckDb;

/// <summary>Reads a result as its one value.</summary>
/// <typeparam name="T">What the value is read as.</typeparam>
internal sealed class ScalarReader<T> : IResultReader<Scalar<T>>
{
    public static readonly ScalarReader<T> Instance = new();

    public Scalar<T> Read(PreparedStatement statement, QueryResult result, CancellationToken cancellation)
    {
        var read = Scalars.Require<T>();
        var columns = ResultColumns.Of(statement, result);
        Scalars.RequireOneColumn(columns.Names);
        int count = result.Next(columns.Readers, cancellation);
        if (count == 0)
        {
            return new Scalar<T>(RowCount: 0, IsNull: true, default);
        }

        var scalar = Scalars.Read(read, columns.Readers[0], 0);
        bool isAlone = count == 1 && result.Next(columns.Readers, cancellation) == 0;
        return isAlone ? scalar : scalar with { RowCount = 2 };
    }
}
