using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Site;

public sealed class SiteReaderTests
{
    [Fact]
    public void Every_key_of_a_site_is_read() => Assert.Equal(
        new SiteDefinition("order_desk", "dev", new EquatableArray<SiteProfile>(
        [
            new SiteProfile("dev", "data/dev.duckdb", IsReadOnly: false),
            new SiteProfile("prod", null, IsReadOnly: true),
            new SiteProfile("bare", null, IsReadOnly: false),
        ])),
        Site("""
            mxcp: 1
            project: order_desk
            profile: dev
            profiles:
              dev:
                duckdb: { path: data/dev.duckdb, readonly: false }
              prod:
                duckdb: { readonly: true }
              bare:
            """));

    [Fact]
    public void Folders_of_ones_own_are_read_and_the_others_stay() => Assert.Equal(
        new EndpointFolders("api/tools", "resources", "prompts"),
        Site("{ project: shop, profile: dev, paths: { tools: api/tools/ } }").Folders);

    [Theory]
    [InlineData("both", OutputMode.Both)]
    [InlineData("structured", OutputMode.Structured)]
    [InlineData("text", OutputMode.Text)]
    [InlineData("null", OutputMode.Both)]
    internal void What_tools_send_is_read(string output, OutputMode expected) =>
        Assert.Equal(expected, Site($"{{ project: shop, profile: dev, output: {output} }}").Output);

    [Fact]
    public void What_tools_send_is_one_of_three() => Assert.Equal(
        ["/output: 'json' is not a value of 'output'; use both, structured or text"],
        Problems("{ project: shop, profile: dev, output: json }"));

    [Theory]
    [InlineData("{ tools: api, resources: api }", "/paths/resources: 'api' is not a value of 'resources'; use a folder that is apart from the tools")]
    [InlineData("{ tools: api, prompts: api/prompts }", "/paths/prompts: 'api/prompts' is not a value of 'prompts'; use a folder that is apart from the tools")]
    [InlineData("{ prompts: resources/prompts }", "/paths/prompts: 'resources/prompts' is not a value of 'prompts'; use a folder that is apart from the resources")]
    [InlineData("{ tools: prompts }", "/paths/tools: 'prompts' is not a value of 'tools'; use a folder that is apart from the prompts")]
    public void Folders_are_apart(string paths, string expected) =>
        Assert.Equal([expected], Problems($"{{ project: shop, profile: dev, paths: {paths} }}"));

    [Theory]
    [InlineData("{ project: p, profile: dev }")]
    [InlineData("{ project: p, profile: dev, profiles: }")]
    [InlineData("{ mxcp: '1', project: p, profile: dev, profiles: {} }")]
    public void A_site_needs_a_project_and_a_profile_and_nothing_else(string yaml) =>
        Assert.Equal(new SiteDefinition("p", "dev", default), Site(yaml));

    [Theory]
    [InlineData("", ": A site file needs the key 'project'")]
    [InlineData("- a", ": 'a site file' must be a mapping, not a list")]
    [InlineData("{ profile: dev }", ": A site file needs the key 'project'")]
    [InlineData("{ project: p }", ": A site file needs the key 'profile'")]
    [InlineData("{ project: , profile: dev }", "/project: 'project' must be text, not null")]
    [InlineData("{ project: 5, profile: dev }", "/project: 'project' must be text, not an integer; put it in quotes")]
    [InlineData("{ mxcp: 2, project: p, profile: dev }", "/mxcp: 'mxcp: 2' is a format that this version of Mxcp.Sdk does not read; write 'mxcp: 1'")]
    [InlineData("{ project: p, profile: dev, profiles: [dev] }", "/profiles: 'profiles' must be a mapping, not a list")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: 5 } }", "/profiles/dev: 'dev' must be a mapping, not an integer")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: a.duckdb } } }", "/profiles/dev/duckdb: 'duckdb' must be a mapping, not text")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: { path: [a] } } } }", "/profiles/dev/duckdb/path: 'path' must be text, not a list")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: { readonly: yes } } } }", "/profiles/dev/duckdb/readonly: 'readonly' must be true or false, not 'yes', which is text in YAML 1.2")]
    [InlineData("{ project: p, profile: dev, profils: {} }", "/profils: 'profils' is not a key of a site file; did you mean 'profile'?")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: {}, x: 1 } } }", "/profiles/dev/x: 'x' is not a key of a profile; its keys are duckdb")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: { pth: a } } } }", "/profiles/dev/duckdb/pth: 'pth' is not a key of duckdb; did you mean 'path'?")]
    [InlineData("{ project: p, project: q, profile: dev }", "fault 0: The key 'project' stands here a second time; keep one of the two")]
    [InlineData("{ project: p, profile: dev }\n---\n{}", "fault 0: A file holds one document; move what follows '---' into a file of its own")]
    [InlineData("{ project: p, profile: dev", "fault 0: This is not YAML: the bracket or brace that opens here is never closed")]
    public void What_is_wrong_is_told_with_its_place(string yaml, string expected) => Assert.Equal([expected], Problems(yaml));

    [Fact]
    public void Keys_whose_feature_comes_later_are_errors_that_say_so() => Assert.Equal(
        [
            "/profiles/dev/audit: 'audit' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/profiles/dev/drift: 'drift' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            .. new[] { "secrets", "plugin", "extensions", "dbt", "sql_tools", "settings" }.Select(static key =>
                $"/{key}: '{key}' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it"),
        ],
        Problems("""
            project: p
            profile: dev
            profiles: { dev: { audit: { enabled: false }, drift: { path: a } } }
            secrets: [a]
            plugin: []
            extensions: [json]
            dbt: { enabled: true }
            sql_tools: { enabled: true }
            settings: { a: 1 }
            """));

    [Fact]
    public void A_reference_is_never_taken_for_the_value_itself() => Assert.Equal(
        [
            "/project: 'desk-${STAGE}' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/profile: '${PROFILE:-dev}' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/profiles/a/duckdb/path: 'file:///etc/path' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/profiles/b/duckdb/path: 'vault://secret/db#path' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/profiles/c/duckdb/path: 'op://vault/item/field' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
        ],
        Problems("""
            project: desk-${STAGE}
            profile: ${PROFILE:-dev}
            profiles:
              a: { duckdb: { path: 'file:///etc/path' } }
              b: { duckdb: { path: 'vault://secret/db#path' } }
              c: { duckdb: { path: 'op://vault/item/field' } }
              d: { duckdb: { path: 'data/$HOME.duckdb' } }
            """));

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() => Assert.Equal(
        [
            "/mxcp: 'mxcp: 3' is a format that this version of Mxcp.Sdk does not read; write 'mxcp: 1'",
            ": A site file needs the key 'profile'",
            "/profiles/dev/duckdb/readonly: 'readonly' must be true or false, not an integer",
            "/profiles/dev/dukdb: 'dukdb' is not a key of a profile; did you mean 'duckdb'?",
            "/projekt: 'projekt' is not a key of a site file; did you mean 'project'?",
        ],
        Problems("""
            mxcp: 3
            project: p
            projekt: q
            profiles:
              dev:
                duckdb: { readonly: 1 }
                dukdb: {}
            """));

    private static SiteDefinition Site(string yaml)
    {
        var parsed = SiteReader.Read(SiteDefinition.FileName, YamlReader.Read(yaml));
        Assert.Empty(parsed.Problems);
        return parsed.Value!;
    }

    private static string[] Problems(string yaml) =>
        [.. SiteReader.Read(SiteDefinition.FileName, YamlReader.Read(yaml)).Problems.Select(problem => $"{Place(problem.Anchor)}: {SharedMessages.Format(problem)}")];

    private static string Place(Anchor anchor) => anchor switch
    {
        YamlValueAnchor value => value.Pointer,
        YamlKeyAnchor key => key.Pointer,
        YamlFaultAnchor fault => $"fault {fault.Index}",
        _ => throw new InvalidOperationException(anchor.ToString()),
    };
}
