using Mxcp.Definitions.Places;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Places;

/// <summary>A parameter inside SQL is found again in the file, in whichever style YAML writes the SQL.</summary>
public sealed class SqlPlaceTests
{
    public static TheoryData<string> Styles() =>
    [
        "code: SELECT $a, '$b', $b",
        "code: SELECT $a,\n    '$b',\n\n    $b # and $b",
        "code: 'SELECT $a, ''$b'', $b'",
        "code: 'SELECT $a,\n    ''$b'',\n\n    $b'",
        "code: \"SELECT $a, '$b', $b\"",
        "code: \"SELECT \\x24a, '\\u0024b', \\U00000024\\x62\"",
        "code: \"SELECT\\t$a,\\n'$b',\\\n    \\ $b\"",
        "code: \"SELECT \\\"\\\\\\U0001F600\\_\\L\\\", $a, '$b'\\/ $b\"",
        "code: |\n    SELECT $a, '$b', $b",
        "code: |+\n    SELECT $a,\n\n      '$b', $b\n\n",
        "code: |2\n      SELECT $a,\n     '$b', $b",
        "code: |-1\n      SELECT $a,\n     '$b', $b",
        "code: >\n    SELECT $a,\n    '$b',\n\n      -- more\n\n    $b",
        "code: >1-\n      SELECT $a,\n     '$b', $b",
        "code: >- # with $b\n    SELECT $a, '$b', $b",
        "code: &sql !!str >-\n    SELECT $a, '$b', $b",
        "code: &sql # with $b\n    SELECT $a, '$b', $b",
        "code: !!str # with $b\n    'SELECT $a, ''$b'', $b'",
        "code: ! \"SELECT $a, '$b', $b\"",
        "{ code: &sql 'SELECT $a, ''$b'', $b' }",
        "{ code: SELECT $a - '$b'\n  + $b }",
        "\"\\x63ode\": |\n    SELECT $a, '$b', $b",
        "? code\n  : |\n    SELECT $a, '$b', $b",
    ];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_parameter_is_found_in_every_style(string source) => Check($"tool:\n name: t\n source:\n  {source}\n");

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_ends_of_lines_and_a_mark_at_the_start_change_nothing(string source)
    {
        string text = $"tool:\n name: t\n source:\n  {source}\n";

        Check('\uFEFF' + text);
        Check(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Check(text.Replace('\n', '\r'));
    }

    [Fact]
    public void SQL_behind_an_alias_has_the_places_of_its_anchor() => Check("metadata: { sql: &sql \"SELECT $a, '\\x24b', \\x24b\" }\ntool:\n name: t\n source: { code: *sql }\n");

    [Fact]
    public void A_parameter_in_an_SQL_file_is_found_in_it()
    {
        var places = new FilePlaces("SELECT $a, '$b', $b");

        Assert.Equal(new SourceSpan(17, 19), places.Find(Anchor.Sql("s.sql", pointer: null, "$b", 1)));
        Assert.Equal(new SourceSpan(12, 14), places.Find(Anchor.Sql("s.sql", pointer: null, "$b", 0)));
        Assert.Equal(new SourceSpan(0, 19), places.Find(Anchor.Sql("s.sql", pointer: null, "$b", 2)));
        Assert.Equal(new SourceSpan(0, 0), places.Find(Anchor.Sql("s.sql", pointer: null, "", 0)));
    }

    [Fact]
    public void What_is_there_no_more_is_somewhere_near()
    {
        const string Yaml = "tool: { source: { code: SELECT 1, list: [] } }";
        var places = new FilePlaces(Yaml);

        Assert.Equal("«SELECT 1»", TreeText.Show(Yaml, places.Find(Anchor.Sql("t.yml", "/tool/source/code", "$b", 0))));
        Assert.Equal("«[]»", TreeText.Show(Yaml, places.Find(Anchor.Sql("t.yml", "/tool/source/list", "$b", 0))));
        Assert.Equal(default, new FilePlaces("").Find(Anchor.Sql("t.yml", "/tool/source/code", "$b", 0)));
    }

    /// <summary>Looks for $a and for the $b that is a parameter: the third in the file that is no comment.</summary>
    private static void Check(string yaml)
    {
        var tool = Support.Reading.Tool(yaml);
        var sql = ((EndpointSource.InlineSql)tool.Source).Sql;
        var places = new FilePlaces(yaml);
        int end = 0;
        foreach (var parameter in sql.Parameters)
        {
            var place = places.Find(Anchor.Sql("tools/t.yml", "/tool/source/code", parameter.Token, parameter.Occurrence));
            string[] written = [parameter.Token, parameter.Token.Replace("$", "\\x24", StringComparison.Ordinal), "\\U00000024\\x62"];
            Assert.Contains(yaml[place.Start..place.End], written);
            Assert.True(place.Start > end, $"{place} is before {end}");
            end = place.End;
        }

        Assert.Equal(["a", "b"], sql.Parameters.Select(static parameter => parameter.Name));
        Assert.DoesNotContain("$b", yaml[end..].Split('#')[0], StringComparison.Ordinal);
    }
}
