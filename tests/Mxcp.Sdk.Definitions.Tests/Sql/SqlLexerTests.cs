using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Tests.Support;

namespace Mxcp.Definitions.Tests.Sql;

public sealed class SqlLexerTests
{
    [Theory]
    [InlineData("SELECT $a", "a")]
    [InlineData("SELECT $a, $b, $a", "a b a")]
    [InlineData("SELECT $_a1, $A, $é", "_a1 A é")]
    [InlineData("SELECT $a::INTEGER, -$b, $c+1, $d||$e, ($f), [$g], {'k':$h}", "a b c d e f g h")]
    [InlineData("SELECT x FROM t WHERE x=$a AND y!=$b AND z<=$c AND w = ANY($d)", "a b c d")]
    [InlineData("SELECT $a.field, $b[1], $c:d", "a b c")]
    [InlineData("SELECT list_transform([1], x -> x + $a)", "a")]
    [InlineData("SELECT $select FROM t LIMIT $limit;", "select limit")]
    [InlineData("SELECT 1 AS\u00a0x,\u00a0$a", "a")]
    [InlineData("SELECT 1 AS x\u00a0UNION SELECT $a", "a")]
    [InlineData("SELECT 1 WHERE foo\u3000= $a", "a")]
    public void Parameters_are_found_next_to_anything(string sql, string expected) => Assert.Equal(expected, Parameters(sql));

    [Theory]
    [InlineData("SELECT 'x $a'", "")]
    [InlineData("SELECT 'it''s $a', $b", "b")]
    [InlineData("SELECT '\\', $a", "a")]
    [InlineData("SELECT 'a'\n'$b'", "")]
    [InlineData("SELECT e'x\\'$a', $b", "b")]
    [InlineData("SELECT E'x\\\\', $a", "a")]
    [InlineData("SELECT E'it''s $a' || $b", "b")]
    [InlineData("SELECT e'a'\n '\\'$b', $c", "c")]
    [InlineData("SELECT e'a' , '\\', $c", "c")]
    [InlineData("SELECT date'$a', x'41', $b", "b")]
    [InlineData("SELECT type '\\' || $a", "a")]
    public void A_string_holds_no_parameters(string sql, string expected) => Assert.Equal(expected, Parameters(sql));

    [Theory]
    [InlineData("SELECT \"x $a\", $b", "b")]
    [InlineData("SELECT \"x\"\"$a\", $b", "b")]
    [InlineData("SELECT foo$bar, $b", "b")]
    [InlineData("SELECT é$b, $c", "c")]
    [InlineData("SELECT x$$y, $c", "c")]
    public void A_name_holds_no_parameters(string sql, string expected) => Assert.Equal(expected, Parameters(sql));

    [Theory]
    [InlineData("SELECT $$x $a$$, $b", "b")]
    [InlineData("SELECT $tag$x $a $$ $b$tag$, $c", "c")]
    [InlineData("SELECT $é$ $a $é$, $c", "c")]
    [InlineData("SELECT $$$$, $c", "c")]
    public void A_dollar_quote_holds_no_parameters(string sql, string expected) => Assert.Equal(expected, Parameters(sql));

    [Theory]
    [InlineData("SELECT 1 -- $a\n, $b", "b")]
    [InlineData("SELECT 1 -- $a\r, $b", "b")]
    [InlineData("SELECT 1 -- $a\r\n, $b", "b")]
    [InlineData("SELECT 1 --$a", "")]
    [InlineData("SELECT 5--3\n+$a", "a")]
    [InlineData("SELECT /* $a */ $b", "b")]
    [InlineData("SELECT /* $a /* $b */ $c */ $d", "d")]
    [InlineData("SELECT /*/ $a */ $b", "b")]
    [InlineData("SELECT 1 /* ' */ , $a /* \" */", "a")]
    [InlineData("SELECT $a/*c*/", "a")]
    public void A_comment_holds_no_parameters(string sql, string expected) => Assert.Equal(expected, Parameters(sql));

    [Theory]
    [InlineData("", SqlFaultKind.Empty, "", 0)]
    [InlineData(" ; -- nothing\n/* at all */ ;", SqlFaultKind.Empty, "", 0)]
    [InlineData("SELECT ?", SqlFaultKind.Positional, "?", 0)]
    [InlineData("SELECT '?', ?", SqlFaultKind.Positional, "?", 1)]
    [InlineData("SELECT $1", SqlFaultKind.Positional, "$1", 0)]
    [InlineData("SELECT '$12', $1x, $2", SqlFaultKind.Positional, "$1x", 0)]
    [InlineData("SELECT 'a", SqlFaultKind.Unfinished, "'", 0)]
    [InlineData("SELECT 'a', 'b", SqlFaultKind.Unfinished, "'", 2)]
    [InlineData("SELECT 'it''s", SqlFaultKind.Unfinished, "'", 0)]
    [InlineData("SELECT e'a\\", SqlFaultKind.Unfinished, "e'", 0)]
    [InlineData("SELECT e'a\\'", SqlFaultKind.Unfinished, "e'", 0)]
    [InlineData("SELECT \"a", SqlFaultKind.Unfinished, "\"", 0)]
    [InlineData("SELECT /* a /* b */", SqlFaultKind.Unfinished, "/*", 0)]
    [InlineData("SELECT '/*' /*", SqlFaultKind.Unfinished, "/*", 1)]
    [InlineData("SELECT $$a", SqlFaultKind.Unfinished, "$$", 0)]
    [InlineData("SELECT $tag$ a $$ $tag", SqlFaultKind.Unfinished, "$tag$", 0)]
    [InlineData("SELECT $a$b", SqlFaultKind.Unfinished, "$a$", 0)]
    [InlineData("SELECT $ a", SqlFaultKind.Nameless, "$", 0)]
    [InlineData("SELECT $\"a b\"", SqlFaultKind.Nameless, "$", 0)]
    [InlineData("SELECT $x, $", SqlFaultKind.Nameless, "$", 1)]
    [InlineData("SELECT $, ?, 'a", SqlFaultKind.Nameless, "$", 0)]
    public void What_cannot_run_is_found_with_the_text_that_shows_it(string sql, object kind, string token, int occurrence) =>
        Assert.Equal(new SqlFault((SqlFaultKind)kind, token, occurrence), SqlLexer.Read(sql).Fault);

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("SELECT 'a''b', \"c\"\"d\", $$e$$, e'f\\'' -- g")]
    [InlineData("SELECT 1;")]
    [InlineData("'")]
    public void Reading_keeps_the_text(string sql) => Assert.Equal(sql, SqlLexer.Read(sql).Text);

    [Fact]
    public void Occurrences_count_the_text_wherever_it_stands()
    {
        var sql = SqlLexer.Read("SELECT '$id', $id, $id2 -- $id\n, $ID, $id");

        Assert.Equal(
            [new SqlParameter("id", 1), new SqlParameter("id2", 0), new SqlParameter("ID", 0), new SqlParameter("id", 4)],
            sql.Parameters);
    }

    [Fact]
    public void An_occurrence_leads_back_to_its_place()
    {
        const string Sql = "SELECT $a, '$a$a', $aa, $a /* $a */ FROM t WHERE $a = $aa";

        var places = SqlLexer.Read(Sql).Parameters.Select(static parameter => PlaceOf(Sql, parameter.Token, parameter.Occurrence));

        Assert.Equal([7, 19, 24, 49, 54], places);
    }

    [Fact]
    public void Names_of_parameters_match_in_any_case()
    {
        Assert.True(SqlParameter.Names.Equals("Limit", "limit"));
        Assert.False(SqlParameter.Names.Equals("lim_it", "limit"));
    }

    public static TheoryData<CorpusInput> Interesting() => [.. Corpus.Of("sql")];

    [Theory]
    [MemberData(nameof(Interesting))]
    public void What_was_interesting_once_is_read_and_every_occurrence_can_be_found_again(CorpusInput input) => Fuzz.Run(input.Text, Check);

    [Fact]
    public void Any_text_is_read_and_every_occurrence_can_be_found_again()
    {
        string[] pieces = ["$a", "$b1", "$A", " ", "\n", "\r", "\u00a0", "'", "''", "\"", "e'", "E'", "\\", "--", "/*", "*/", "$$", "$t$", "$", "::int", "?", "$1", "é", "_", "x", "foo$bar", ";", "(", "😀", "\0"];
        Fuzz.Run(TestCounts.AtLeast(10_000, full: 1_000_000), seed: 1, random => Damage.Compose(random, pieces, longest: 14), Check);
    }

    [Fact]
    public void A_long_text_with_many_parameters_is_read_in_one_go()
    {
        var sql = SqlLexer.Read("SELECT " + string.Join(", ", Enumerable.Repeat("$a", 100_000)));

        Assert.Equal(99_999, sql.Parameters[99_999].Occurrence);
    }

    private static void Check(string text)
    {
        var sql = SqlLexer.Read(text);

        int last = -1;
        foreach (var parameter in sql.Parameters)
        {
            int place = PlaceOf(text, parameter.Token, parameter.Occurrence);
            Assert.True(place > last, text);
            last = place;
        }

        Assert.True(sql.Fault is null || PlaceOf(text, sql.Fault.Token, sql.Fault.Occurrence) >= 0, text);
    }

    private static string Parameters(string text)
    {
        var sql = SqlLexer.Read(text);
        Assert.Null(sql.Fault);
        return string.Join(" ", sql.Parameters.Select(static parameter => parameter.Name));
    }

    private static int PlaceOf(string text, string token, int occurrence)
    {
        int at = -1;
        for (int i = 0; i <= occurrence; i++)
        {
            at = text.IndexOf(token, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{token} #{occurrence} in {text}");
        }

        return at;
    }
}
