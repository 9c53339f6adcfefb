using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Tests.Support;

namespace Mxcp.Definitions.Tests.Sql;

/// <summary>The lexer says what DuckDB itself says of a statement that it takes.</summary>
public sealed class SqlLexerAgainstDuckDbTests
{
    [Theory]
    [InlineData("SELECT $a, $A, $b1::int, -$c, $d||$e")]
    [InlineData("SELECT 'x$a', \"y$b\", e'\\'$c', $$ $d $$, $t$ $e $t$, $f FROM (SELECT 1 AS \"y$b\")")]
    [InlineData("SELECT 1 -- $a\n, $b /* $c /* $d */ $e */ , $f")]
    [InlineData("SELECT 1 -- $a\r, $b")]
    [InlineData("SELECT e'a'\n'\\'$b', $c")]
    [InlineData("SELECT foo$bar, $b FROM (SELECT 1 AS foo$bar)")]
    [InlineData("SELECT 1 AS x\u00a0UNION SELECT $a")]
    [InlineData("FROM range(5) t(x) WHERE x=$a AND x!=$b AND x<$c AND x>=$d AND x<>$e LIMIT $f OFFSET $g")]
    public void A_statement_has_the_parameters_that_DuckDB_finds(string sql)
    {
        using var duckDb = new DuckDb();
        var read = SqlLexer.Read(sql);

        Assert.Null(read.Fault);
        Assert.Equal(duckDb.Parameters(sql), DuckDb.Normalize(read.Parameters.Select(static parameter => parameter.Name)));
    }

    [Theory]
    [InlineData("SELECT $ a", "a")]
    [InlineData("SELECT $/* a comment */a", "a")]
    [InlineData("SELECT $\"a b\"", "a b")]
    [InlineData("SELECT $1", "1")]
    [InlineData("SELECT ?", "1")]
    public void A_parameter_that_DuckDB_takes_in_another_form_is_refused(string sql, string expected)
    {
        using var duckDb = new DuckDb();

        Assert.Equal(expected, duckDb.Parameters(sql));
        Assert.NotNull(SqlLexer.Read(sql).Fault);
    }

    [Fact]
    public void Pieces_of_SQL_in_any_order_have_the_parameters_that_DuckDB_finds()
    {
        string[] pieces =
        [
            "$a", "$b1", "$A", " ", "\n", "\r", "'", "''", "\"", "e'", "E'", "\\", "\\'", "--", "/*", "*/", "$$", "$t$", "::int", "+", "-", "*", "(", ")", "[", "]", ",", "1", "x", "foo", "foo$bar",
            "SELECT ", "AS y ", "||", "é", "_", "e", " 'a' ", "'x$a'", "\"q$a\"", "/* $c */", "-- $d\n", "$t$ $e $t$", "e'\\'$f'", ";", "{'k':", "}", "->", "x -> x + $a", "\t",
        ];
        var random = new Random(20260107);
        using var duckDb = new DuckDb();
        int taken = 0;
        for (int i = 0; i < TestCounts.AtLeast(5_000); i++)
        {
            string text = "SELECT " + Damage.Compose(random, pieces, longest: 6);
            if (duckDb.Parameters(text) is not { } expected)
            {
                continue;
            }

            taken++;
            var read = SqlLexer.Read(text);
            Assert.True(read.Fault is null, text);
            Assert.True(expected == DuckDb.Normalize(read.Parameters.Select(static parameter => parameter.Name)), text);
        }

        Assert.True(taken > 200, $"DuckDB took {taken} statements only");
    }
}
