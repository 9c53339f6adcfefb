using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

/// <summary>Writing a result makes no object per cell, per row or per chunk.</summary>
public sealed class AllocationTests
{
    private const string Query = """
        SELECT i AS id, i * 1000000007 AS big, i / 100.0 AS price, i::HUGEINT * 1000000007 AS huge, (i / 7)::DECIMAL(18,3) AS exact,
               CASE WHEN i % 10 = 0 THEN NULL ELSE 'customer name ' || i END AS name, 'quote "' || i AS quoted, i % 2 = 0 AS flag,
               DATE '2018-01-01' + (i % 1000)::INTEGER AS day, TIMESTAMP '2018-01-01 00:00:00' + INTERVAL (i) SECONDS AS moment,
               (['a', 'b', 'c'])[i % 3 + 1]::ENUM('a', 'b', 'c') AS letter, uuid() AS uid, range(i % 4) AS items, {'x': i, 'y': [i]} AS pair,
               MAP {'k': i} AS counts, ('{"a": ' || i || '}')::JSON AS doc, i::VARCHAR::BLOB AS bytes
        FROM range($count) r(i)
        """;

    private static readonly ResultShape Declared = ResultShape.Array(
        ResultShape.Object(
            new ResultProperty("id", ResultShape.Integer(minimum: 0)),
            new ResultProperty("price", ResultShape.Number(minimum: 0)),
            new ResultProperty("name", ResultShape.Text(minLength: 1, maxLength: 40)),
            new ResultProperty("day", ResultShape.Text(format: TextFormat.Date)),
            new ResultProperty("letter", ResultShape.Text(oneOf: ["a", "b", "c"])),
            new ResultProperty("items", ResultShape.Array(ResultShape.Integer(), maxItems: 5))),
        maxItems: 100_000);

    [Fact]
    public void Rows_as_they_are_take_no_memory_but_the_buffer() => AssertSame(null);

    [Fact]
    public void Declared_rows_take_no_memory_but_the_buffer() => AssertSame(Declared);

    private static void AssertSame(ResultShape? shape)
    {
        using var instance = DuckDbInstance.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory });
        using var connection = instance.TryConnect()!;
        var json = new ResultWriter();
        Write(connection, json, shape, 50_000);
        Write(connection, json, shape, 10);

        // A collection in between counts what was left of the thread's allocation context: the least of a few is without one.
        long more = Enumerable.Range(0, 5).Min(_ =>
        {
            long few = Write(connection, json, shape, 10);
            return Math.Abs(Write(connection, json, shape, 50_000) - few);
        });

        Assert.InRange(more, 0, 512);
    }

    private static long Write(DuckDbConnection connection, ResultWriter json, ResultShape? shape, int count)
    {
        json.Clear();
        var sql = SqlText.Named(Query, [("count", count)]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Script.Run(connection, sql, new JsonResultReader(shape, json), CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
