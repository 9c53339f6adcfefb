using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class ConfigurationLoaderTests
{
    private const string Minimal = "project: shop\nprofile: dev\n";

    [Fact]
    public void The_site_file_names_project_profile_and_database()
    {
        using var folder = new ProjectFolder("""
            mxcp: 1
            project: shop
            profile: dev
            profiles:
              dev:
                duckdb: { path: data/shop.duckdb, readonly: true }
              prod:
                duckdb: { path: /var/lib/shop.duckdb }
            """);

        Assert.Equal((folder.Path, "shop", "dev", Path.Combine(folder.Path, "data", "shop.duckdb"), true), Said(Load(folder)));
        Assert.Equal((folder.Path, "shop", "prod", "/var/lib/shop.duckdb", false), Said(Load(folder, new() { Profile = "prod" })));
    }

    [Fact]
    public void The_database_has_a_default_path_for_each_profile()
    {
        using var folder = new ProjectFolder(Minimal + "profiles: { prod: {}, test: }");

        Assert.Equal(Path.Combine(folder.Path, "data", "db-dev.duckdb"), Load(folder).DatabasePath);
        Assert.Equal(Path.Combine(folder.Path, "data", "db-prod.duckdb"), Load(folder, new() { Profile = "prod" }).DatabasePath);
        Assert.Equal(Path.Combine(folder.Path, "data", "db-test.duckdb"), Load(folder, new() { Profile = "test" }).DatabasePath);
    }

    [Fact]
    public void A_database_in_memory_is_no_file()
    {
        using var folder = new ProjectFolder(Minimal + "profiles: { dev: { duckdb: { path: ':memory:' } } }");

        Assert.Equal(":memory:", Load(folder).DatabasePath);
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_site()
    {
        using var folder = new ProjectFolder(Minimal + "profiles: { prod: , test: }");

        Assert.Equal("dev", Load(folder).Profile);
        Assert.Equal("prod", Load(folder, variables: new() { ["MXCP_PROFILE"] = "prod" }).Profile);
        Assert.Equal("test", Load(folder, new() { Profile = "test" }, new() { ["MXCP_PROFILE"] = "prod" }).Profile);
        Assert.Equal("dev", Load(folder, variables: new() { ["MXCP_PROFILE"] = "" }).Profile);
    }

    [Fact]
    public void The_command_line_can_make_the_database_read_only()
    {
        using var folder = new ProjectFolder(Minimal);

        Assert.True(Load(folder, new() { IsReadOnly = true }).IsReadOnly);
    }

    [Fact]
    public void A_profile_that_nothing_describes_is_refused()
    {
        using var folder = new ProjectFolder(Minimal + "profiles: { production: }");

        Assert.Equal(
            $"{Site(folder)} has no profile 'productoin', which --profile names; did you mean 'production'?",
            Fail(folder, new() { Profile = "productoin" }));
        Assert.Equal(
            $"{Site(folder)} has no profile 'other', which MXCP_PROFILE names; its profiles are production, dev.",
            Fail(folder, variables: new() { ["MXCP_PROFILE"] = "other" }));
    }

    [Fact]
    public void The_site_file_of_another_project_is_refused()
    {
        using var folder = new ProjectFolder(Minimal);

        Assert.Equal(
            $"{Site(folder)} is the site file of the project 'shop', and this program was built for the project 'desk'.",
            Assert.Throws<ConfigurationException>(() => Loader(folder, []).Load(new(), new CompiledProject("desk", EndpointFolders.Default))).Message);
    }

    [Fact]
    public void A_site_file_that_names_other_folders_than_those_compiled_in_is_refused()
    {
        using var folder = new ProjectFolder(Minimal + "paths: { tools: api }\n");

        Assert.Equal(
            $"{Site(folder)} names the folders tools: api, resources: resources, prompts: prompts, and this program was built from tools: tools, resources: resources, prompts: prompts: build it again.",
            Assert.Throws<ConfigurationException>(() => Loader(folder, []).Load(new(), new CompiledProject("shop", EndpointFolders.Default))).Message);
        Assert.Equal("shop", Loader(folder, []).Load(new(), new CompiledProject("shop", EndpointFolders.Default with { Tools = "api" })).Project);
    }

    [Fact]
    public void A_site_file_with_another_output_than_the_one_compiled_in_is_refused()
    {
        using var folder = new ProjectFolder(Minimal + "output: text\n");

        Assert.Equal(
            $"{Site(folder)} says output: text, and this program was built with output: both: build it again.",
            Assert.Throws<ConfigurationException>(() => Loader(folder, []).Load(new(), new CompiledProject("shop", EndpointFolders.Default))).Message);
        Assert.Equal("shop", Loader(folder, []).Load(new(), new CompiledProject("shop", EndpointFolders.Default, OutputMode.Text)).Project);
    }

    [Fact]
    public void A_site_file_with_other_limits_than_those_compiled_in_is_refused()
    {
        using var folder = new ProjectFolder(Minimal + "limits: { timeout: 1m, max_rows: none, max_bytes: 1MB }\n");
        var compiled = new CompiledProject("shop", EndpointFolders.Default);

        Assert.Equal(
            $"{Site(folder)} says limits: {{ timeout: 60s, max_rows: none, max_bytes: 1000000 }}, and this program was built with limits: {{ timeout: 30s }}: build it again.",
            Assert.Throws<ConfigurationException>(() => Loader(folder, []).Load(new(), compiled with { Limits = LimitSet.Parse("timeout: 30s") })).Message);
        Assert.Equal("shop", Loader(folder, []).Load(new(), compiled with { Limits = LimitSet.Parse("timeout: 60s, max_rows: none, max_bytes: 1000000") }).Project);
    }

    [Theory]
    [InlineData("project: shop\nprofil: dev\n", "(1,1): A site file needs the key 'profile'\n$(2,1): 'profil' is not a key of a site file; did you mean 'profile'?")]
    [InlineData("project: shop\nprofile: dev\nplugin: [{ name: a }]\n", "(3,10): A plugin needs the key 'module'")]
    [InlineData("project: shop\nprofile: dev\nprofiles:\n  dev:\n    audit: { enabled: true }\n", "(5,23): 'enabled: true' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it")]
    [InlineData("project: shop\nprofile: dev\nprofiles:\n  dev:\n    duckdb: { pth: a }\n", "(5,15): 'pth' is not a key of duckdb; did you mean 'path'?")]
    [InlineData("project: shop\nprofile: dev\nprofiles:\n  dev:\n    duckdb: { readonly: yes }\n", "(5,25): 'readonly' must be true or false, not 'yes', which is text in YAML 1.2")]
    [InlineData("project: 5\nprofile: dev\n", "(1,10): 'project' must be text, not an integer; put it in quotes")]
    [InlineData("mxcp: 2\nproject: shop\nprofile: dev\n", "(1,7): 'mxcp: 2' is a format that this version of Mxcp.Sdk does not read; write 'mxcp: 1'")]
    [InlineData("project: shop\nproject: desk\nprofile: dev\n", "(2,1): The key 'project' stands here a second time; keep one of the two")]
    [InlineData("project: shop\nprofile: dev\nprofiles: [dev]\n", "(3,11): 'profiles' must be a mapping, not a list")]
    [InlineData("project: shop\nprofile: dev\nprofiles: { dev: 5 }\n", "(3,18): 'dev' must be a mapping, not an integer")]
    [InlineData("", "(1,1): A site file needs the key 'project'")]
    [InlineData("- a\n", "(1,1): 'a site file' must be a mapping, not a list")]
    public void Every_mistake_is_told_with_its_place(string site, string expected)
    {
        using var folder = new ProjectFolder(site);

        Assert.Equal(Site(folder) + expected.Replace("$", Site(folder), StringComparison.Ordinal), Fail(folder));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void The_environment_can_open_the_database_for_reading_only(string value, bool expected)
    {
        using var folder = new ProjectFolder(Minimal);

        Assert.Equal(expected, Load(folder, variables: new() { ["MXCP_READONLY"] = value }).IsReadOnly);
    }

    [Fact]
    public void The_environment_does_not_take_back_what_the_site_or_the_command_line_says()
    {
        using var folder = new ProjectFolder(Minimal + "profiles: { dev: { duckdb: { readonly: true } } }\n");
        using var other = new ProjectFolder(Minimal);

        Assert.True(Load(folder, variables: new() { ["MXCP_READONLY"] = "false" }).IsReadOnly);
        Assert.True(Load(other, new SiteChoices(IsReadOnly: true), new() { ["MXCP_READONLY"] = "0" }).IsReadOnly);
        Assert.Equal("MXCP_READONLY must be 1, true or yes, or 0, false or no.", Fail(other, variables: new() { ["MXCP_READONLY"] = "maybe" }));
    }

    [Fact]
    public void What_is_no_YAML_is_told_with_its_place()
    {
        using var folder = new ProjectFolder("project: shop\nprofile: \"dev\n");

        Assert.Matches("mxcp-site\\.yml\\(\\d+,\\d+\\): This is not YAML: ", Fail(folder));
    }

    [Fact]
    public void A_site_file_that_cannot_be_read_is_named()
    {
        using var folder = new ProjectFolder(Minimal);
        File.WriteAllBytes(Site(folder), [0xFF, 0xFE, 0x00]);

        Assert.Contains(Site(folder), Fail(folder), StringComparison.Ordinal);
    }

    private static string Site(ProjectFolder folder) => Path.Combine(folder.Path, "mxcp-site.yml");

    private static (string, string, string, string, bool) Said(ProjectConfiguration configuration) =>
        (configuration.Root, configuration.Project, configuration.Profile, configuration.DatabasePath, configuration.IsReadOnly);

    private static ProjectConfiguration Load(ProjectFolder folder, SiteChoices? choices = null, Dictionary<string, string>? variables = null) =>
        Loader(folder, variables ?? []).Load(choices ?? new(), new CompiledProject("shop", EndpointFolders.Default));

    private static string Fail(ProjectFolder folder, SiteChoices? choices = null, Dictionary<string, string>? variables = null) =>
        Assert.Throws<ConfigurationException>(() => Load(folder, choices, variables)).Message;

    private static ConfigurationLoader Loader(ProjectFolder folder, Dictionary<string, string> variables) =>
        new(new ProjectRoot(folder.Path, folder.Path, variables.GetValueOrDefault), home: folder.Path, variables.GetValueOrDefault);
}
