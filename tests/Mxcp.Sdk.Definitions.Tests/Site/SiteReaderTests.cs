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
    [InlineData("detailed", true)]
    [InlineData("hidden", false)]
    [InlineData("null", false)]
    [InlineData("${MXCP_ERRORS:-detailed}", false)]
    public void Errors_are_told_where_the_file_says_so_and_a_reference_says_it_when_it_is_looked_up(string errors, bool expected) =>
        Assert.Equal(expected, Site($"{{ project: shop, profile: dev, errors: '{errors}' }}".Replace("'null'", "null", StringComparison.Ordinal)).TellsErrors);

    [Fact]
    public void Errors_are_hidden_or_detailed() => Assert.Equal(
        ["/errors: 'full' is not a value of 'errors'; use hidden, detailed"],
        Problems("{ project: shop, profile: dev, errors: full }"));

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
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: {}, x: 1 } } }", "/profiles/dev/x: 'x' is not a key of a profile; its keys are duckdb, drift, audit")]
    [InlineData("{ project: p, profile: dev, profiles: { dev: { duckdb: { pth: a } } } }", "/profiles/dev/duckdb/pth: 'pth' is not a key of duckdb; did you mean 'path'?")]
    [InlineData("{ project: p, project: q, profile: dev }", "fault 0: The key 'project' stands here a second time; keep one of the two")]
    [InlineData("{ project: p, profile: dev }\n---\n{}", "fault 0: A file holds one document; move what follows '---' into a file of its own")]
    [InlineData("{ project: p, profile: dev", "fault 0: This is not YAML: the bracket or brace that opens here is never closed")]
    public void What_is_wrong_is_told_with_its_place(string yaml, string expected) => Assert.Equal([expected], Problems(yaml));

    [Fact]
    public void Plugins_stand_in_the_order_of_the_file() => Assert.Equal(
        [new SitePlugin("eu", "geo", "europe"), new SitePlugin("_2", "words", Config: null)],
        Site("""
            project: p
            profile: dev
            plugin:
              - { name: eu, module: geo, config: europe }
              - { name: _2, module: words }
            """).Plugins);

    [Theory]
    [InlineData("{ a: b }", "/plugin: 'plugin' must be a list, not a mapping")]
    [InlineData("[geo]", "/plugin/0: 'plugin[0]' must be a mapping, not text")]
    [InlineData("[{ name: geo }]", "/plugin/0: A plugin needs the key 'module'")]
    [InlineData("[{ name: geo, module: geo, path: a }]", "/plugin/0/path: 'path' is not a key of a plugin; its keys are name, module, config")]
    [InlineData("[{ name: geo-eu, module: geo }]", "/plugin/0/name: 'geo-eu' is not a value of 'name'; use letters, digits and _, as it is part of the names of functions")]
    [InlineData("[{ name: a, module: x }, { name: A, module: y }]", "/plugin/1/name: 'A' is not a value of 'name'; use a name that no other plugin has")]
    public void What_is_wrong_with_a_plugin_is_told_with_its_place(string plugins, string expected) =>
        Assert.Equal([expected], Problems($"{{ project: p, profile: dev, plugin: {plugins} }}"));

    [Fact]
    public void Everything_else_of_a_site_is_read()
    {
        var site = Site("""
            project: p
            profile: dev
            profiles:
              dev:
                drift: { path: drift/a.json }
                audit: { enabled: false, path: audit/a.jsonl, max_file_size: 1000 }
            paths: { data: db, drift: /var/drift, audit: ../audit }
            secrets: [api_key, mail]
            extensions: [httpfs, { name: h3, repo: community }, { name: json }]
            settings: { debug: true, mail: { from: [a, b] } }
            dbt: { enabled: true, model_paths: models, seed_paths: [a, b], target_path: out }
            sql_tools: { enabled: false, list_tables: { description: Lists the tables. } }
            """);

        Assert.Equal(new SiteProfile("dev", null, IsReadOnly: false) { DriftPath = "drift/a.json", AuditPath = "audit/a.jsonl" }, Assert.Single(site.Profiles));
        Assert.Equal(new ProfileFolders("db", "/var/drift", "../audit"), site.ProfileFolders);
        Assert.True(site.LimitsSecrets);
        Assert.Equal(["api_key", "mail"], site.Secrets);
        Assert.Equal([new SiteExtension("httpfs", null), new SiteExtension("h3", "community"), new SiteExtension("json", null)], site.Extensions);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", secrets: ", false)]
    [InlineData(", secrets: []", true)]
    [InlineData(", secrets: api_key", true)]
    public void A_list_of_secrets_limits_them_even_when_it_is_empty(string secrets, bool expected) =>
        Assert.Equal(expected, Site($"{{ project: p, profile: dev{secrets} }}").LimitsSecrets);

    [Theory]
    [InlineData("extensions: ['../evil']", "/extensions/0: '../evil' is not a value of 'extensions'; use the name of an extension, of letters, digits and _")]
    [InlineData("extensions: [{ name: 'a b' }]", "/extensions/0/name: 'a b' is not a value of 'extensions'; use the name of an extension, of letters, digits and _")]
    [InlineData("extensions: [{ name: h3, repo: comunity }]", "/extensions/0/repo: 'comunity' is not a value of 'repo'; use community, core_nightly")]
    [InlineData("extensions: [5]", "/extensions/0: 'extensions[0]' must be a mapping, not an integer")]
    [InlineData("settings: [a]", "/settings: 'settings' must be a mapping, not a list")]
    [InlineData("secrets: { a: b }", "/secrets: 'secrets' must be a list, not a mapping")]
    [InlineData("dbt: { modelpaths: a }", "/dbt/modelpaths: 'modelpaths' is not a key of dbt; did you mean 'model_paths'?")]
    public void What_is_wrong_in_the_other_parts_is_told_too(string part, string expected) =>
        Assert.Equal([expected], Problems($"{{ project: p, profile: dev, {part} }}"));

    [Fact]
    public void Features_that_come_later_are_errors_that_say_so() => Assert.Equal(
        new[]
        {
            "/profiles/dev/audit/enabled: 'enabled: true'",
            "/paths/evals: 'evals'",
            "/sql_tools/enabled: 'enabled: true'",
        }.Select(static what => $"{what} is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it").Order(StringComparer.Ordinal),
        Problems("""
            project: p
            profile: dev
            profiles: { dev: { audit: { enabled: true } } }
            paths: { evals: evals }
            sql_tools: { enabled: true }
            """).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_needed_before_references_are_looked_up_cannot_be_one() => Assert.Equal(
        [
            "/project: 'desk-${STAGE}' is not a value of 'project'; use the text itself: it is needed before references are looked up",
            "/profile: '${PROFILE:-dev}' is not a value of 'profile'; use the text itself: it is needed before references are looked up",
            "/paths/tools: '${TOOLS}' is not a value of 'tools'; use the text itself: it is needed before references are looked up",
        ],
        Problems("{ project: 'desk-${STAGE}', profile: '${PROFILE:-dev}', paths: { tools: '${TOOLS}' } }"));

    [Fact]
    public void Anything_else_can_be_a_reference() => Assert.Empty(Problems("""
        project: p
        profile: dev
        profiles:
          a: { duckdb: { path: '${DATA:-/var}/db', readonly: '${READONLY}' }, audit: { max_file_size: 'file://size' } }
          b: { duckdb: { path: 'file:///etc/path' } }
          c: { duckdb: { path: 'vault://secret/db#path' } }
          d: { duckdb: { path: 'op://vault/item/field' } }
          e: { duckdb: { path: 'data/$HOME.duckdb' } }
        secrets: '${SECRETS}'
        extensions: ['${EXTENSION}', { name: '${EXTENSION}', repo: '${REPOSITORY}' }]
        settings: { literal: 'a $${NAME} in it' }
        """));

    [Theory]
    [InlineData("${}", "${NAME} or ${NAME:-default}, with letters, digits and _ in the name; $${ stands for ${ itself")]
    [InlineData("a ${NAME", "${NAME} or ${NAME:-default}, with letters, digits and _ in the name; $${ stands for ${ itself")]
    [InlineData("${A-B}", "${NAME} or ${NAME:-default}, with letters, digits and _ in the name; $${ stands for ${ itself")]
    [InlineData("file://", "file://path")]
    [InlineData("vault://secret/db", "vault://mount/path#key")]
    [InlineData("vault://secret#key", "vault://mount/path#key")]
    [InlineData("vault://secret/db#", "vault://mount/path#key")]
    [InlineData("op://vault/item", "op://vault/item/field")]
    public void A_reference_that_names_nothing_is_told_how_to(string text, string wayOut) =>
        Assert.Equal([$"/settings/a: '{text}' is not a value of 'a'; use {wayOut}"], Problems($"{{ project: p, profile: dev, settings: {{ a: '{text}' }} }}"));

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
