using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class ToolReaderTests
{
    [Fact]
    public void Every_key_of_a_tool_is_read()
    {
        var tool = Read.Tool("""
            mxcp: 1
            tool:
              name: top_customers
              description: |
                Customers with the
                highest revenue.

              annotations:
                title: Top customers
                readOnlyHint: true
                destructiveHint: false
                idempotentHint: true
                openWorldHint: false
              language: csharp
              parameters:
                - { name: limit, type: integer, description: How many, minimum: 1, maximum: 100, default: 10 }
                - { name: country, type: string }
              return: { type: array, items: { type: string } }
            """);

        Assert.Equal("tools/t.yml", tool.File);
        Assert.Equal("top_customers", tool.Name);
        Assert.Equal("Customers with the\nhighest revenue.", tool.Description);
        Assert.Equal(new ToolAnnotations("Top customers", ReadOnly: true, Destructive: false, Idempotent: true, OpenWorld: false), tool.Annotations);
        Assert.Equal(new EndpointSource.Method(), tool.Source);
        Assert.Equal(
            [
                new ParameterDefinition("limit", new MxcpType.Integer(1, 100) { Description = "How many", Default = NumberLiteral.Of(10) }),
                new ParameterDefinition("country", new MxcpType.Text()),
            ],
            tool.Parameters);
        Assert.Equal(new MxcpType.Array(new MxcpType.Text()), tool.Returns);
    }

    [Fact]
    public void What_a_tool_does_not_say_is_absent()
    {
        var tool = Read.Tool("""
            tool:
              name: t
              language: csharp
              description:
              annotations:
              parameters:
              return:
            """);

        Assert.Null(tool.Description);
        Assert.Equal(ToolAnnotations.None, tool.Annotations);
        Assert.False(tool.Annotations.HasHints);
        Assert.Empty(tool.Parameters);
        Assert.Null(tool.Returns);
    }

    [Fact]
    public void The_same_text_gives_equal_tools_and_another_text_gives_another()
    {
        const string Yaml = """
            tool:
              name: t
              parameters: [{ name: a, type: object, properties: { b: { type: array, items: { type: number, enum: [1.5, 2] } } } }]
              source: { code: SELECT $a }
            """;

        Assert.Equal(Read.Tool(Yaml), Read.Tool(Yaml.Replace("1.5", "1.50", StringComparison.Ordinal)));
        Assert.Equal(Read.Tool(Yaml).GetHashCode(), Read.Tool(Yaml).GetHashCode());
        Assert.NotEqual(Read.Tool(Yaml), Read.Tool(Yaml.Replace("1.5", "1.6", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("_hidden")]
    [InlineData("top-customers_2")]
    [InlineData("A234567890123456789012345678901234567890123456789012345678901234")]
    public void A_name_starts_with_a_letter_or_underscore(string name) => Assert.Equal([], Read.Problems($$"""
        tool: { name: {{name}}, language: csharp }
        """));

    [Theory]
    [InlineData("my tool")]
    [InlineData("2nd")]
    [InlineData("-a")]
    [InlineData("a.b")]
    [InlineData("größe")]
    [InlineData("A2345678901234567890123456789012345678901234567890123456789012345")]
    public void Another_name_is_refused(string name) => Assert.Equal(
        [$"InvalidName /tool/name | {name} | a letter or '_', then letters, digits, '_' or '-', at most 64 in all"],
        Read.Problems($$"""
            tool: { name: "{{name}}", language: csharp }
            """));

    [Fact]
    public void A_name_of_nothing_or_with_a_line_end_is_refused() => Assert.Equal(
        [
            "InvalidName /tool/name |  | a letter or '_', then letters, digits, '_' or '-', at most 64 in all",
            "InvalidName /tool/name | a\n | a letter or '_', then letters, digits, '_' or '-', at most 64 in all",
        ],
        [.. Read.Problems("tool: { name: '', language: csharp }"), .. Read.Problems("tool: { name: \"a\\n\", language: csharp }")]);

    [Theory]
    [InlineData("{ language: csharp }", "MissingKey /tool (key) | A tool | name")]
    [InlineData("{ name: , language: csharp }", "WrongKind /tool/name | name | text | null")]
    [InlineData("{ name: 5, language: csharp }", "WrongKind /tool/name | name | text | an integer; put it in quotes")]
    [InlineData("{ name: true, language: csharp }", "WrongKind /tool/name | name | text | a boolean; put it in quotes")]
    [InlineData("{ name: [a], language: csharp }", "WrongKind /tool/name | name | text | a list")]
    [InlineData("{ name: t, language: csharp, description: 1.5 }", "WrongKind /tool/description | description | text | a number; put it in quotes")]
    [InlineData("{ name: t, language: csharp, description: { a: b } }", "WrongKind /tool/description | description | text | a mapping")]
    [InlineData("{ name: t, language: csharp, parameters: { a: b } }", "WrongKind /tool/parameters | parameters | a list | a mapping")]
    [InlineData("{ name: t, language: csharp, annotations: text }", "WrongKind /tool/annotations | annotations | a mapping | text")]
    [InlineData("{ name: t, language: csharp, return: string }", "WrongKind /tool/return | return | a mapping | text")]
    public void A_key_that_is_missing_or_of_the_wrong_kind_is_reported_at_its_place(string tool, string expected) =>
        Assert.Equal([expected], Read.Problems($"tool: {tool}"));

    [Fact]
    public void Keys_whose_feature_comes_later_are_errors_that_say_so() => Assert.Equal(
        [
            "NotSupportedYet /tool/policies (key) | policies",
        ],
        Read.Problems("""
            tool:
              name: t
              language: csharp
              tags: [a]
              enabled: false
              tests: []
              policies: {}
              output:
            """));

    [Theory]
    [InlineData("titel", "did you mean 'title'?")]
    [InlineData("read_only_hint", "did you mean 'readOnlyHint'?")]
    [InlineData("cacheable", "its keys are title, readOnlyHint, destructiveHint, idempotentHint, openWorldHint")]
    public void Annotations_are_those_of_MCP_and_no_others(string key, string wayOut) => Assert.Equal(
        [$"UnknownKey /tool/annotations/{key} (key) | {key} | annotations | {wayOut}"],
        Read.Problems($$"""
            tool:
              name: t
              language: csharp
              annotations: { {{key}}: true }
            """));

    [Fact]
    public void Hints_are_booleans_of_YAML_1_2() => Assert.Equal(
        [
            "WrongKind /tool/annotations/readOnlyHint | readOnlyHint | true or false | 'yes', which is text in YAML 1.2",
            "WrongKind /tool/annotations/destructiveHint | destructiveHint | true or false | an integer",
            "WrongKind /tool/annotations/idempotentHint | idempotentHint | true or false | text",
        ],
        Read.Problems("""
            tool:
              name: t
              language: csharp
              annotations: { readOnlyHint: yes, destructiveHint: 0, idempotentHint: "true" }
            """));

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() => Assert.Equal(
        [
            "InvalidName /tool/name | my tool | a letter or '_', then letters, digits, '_' or '-', at most 64 in all",
            "WrongKind /tool/annotations/title | title | text | an integer; put it in quotes",
            "MissingKey /tool (key) | A tool | source",
            "UnknownType /tool/parameters/0/type | int",
            "MissingKey /tool/parameters/1 (key) | A parameter | name",
            "MissingKey /tool/parameters/1 (key) | A parameter | type",
            "WrongKind /tool/parameters/2 | parameters[2] | a mapping | text",
            "UnknownType /tool/return/items/type | text",
            "UnknownKey /tool/retrun (key) | retrun | a tool | did you mean 'return'?",
        ],
        Read.Problems("""
            tool:
              name: my tool
              annotations: { title: 5 }
              parameters:
                - { name: a, type: int }
                - {}
                - b
              return: { type: array, items: { type: text } }
              retrun: {}
            """));
}
