using Mxcp.Definitions.Model;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Sql;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class SourceReaderTests
{
    [Theory]
    [InlineData("language: sql\n  ")]
    [InlineData("language:\n  ")]
    [InlineData("")]
    public void SQL_is_the_language_unless_another_is_named(string language)
    {
        var tool = Read.Tool($$"""
            tool:
              name: t
              {{language}}source: { code: SELECT 1 }
            """);

        Assert.Equal(new EndpointSource.InlineSql(SqlLexer.Read("SELECT 1")), tool.Source);
    }

    [Fact]
    public void SQL_inside_the_definition_keeps_its_lines()
    {
        var tool = Read.Tool("""
            tool:
              name: t
              source:
                code: |
                  SELECT *
                  FROM t WHERE id = $id
            """);

        var sql = Assert.IsType<EndpointSource.InlineSql>(tool.Source).Sql;
        Assert.Equal("SELECT *\nFROM t WHERE id = $id", sql.Text);
        Assert.Equal([new SqlParameter("id", 0)], sql.Parameters);
    }

    [Theory]
    [InlineData("../sql/top.sql", "sql/top.sql")]
    [InlineData("top.sql", "tools/top.sql")]
    [InlineData("./sub/top.sql", "tools/sub/top.sql")]
    [InlineData("..\\sql\\top.sql", "sql/top.sql")]
    [InlineData("../../shared/top.sql", "../shared/top.sql")]
    [InlineData("../sql/../other//top.sql", "other/top.sql")]
    public void The_path_of_an_SQL_file_is_relative_to_the_definition(string file, string expected)
    {
        var tool = Read.Tool($$"""
            tool:
              name: t
              source: { file: '{{file}}' }
            """);

        Assert.Equal(new EndpointSource.SqlFile(expected), tool.Source);
    }

    [Theory]
    [InlineData("/sql/top.sql")]
    [InlineData("\\sql\\top.sql")]
    [InlineData("C:/sql/top.sql")]
    [InlineData("https://example.org/top.sql")]
    [InlineData("")]
    public void A_path_that_is_not_relative_is_no_file_of_the_project(string file) => Assert.Equal(
        [$"SourceFileNotFound /tool/source/file | {file}"],
        Read.Problems($$"""
            tool:
              name: t
              source: { file: '{{file}}' }
            """));

    [Theory]
    [InlineData("a.yml", "../../x.sql", "../../x.sql")]
    [InlineData("../lib/tools/a.yml", "../sql/x.sql", "../lib/sql/x.sql")]
    [InlineData("a/b/c.yml", "../../../../x.sql", "../../x.sql")]
    public void A_path_can_lead_out_of_the_project(string from, string relative, string expected) =>
        Assert.Equal(expected, ProjectPath.Resolve(from, relative));

    [Theory]
    [InlineData("{ code: SELECT 1, file: a.sql }")]
    [InlineData("{}")]
    [InlineData("{ code: }")]
    [InlineData("{ file: null }")]
    [InlineData("{ code:, file: }")]
    public void A_source_is_code_or_a_file_and_not_both(string source) => Assert.Equal(
        ["CodeOrFile /tool/source (key)"],
        Read.Problems($$"""
            tool:
              name: t
              source: {{source}}
            """));

    [Theory]
    [InlineData("", "MissingKey /tool (key) | A tool | source")]
    [InlineData("source:", "WrongKind /tool/source | source | a mapping | null")]
    [InlineData("source: SELECT 1", "WrongKind /tool/source | source | a mapping | text")]
    [InlineData("source: { code: 5 }", "WrongKind /tool/source/code | code | text | an integer; put it in quotes")]
    [InlineData("source: { code: SELECT 1, fle: a.sql }", "UnknownKey /tool/source/fle (key) | fle | a source | did you mean 'file'?")]
    [InlineData("source: { code: SELECT 1, language: sql }", "UnknownKey /tool/source/language (key) | language | a source | its keys are code, file")]
    public void A_source_that_is_missing_or_wrong_is_reported_at_its_place(string source, string expected) => Assert.Equal(
        [expected],
        Read.Problems($$"""
            tool:
              name: t
              {{source}}
            """));

    [Fact]
    public void A_tool_in_CSharp_has_no_source() => Assert.Equal(
        ["SourceWithoutUse /tool/source (key)"],
        Read.Problems("""
            tool:
              name: t
              language: csharp
              source: { file: t.cs }
            """));

    [Theory]
    [InlineData("python", "PythonLanguage /tool/language")]
    [InlineData("Sql", "InvalidChoice /tool/language | Sql | language | sql or csharp")]
    [InlineData("c#", "InvalidChoice /tool/language | c# | language | sql or csharp")]
    [InlineData("5", "WrongKind /tool/language | language | text | an integer; put it in quotes")]
    [InlineData("[sql]", "WrongKind /tool/language | language | text | a list")]
    public void Another_language_is_one_problem_and_no_other(string language, string expected) => Assert.Equal(
        [expected],
        Read.Problems($$"""
            tool:
              name: t
              language: {{language}}
              source: { file: t.py }
            """));

    [Theory]
    [InlineData("' '", "UnfinishedSql /tool/source/code #0 | there is no statement in it")]
    [InlineData("'-- nothing'", "UnfinishedSql /tool/source/code #0 | there is no statement in it")]
    [InlineData("SELECT ?", "PositionalSqlParameter /tool/source/code ?#0 | ?")]
    [InlineData("SELECT $1", "PositionalSqlParameter /tool/source/code $1#0 | $1")]
    [InlineData("SELECT 'a", "UnfinishedSql /tool/source/code '#0 | what starts with ' never ends")]
    [InlineData("SELECT /* a", "UnfinishedSql /tool/source/code /*#0 | what starts with /* never ends")]
    [InlineData("SELECT $ a", "UnfinishedSql /tool/source/code $#0 | no name stands right behind this '$'; write a parameter as $limit, in one piece and without quotes")]
    public void What_is_wrong_with_SQL_is_reported_inside_it(string code, string expected) => Assert.Equal(
        [expected],
        Read.Problems($$"""
            tool:
              name: t
              source: { code: {{code}} }
            """));
}
