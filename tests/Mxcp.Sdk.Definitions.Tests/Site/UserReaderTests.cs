using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Site;

public sealed class UserReaderTests
{
    [Fact]
    public void Every_key_of_a_user_file_is_read()
    {
        var user = Read("""
            mxcp: 1
            projects:
              desk:
                profiles:
                  dev:
                    secrets:
                      - name: api
                        type: http
                        parameters: { BEARER_TOKEN: "${TOKEN}", EXTRA_HTTP_HEADERS: { X-Key: abc } }
                      - { name: bare, type: value }
                  empty:
              other:
            vault: { enabled: true, address: https://vault.example.com, token_env: MY_TOKEN }
            onepassword: { enabled: "${OP}" }
            """, []);

        var profile = Assert.Single(user.Profiles);
        Assert.Equal(("desk", "dev"), (profile.Project, profile.Name));
        Assert.Equal([("api", "http", 2), ("bare", "value", 0)], profile.Secrets.Select(static secret => (secret.Name, secret.Type, secret.Parameters?.Entries.Count ?? 0)));
        Assert.Equal(new VaultSettings(IsEnabled: true, "https://vault.example.com", "MY_TOKEN"), user.Vault);
        Assert.Equal(new OnePasswordSettings(IsEnabled: false, "OP_SERVICE_ACCOUNT_TOKEN"), user.OnePassword);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("projects:")]
    public void A_user_file_need_not_say_anything(string yaml) =>
        Assert.Equal(new UserDefinition(default, Vault: null, OnePassword: null), Read(yaml, []));

    [Fact]
    public void The_configuration_of_plugins_is_read()
    {
        var user = Read(
            "projects: { p: { profiles: { dev: { plugin: { config: { geo: { key: abc, region: '5' }, bare: } } } } } }",
            []);

        Assert.Equal(
            [
                new UserPlugin("geo", new EquatableArray<UserPluginValue>([new UserPluginValue("key", "abc"), new UserPluginValue("region", "5")])),
                new UserPlugin("bare", new EquatableArray<UserPluginValue>([])),
            ],
            Assert.Single(user.Profiles).Plugins);
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() => Read("""
        projects:
          p:
            profile: x
            profiles:
              dev:
                secrets:
                  - { name: a, type: value, key: x }
                  - { name: a, type: value }
                  - { type: value }
                  - { name: 5, type: value, parameters: text }
                plugin: { config: { geo: { n: 5 }, list: [] } }
                auth: { provider: github }
                telemetry: { enabled: true }
        transport: { provider: sse, http: { port: 70000 } }
        models: {}
        logging: {}
        vault: { enabled: yes, adress: a }
        valt: {}
        """, [
            "/projects/p/profiles/dev/secrets/0/key: 'key' is not a key of a secret; its keys are name, type, parameters",
            "/projects/p/profiles/dev/secrets/1/name: 'a' is not a value of 'name'; use a name that no other secret of the profile has",
            "/projects/p/profiles/dev/secrets/2: A secret needs the key 'name'",
            "/projects/p/profiles/dev/secrets/3/name: 'name' must be text, not an integer; put it in quotes",
            "/projects/p/profiles/dev/secrets/3/parameters: 'parameters' must be a mapping, not text",
            "/projects/p/profiles/dev/plugin/config/geo/n: 'n' must be text, not an integer; put it in quotes",
            "/projects/p/profiles/dev/plugin/config/list: 'list' must be a mapping, not a list",
            "/projects/p/profiles/dev/auth: 'auth' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/projects/p/profiles/dev/telemetry: 'telemetry' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/projects/p/profile: 'profile' is not a key of a project; did you mean 'profiles'?",
            "/vault/enabled: 'enabled' must be true or false, not 'yes', which is text in YAML 1.2",
            "/vault/adress: 'adress' is not a key of vault; did you mean 'address'?",
            "/transport/provider: 'sse' is not a value of 'provider'; use stdio, http, streamable-http",
            "/transport/http/port: '70000' is not a value of 'port'; use a number from 0 to 65535",
            "/models: 'models' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/logging: 'logging' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it",
            "/valt: 'valt' is not a key of a user file; did you mean 'vault'?",
        ]);

    [Theory]
    [InlineData("true", "")]
    [InlineData("TRUE", "")]
    [InlineData("canary", "/vault/enabled: 'enabled' must be true or false, not what '${X}' stands for")]
    [InlineData("yes", "/vault/enabled: 'enabled' must be true or false, not what '${X}' stands for")]
    public void What_a_reference_stands_for_is_checked_and_never_shown(string value, string expected)
    {
        var root = (YamlMapping)YamlReader.Read("vault: { enabled: '${X}' }").Root!;
        var resolved = YamlTree.Map(root, (scalar, _) => scalar with { Value = value, Type = YamlScalarType.Resolved, Reference = scalar.Value });

        Assert.Equal(expected, string.Join('\n', Lines(UserReader.Read("config.yml", new YamlDocument(resolved, [])).Problems)));
    }

    private static UserDefinition Read(string yaml, string[] problems)
    {
        var parsed = UserReader.Read("config.yml", YamlReader.Read(yaml));
        Assert.Equal(problems, Lines(parsed.Problems));
        return parsed.Value!;
    }

    private static IEnumerable<string> Lines(EquatableArray<Problem> problems) => problems.Select(static problem => $"{Place(problem.Anchor)}: {SharedMessages.Format(problem)}");

    private static string Place(Anchor anchor) => anchor switch
    {
        YamlValueAnchor value => value.Pointer,
        YamlKeyAnchor key => key.Pointer,
        _ => throw new InvalidOperationException(anchor.ToString()),
    };
}
