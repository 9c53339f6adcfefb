using Mxcp.Tests.Support;

namespace Mxcp.Tests.CommandLine;

public sealed class QueryTests
{
    [Fact]
    public async Task Rows_are_shown_as_a_table()
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(
            folder, "query", "SELECT i, CASE WHEN i > 8 THEN 'x' || chr(10) || i END AS name, [i, NULL] AS list, i / 4 AS part FROM range(8, 11) r(i)");

        Assert.Equal("", errors);
        Assert.Equal(
            """
             i  name   list       part
            --  -----  ---------  ----
             8  NULL   [8,null]      2
             9  x\n9   [9,null]   2.25
            10  x\n10  [10,null]   2.5
            (3 rows)

            """.ReplaceLineEndings("\n"),
            output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Values_are_bound_and_may_come_from_files()
    {
        using var folder = new ProjectFolder();
        folder.Write("q.sql", "SELECT $n + 1 AS n, $text AS text, $list[2] AS item, $none IS NULL AS none, $who.name AS name, DATE '2018-02-07' = $day AS day");
        folder.Write("text.txt", "'; DROP TABLE t; --");
        var (exitCode, output, errors) = await AppProcess.RunAsync(
            folder, "query", "--file", "q.sql", "--json-output", "-p", "n=41", "-p", "text=@text.txt", "-p", "list=[1.5, 2.5]", "-p", "none=null", "-p", "who={\"name\": \"Ada\"}",
            "-p", "day=2018-02-07");

        Assert.Equal("", errors);
        Assert.Equal(
            """{"status":"ok","result":[{"n":42,"text":"'; DROP TABLE t; --","item":2.5,"none":true,"name":"Ada","day":true}]}""" + "\n", output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task What_one_query_writes_the_next_one_reads_and_none_writes_where_that_is_forbidden()
    {
        using var folder = new ProjectFolder("project: test-app\nprofile: dev\n");

        Assert.Equal("Count\n-----\n    2\n(1 row)\n", (await AppProcess.RunAsync(folder, "query", "CREATE TABLE t(i INTEGER); INSERT INTO t VALUES (1), (2)")).Output);
        Assert.Equal("sum(i)\n------\n     3\n(1 row)\n", (await AppProcess.RunAsync(folder, "query", "--readonly", "SELECT sum(i) FROM t")).Output);
        Assert.Equal("(0 rows)\n", (await AppProcess.RunAsync(folder, "query", "SELECT i FROM t WHERE i > 5")).Output);

        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "query", "--readonly", "INSERT INTO t VALUES (3)");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("read-only mode", errors, StringComparison.Ordinal);

        using var app = new AppProcess(folder, [new("MXCP_READONLY", "true")], "query", "DROP TABLE t", "--json-output");
        (exitCode, output, errors) = await app.EndAsync();
        Assert.Equal((1, ""), (exitCode, errors));
        Assert.StartsWith("{\"status\":\"error\",\"error\":\"", output, StringComparison.Ordinal);
        Assert.Contains("read-only mode", output, StringComparison.Ordinal);

        using var site = new ProjectFolder("project: test-app\nprofile: dev\nprofiles: { dev: { duckdb: { path: '" + folder.Path + "/data/db-dev.duckdb', readonly: true } } }\n");
        Assert.Equal(1, (await AppProcess.RunAsync(site, "query", "DELETE FROM t")).ExitCode);
        Assert.Equal(0, (await AppProcess.RunAsync(site, "query", "SELECT count(*) FROM t")).ExitCode);
    }

    [Theory]
    [InlineData("Say either the SQL or --file", "query")]
    [InlineData("Say either the SQL or --file", "query", "SELECT 1", "--file", "q.sql")]
    [InlineData("The file 'nowhere.sql' cannot be read", "query", "--file", "nowhere.sql")]
    [InlineData("'a' must be NAME=VALUE.", "query", "SELECT $a", "-p", "a")]
    [InlineData("'a' is given twice.", "query", "SELECT $a", "-p", "a=1", "-p", "a=2")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2(string expected, params string[] args)
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, args);

        Assert.StartsWith("error: " + expected, errors, StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.Equal(2, exitCode);
    }

    [Theory]
    [InlineData("error: Parser Error: syntax error at or near \"SELEC\"", "SELEC 1")]
    [InlineData("error: The SQL names $a, and no argument of that name was given.", "SELECT $a")]
    [InlineData("error: The result has two columns named \"a\": give one of them another name with AS.", "SELECT 1 AS a, 2 AS a")]
    [InlineData("error: [0].v: must be a number that JSON can hold, was NaN", "SELECT 'nan'::DOUBLE AS v")]
    public async Task A_query_that_fails_ends_with_1_and_the_reason(string expected, string sql)
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "query", sql);

        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.Equal(1, exitCode);
    }
}
