using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Mxcp.Benchmarks.Wire;

/// <summary>The data that is asked for: the same rows in DuckDB and in SQLite.</summary>
internal static class Databases
{
    private const int Orders = 1_000_000;

    /// <summary>Makes a DuckDB file.</summary>
    /// <param name="path">Where; one that is there is kept.</param>
    /// <param name="flights">A Parquet file of flights, where there is one.</param>
    public static string DuckDb(string path, string? flights)
    {
        if (File.Exists(path))
        {
            return path;
        }

        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        Execute(connection, $"""
            CREATE TABLE orders AS
            SELECT i AS id, i % 997 AS customer_id, ['north', 'south', 'east', 'west', 'centre'][1 + i % 5] AS region,
                   ((i * 7919) % 100000) / 100.0 AS amount, DATE '2025-01-01' + (i % 365)::INTEGER AS ordered_on,
                   CASE WHEN i % 3 > 0 THEN 'Order ' || i || ', "as agreed"' END AS note
            FROM range({Orders}) AS r(i)
            """);
        Execute(connection, flights is null
            ? "CREATE TABLE flights (date TIMESTAMP, delay BIGINT, distance BIGINT, origin VARCHAR, destination VARCHAR)"
            : $"CREATE TABLE flights AS SELECT * FROM read_parquet('{flights.Replace("'", "''", StringComparison.Ordinal)}')");
        return path;
    }

    /// <summary>Makes a SQLite file.</summary>
    /// <param name="path">Where; one that is there is kept.</param>
    public static string Sqlite(string path)
    {
        if (File.Exists(path))
        {
            return path;
        }

        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, region TEXT NOT NULL, amount REAL NOT NULL, ordered_on TEXT NOT NULL, note TEXT);
            WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < {Orders - 1})
            INSERT INTO orders
            SELECT i, i % 997, CASE i % 5 WHEN 0 THEN 'north' WHEN 1 THEN 'south' WHEN 2 THEN 'east' WHEN 3 THEN 'west' ELSE 'centre' END,
                   ((i * 7919) % 100000) / 100.0, date('2025-01-01', '+' || (i % 365) || ' days'), CASE WHEN i % 3 > 0 THEN 'Order ' || i || ', "as agreed"' END
            FROM r
            """;
        command.ExecuteNonQuery();
        return path;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
