using System.Text;
using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

/// <summary>A database in memory, and short cuts to it.</summary>
internal static class TestDatabase
{
    public static DuckDbDatabase InMemory(int poolSize = 4) =>
        DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, PoolSize = poolSize });

    /// <summary>A constant as SQL, for the methods that only the interface has for strings.</summary>
    public static SqlText AsSql(this string sql) => Sql.Raw(sql);

    /// <summary>The result of a query as JSON.</summary>
    public static async Task<string> Json(
        this DuckDbDatabase database, string sql, ResultShape? shape = null, params (string Name, SqlValue? Value)[] parameters)
    {
        var arguments = new SqlArguments();
        foreach (var (name, value) in parameters)
        {
            arguments.Add(name, value);
        }

        var writer = new ResultWriter();
        await database.WriteAsync(sql, arguments, shape, writer, TestContext.Current.CancellationToken);
        string json = Encoding.UTF8.GetString(writer.Written.Span);
        writer.Release();
        return json;
    }

    /// <summary>The only value of a query as JSON.</summary>
    public static async Task<string> JsonValue(this DuckDbDatabase database, string expression)
    {
        string json = await database.Json($"SELECT {expression} AS v");
        Assert.StartsWith("[{\"v\":", json, StringComparison.Ordinal);
        Assert.EndsWith("}]", json, StringComparison.Ordinal);
        return json[6..^2];
    }

    /// <summary>The only value of a query as an object.</summary>
    public static object? Value(this IDatabase database, string expression) => database.Execute(Sql.Raw($"SELECT {expression} AS v"))[0]["v"];
}
