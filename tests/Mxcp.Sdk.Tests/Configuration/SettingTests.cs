using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class SettingTests
{
    private const string Site = """
        project: shop
        profile: dev
        extensions: [json, { name: icu }]
        dbt: { enabled: true }
        profiles:
          dev: { duckdb: { path: data/dev.duckdb } }
          prod: { duckdb: { path: /var/prod.duckdb, readonly: true } }
        settings:
          debug: true
          timeout: 30
          big: 5000000000
          ratio: 0.5
          price: 1.10
          pause: PT1M30S
          wait: 1.5
          clock: 00:01:30
          id: 0f8fad5b-d9cb-469f-a165-70867728950e
          nothing:
          text: true story
          mail: { from: [a@x.org, b@x.org], to: c@x.org }
          project: not this one
        """;

    [Fact]
    public void A_setting_is_read_as_what_code_wants_it_to_be()
    {
        using var project = new ConfiguredProject(site: Site);
        var config = project.Config();

        Assert.True(config.GetSetting("debug", false));
        Assert.Equal(30, config.GetSetting("timeout", 5));
        Assert.Equal(5_000_000_000, config.GetSetting("big", 5L));
        Assert.Equal(0.5, config.GetSetting("ratio", 1.0));
        Assert.Equal(1.10m, config.GetSetting("price", 1m));
        Assert.Equal("30", config.GetSetting("timeout", "none"));
        Assert.Equal(TimeSpan.FromSeconds(90), config.GetSetting("pause", TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(1.5), config.GetSetting("wait", TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(90), config.GetSetting("clock", TimeSpan.Zero));
        Assert.Equal(["a@x.org", "b@x.org"], config.GetSetting("mail.from", []));
        Assert.Equal(["c@x.org"], config.GetSetting("mail.to", []));
        Assert.Equal(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), config.GetSetting<Guid>("id"));
        Assert.Equal("b@x.org", config.GetSetting("mail.from.1"));
        Assert.Equal(30, config.GetSetting("timeout")!.Get<int>());
    }

    [Fact]
    public void What_is_not_there_is_the_fallback_or_nothing()
    {
        using var project = new ConfiguredProject(site: Site);
        var config = project.Config();

        Assert.Null(config.GetSetting("no.such"));
        Assert.Null(config.GetSetting("nothing"));
        Assert.Null(config.GetSetting("mail.from.2"));
        Assert.Null(config.GetSetting("timeout.seconds"));
        Assert.Null(config.GetSetting(""));
        Assert.Equal(7, config.GetSetting("no.such", 7));
        Assert.Equal(["a"], config.GetSetting("nothing", ["a"]));
        Assert.Equal(
            "mxcp-site.yml has no 'no.such': write it there, under settings, or give GetSetting a fallback.",
            Assert.Throws<InvalidOperationException>(() => config.GetSetting<int>("no.such")).Message);
    }

    [Fact]
    public void What_is_something_else_is_an_error_that_does_not_show_it()
    {
        using var project = new ConfiguredProject(site: Site);
        var config = project.Config();

        Assert.Equal("'text' in mxcp-site.yml must be a value of the type Int32; it is another value.", Message(() => config.GetSetting("text", 1)));
        Assert.Equal("'mail' in mxcp-site.yml must be a value of the type Boolean; it is a mapping.", Message(() => config.GetSetting("mail", false)));
        Assert.Equal("'text' in mxcp-site.yml must be a time span: a number of seconds, 00:01:30 or PT1M30S; it is another value.", Message(() => config.GetSetting("text", TimeSpan.Zero)));
        Assert.Equal("'mail' in mxcp-site.yml must be a list of texts; it is a mapping.", Message(() => config.GetSetting("mail", [])));
        static string Message(Func<object> read) => Assert.Throws<InvalidOperationException>(read).Message;
    }

    [Fact]
    public void The_files_own_keys_go_before_settings()
    {
        using var project = new ConfiguredProject(site: Site);

        Assert.Equal("shop", project.Config().GetSetting("project"));
        Assert.Equal("not this one", project.Config().SiteConfig?["settings"]?["project"]);
    }

    [Fact]
    public void The_active_profile_is_complete_whoever_chose_it()
    {
        using var project = new ConfiguredProject(site: Site);
        var dev = project.Config();
        project.Variables["MXCP_PROFILE"] = "prod";
        var prod = project.Config();

        Assert.Equal("dev", dev.GetSetting("profile"));
        Assert.Equal(Path.Combine(project.Folder.Path, "data", "dev.duckdb"), dev.GetSetting("profiles.dev.duckdb.path"));
        Assert.False(dev.GetSetting("profiles.dev.duckdb.readonly", true));
        Assert.Equal("prod", prod.GetSetting("profile"));
        Assert.Equal("/var/prod.duckdb", prod.GetSetting("profiles.prod.duckdb.path"));
        Assert.True(prod.GetSetting("profiles.prod.duckdb.readonly", false));
        Assert.Equal(Path.Combine(project.Folder.Path, "drift", "drift-prod.json"), prod.GetSetting("profiles.prod.drift.path"));
        Assert.Equal(Path.Combine(project.Folder.Path, "audit", "logs-prod.jsonl"), prod.GetSetting("profiles.prod.audit.path"));
    }

    [Fact]
    public void A_fake_needs_four_members()
    {
        IMxcpConfig config = new FakeConfig();

        Assert.Equal(5, config.GetSetting("limit", 1));
        Assert.Equal("k", config.GetSecret("api")?["key"].Value);
    }

    private sealed class FakeConfig : IMxcpConfig
    {
        public ConfigNode? UserConfig => null;

        public ConfigNode? SiteConfig => ConfigNode.Of(("limit", ConfigNode.Of("5")));

        public Secret? GetSecret(string name) => Secret.Of(("key", "k"));

        public ConfigNode? GetSetting(string key) => SiteConfig?[key];
    }
}
