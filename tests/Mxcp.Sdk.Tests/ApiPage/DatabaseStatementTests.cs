using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.ApiPage;

/// <summary>The statements of the API page on the database, over MCP and on the command line.</summary>
public sealed class DatabaseStatementTests
{
    private const string Site = "project: test-app\nprofile: dev\n";

    private const string Orders =
        "CREATE TABLE orders AS FROM (VALUES (1, 'ada', 'pending', 1.50::DECIMAL(18,2), NULL), (2, 'bob', 'done', 12345678901234567.89, 7)) v(id, customer, status, amount, rating)";

    [Fact]
    public async Task S1_execute_with_and_without_named_parameters_returns_a_list_of_row_maps()
    {
        await BothWays(Orders, async execute =>
        {
            Assert.Equal(
                """[{"id":1,"customer":"ada","status":"pending","amount":1.50,"rating":null},{"id":2,"customer":"bob","status":"done","amount":12345678901234567.89,"rating":7}]""",
                await execute("SELECT * FROM orders ORDER BY id", null));
            Assert.Equal("""[{"customer":"bob"}]""", await execute("SELECT customer FROM orders WHERE id = $id AND status = $status", """{"id":2,"status":"done"}"""));
            Assert.Equal("[]", await execute("SELECT * FROM orders WHERE id = 3", null));
        });
    }

    [Fact]
    public async Task S2_parameters_are_named_with_a_dollar_and_optional()
    {
        await BothWays(Orders, async execute =>
        {
            Assert.Equal("""[{"n":2}]""", await execute("SELECT count(*) AS n FROM orders", null));
            Assert.Equal("""[{"n":2}]""", await execute("SELECT count(*) AS n FROM orders", "{}"));
            Assert.Equal("""[{"n":1}]""", await execute("SELECT count(*) AS n FROM orders WHERE status = $status OR customer = $status", """{"status":"done"}"""));
            Assert.Equal("""[{"n":0}]""", await execute("SELECT count(*) AS n FROM orders WHERE customer = $name", """{"name":"ada' OR 'a' = 'a"}"""));
            Assert.Equal("""[{"n":null}]""", await execute("SELECT $n AS n", """{"n":null}"""));
        });
    }

    [Fact]
    public async Task S3_writes_return_affected_row_information()
    {
        await BothWays(Orders, async execute =>
        {
            Assert.Equal("""[{"Count":1}]""", await execute("INSERT INTO orders VALUES (3, $who, 'new', 0, NULL)", """{"who":"eve"}"""));
            Assert.Equal("""[{"Count":3}]""", await execute("UPDATE orders SET status = 'done'", null));
            Assert.Equal("""[{"Count":1}]""", await execute("DELETE FROM orders WHERE id = 3", null));
            Assert.Equal("""[{"Count":0}]""", await execute("DELETE FROM orders WHERE id = 3", null));
            Assert.Equal("[]", await execute("CREATE TABLE logs (message VARCHAR, said TIMESTAMP)", null));
            Assert.Equal("""[{"id":2,"status":"late"}]""", await execute("UPDATE orders SET status = 'late' WHERE id = 2 RETURNING id, status", null));
        });
    }

    [Fact]
    public async Task S16_DuckDB_allows_concurrent_reads_and_writes_without_reload()
    {
        using var folder = new ProjectFolder(Site);
        using (var app = new AppProcess(folder, "serve"))
        {
            await app.AskAsync(Call("CREATE TABLE users (name VARCHAR); CREATE TABLE stats AS SELECT 0 AS value", null, id: 0));
            for (int id = 1; id <= 60; id++)
            {
                await app.SendAsync(id % 3 == 0
                    ? Call("SELECT count(*) >= 0 AS ok FROM users", null, id)
                    : Call("INSERT INTO users VALUES ($name)", $$"""{"name":"user {{id}}"}""", id));
            }

            for (int answer = 1; answer <= 60; answer++)
            {
                var result = (await app.ReadAsync()).GetProperty("result");
                Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), result.GetRawText());
            }

            Assert.Equal("""[{"n":40}]""", Text(await app.AskAsync(Call("SELECT count(DISTINCT name) AS n FROM users", null, id: 61))));
            app.EndInput();
            await app.EndAsync();
        }

        // The command line is a process for each call: one writes, the next reads it.
        Assert.Equal("""[{"Count":1}]""", await Run(folder, "UPDATE stats SET value = $value", """{"value":100}"""));
        Assert.Equal("""[{"value":100,"n":40}]""", await Run(folder, "SELECT value, (SELECT count(*) FROM users) AS n FROM stats", null));
    }

    /// <summary>Makes the same calls over MCP and on the command line, each on a database of its own.</summary>
    private static async Task BothWays(string setUp, Func<Func<string, string?, Task<string>>, Task> calls)
    {
        using var folder = new ProjectFolder(Site);
        await Run(folder, setUp, null);
        await calls((sql, parameters) => Run(folder, sql, parameters));

        using var other = new ProjectFolder(Site);
        using var app = new AppProcess(other, "serve");
        await app.AskAsync(Call(setUp, null, id: 1));
        await calls(async (sql, parameters) => Text(await app.AskAsync(Call(sql, parameters, id: 2))));
        app.EndInput();
        await app.EndAsync();
    }

    private static async Task<string> Run(ProjectFolder folder, string sql, string? parameters)
    {
        string[] more = parameters is null ? [] : ["-p", "parameters=" + parameters];
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, ["run", "tool", "execute", "--json", "-p", "sql=" + sql, .. more]);
        Assert.True(exitCode == 0, errors);
        return output.TrimEnd('\n');
    }

    private static string Call(string sql, string? parameters, int id) => ServerUnderTest.Call(
        "execute", $"{{\"sql\":{JsonSerializer.Serialize(sql)}{(parameters is null ? "" : ",\"parameters\":" + parameters)}}}", id);

    private static string Text(JsonElement answer) => RunningServer.Text(answer);
}
