using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.ApiPage;

/// <summary>What the reference's API page says of configuration and secrets, over MCP and on the command line.</summary>
public sealed class ConfigStatementTests : IDisposable
{
    private const string Site = """
        project: test-app
        profile: dev
        secrets: [api_key, http_auth, optional]
        dbt: { enabled: true }
        profiles:
          dev: { duckdb: { path: ":memory:" } }
          prod: { duckdb: { path: ":memory:" } }
        settings: { debug: true, mail: { from: me@example.com } }
        """;

    private const string User = """
        projects:
          test-app:
            profiles:
              dev:
                secrets:
                  - { name: api_key, type: value, parameters: { value: "${KEY:-secret-value}" } }
                  - { name: http_auth, type: http, parameters: { BEARER_TOKEN: token, EXTRA_HTTP_HEADERS: { X-Key: a, X-Other: b } } }
                  - { name: not_listed, type: value, parameters: { value: x } }
              prod:
                secrets: [{ name: api_key, type: value, parameters: { value: of-prod } }]
        """;

    private readonly ProjectFolder _folder = new(Site);

    [Theory]
    [InlineData("api_key", "value = secret-value")]
    [InlineData("http_auth", "BEARER_TOKEN = token; EXTRA_HTTP_HEADERS = (X-Key = a; X-Other = b)")]
    [InlineData("optional", "nothing")]
    [InlineData("not_listed", "nothing")]
    public Task S4_get_secret_returns_the_parameter_map_a_nested_map_for_HTTP_headers_and_nothing_if_absent(string name, string expected) =>
        AssertTells(expected, $$"""{"what":"secret","name":"{{name}}"}""");

    [Fact]
    public Task S4_get_secret_asks_the_active_profile() => AssertTells("value = of-prod", """{"what":"secret","name":"api_key"}""", profile: "prod");

    [Theory]
    [InlineData("project", "test-app")]
    [InlineData("debug", "true")]
    [InlineData("dbt.enabled", "true")]
    [InlineData("profiles.dev.duckdb.path", ":memory:")]
    [InlineData("mail.from", "me@example.com")]
    [InlineData("threshold", "nothing")]
    public Task S5_get_setting_takes_a_plain_key_or_a_dotted_path_into_the_site_file(string key, string expected) =>
        AssertTells(expected, $$"""{"what":"setting","name":"{{key}}"}""");

    [Fact]
    public Task S5_get_setting_gives_the_default_where_there_is_no_such_key() => AssertTells("30", """{"what":"setting or 30","name":"timeout"}""");

    [Fact]
    public Task S6_user_config_and_site_config_are_maps() =>
        AssertTells("user file: test-app; site file: test-app, dev, api_key", """{"what":"files"}""");

    [Fact]
    public Task S6_user_config_is_nothing_without_a_file() =>
        AssertTells("user file: none; site file: test-app, dev, api_key", """{"what":"files"}""", hasUserFile: false);

    public void Dispose() => _folder.Dispose();

    /// <summary>Asks the tool over MCP and on the command line.</summary>
    private async Task AssertTells(string expected, string arguments, string profile = "dev", bool hasUserFile = true)
    {
        if (hasUserFile)
        {
            _folder.Write(".mxcp/config.yml", User);
        }

        KeyValuePair<string, string>[] variables = [new("HOME", _folder.Path), new("USERPROFILE", _folder.Path)];
        Assert.Equal(expected, await AskServer(arguments, profile, variables));
        Assert.Equal(expected, await Run(arguments, profile, variables));
    }

    private async Task<string> AskServer(string arguments, string profile, KeyValuePair<string, string>[] variables)
    {
        using var server = new AppProcess(_folder, variables, "serve", "--profile", profile);
        await server.AskAsync("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        var answer = await server.AskAsync(ServerUnderTest.Call("configuration", arguments));
        server.EndInput();
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
        return RunningServer.Text(answer);
    }

    private async Task<string> Run(string arguments, string profile, KeyValuePair<string, string>[] variables)
    {
        string[] parameters = [.. JsonElement.Parse(arguments).EnumerateObject().SelectMany(static argument => new[] { "-p", $"{argument.Name}={argument.Value.GetString()}" })];
        using var run = new AppProcess(_folder, variables, ["run", "tool", "configuration", "--profile", profile, .. parameters]);
        run.EndInput();
        var (exitCode, output, errors) = await run.EndAsync();
        Assert.True(exitCode == 0, errors);
        return JsonElement.Parse(output).GetString()!;
    }
}
