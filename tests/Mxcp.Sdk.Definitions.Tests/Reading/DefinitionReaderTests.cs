using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Site;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class DefinitionReaderTests
{
    [Theory]
    [InlineData("mxcp: 1")]
    [InlineData("mxcp: '1'")]
    [InlineData("mxcp:")]
    [InlineData("# no version")]
    public void The_format_is_version_1_or_unsaid(string version) => Assert.Equal([], Read.Problems($$"""
        {{version}}
        tool: { name: t, language: csharp }
        """));

    [Theory]
    [InlineData("2", "2")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.0.0", "1.0.0")]
    [InlineData("true", "true")]
    [InlineData("abc", "abc")]
    [InlineData("[1]", "a list")]
    [InlineData("{ a: 1 }", "a mapping")]
    public void Another_version_is_refused(string version, string shown) => Assert.Equal(
        [$"UnsupportedVersion /mxcp | {shown}"],
        Read.Problems($$"""
            mxcp: {{version}}
            tool: { name: t, language: csharp }
            """));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("\uFEFF\n")]
    public void An_empty_file_holds_no_endpoint(string yaml) => Assert.Equal(["NotOneEndpoint . | none"], Read.Problems(yaml));

    [Theory]
    [InlineData("- a", "a list")]
    [InlineData("text", "text")]
    [InlineData("---", "null")]
    [InlineData("5", "an integer")]
    public void A_definition_is_a_mapping(string yaml, string found) => Assert.Equal([$"WrongKind . | a definition | a mapping | {found}"], Read.Problems(yaml));

    [Theory]
    [InlineData("tool:", "null")]
    [InlineData("tool: top_customers", "text")]
    [InlineData("tool: [a]", "a list")]
    public void A_tool_is_a_mapping(string yaml, string found) => Assert.Equal([$"WrongKind /tool | tool | a mapping | {found}"], Read.Problems(yaml));

    [Fact]
    public void A_file_without_an_endpoint_says_so() => Assert.Equal(["NotOneEndpoint . (key) | none"], Read.Problems("mxcp: 1"));

    [Fact]
    public void Two_endpoints_in_one_file_are_reported_at_the_second() => Assert.Equal(
        [
            "NotOneEndpoint /prompt (key) | tool and prompt",
            "WrongFolder /prompt (key) | prompt | prompts/",
        ],
        Read.Problems("""
            tool: { name: t, language: csharp }
            prompt: { name: p, language: csharp }
            """));

    [Fact]
    public void Metadata_is_a_mapping_that_holds_anything()
    {
        Assert.Equal([], Read.Problems("""
            tool: { name: t, language: csharp }
            metadata: { owner: sales, deep: [1, { a: null }] }
            """));
        Assert.Equal(["WrongKind /metadata | metadata | a mapping | a list"], Read.Problems("""
            tool: { name: t, language: csharp }
            metadata: [sales]
            """));
    }

    [Theory]
    [InlineData("resources/t.yml")]
    [InlineData("prompts/t.yml")]
    [InlineData("toolsheds/t.yml")]
    [InlineData("Tools/t.yml")]
    [InlineData("t.yml")]
    public void A_tool_outside_its_folder_is_reported_at_its_key(string file) => Assert.Equal(
        ["WrongFolder /tool (key) | tool | tools/"],
        Read.Problems(file, "tool: { name: t, language: csharp }"));

    [Fact]
    public void A_tool_in_a_folder_of_its_folder_is_in_its_place() =>
        Assert.Equal([], Read.Problems("tools/sales/2018/t.yml", "tool: { name: t, language: csharp }"));

    [Fact]
    public void An_unknown_key_is_reported_with_the_key_that_was_meant() => Assert.Equal(
        [
            "NotOneEndpoint . (key) | none",
            "UnknownKey /tol (key) | tol | a definition | did you mean 'tool'?",
            "UnknownKey /something (key) | something | a definition | its keys are mxcp, tool, resource, prompt, metadata",
        ],
        Read.Problems("""
            tol: { name: t, language: csharp }
            something: 1
            """));

    [Fact]
    public void Faults_of_syntax_are_problems_beside_all_others() => Assert.Equal(
        [
            "DuplicateKey fault 0 | name",
            "YamlSyntax fault 1 | the anchor 'x' is not defined above",
            "SeveralDocuments fault 2",
            "UnknownKey /tool/descripton (key) | descripton | a tool | did you mean 'description'?",
        ],
        Read.Problems("""
            tool:
              name: t
              language: csharp
              name: u
              descripton: x
              return: *x
            ---
            tool: {}
            """));

    [Theory]
    [InlineData("tool: { name: t }", "tool")]
    [InlineData("resource: { uri: 'a://b' }", "resource")]
    [InlineData("prompt: { name: p }", "prompt")]
    [InlineData("tool: { language: sql }", null)]
    [InlineData("tool: hammer", null)]
    [InlineData("name: tool", null)]
    [InlineData("- tool", null)]
    [InlineData("tool: [", null)]
    [InlineData("", null)]
    public void A_file_elsewhere_is_taken_for_an_endpoint_only_if_it_looks_like_one(string yaml, string? kind) =>
        Assert.Equal(kind, DefinitionReader.FindStrayEndpoint(yaml));

    [Theory]
    [InlineData("tools/a.yml", true)]
    [InlineData("resources/x/a.yml", true)]
    [InlineData("prompts/a.yaml", true)]
    [InlineData("tools.yml", false)]
    [InlineData("src/tools/a.yml", false)]
    [InlineData("mxcp-site.yml", false)]
    public void The_folders_of_endpoints_are_known(string file, bool expected) => Assert.Equal(expected, EndpointFolders.Default.Contain(file));
}
