using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Mxcp.TestApp;
using Mxcp.Testing;

namespace Mxcp.Tests.Testing;

public sealed partial class TestHostTests
{
    private const string Site = "project: test-app\nprofile: dev";

    [Fact]
    public async Task A_result_is_what_a_client_gets()
    {
        await using var host = await StartAsync();
        var result = await host.CallToolAsync("execute", ("sql", "SELECT 7 AS id, 'seven' AS name"));

        Assert.False(result.IsError, result.Text);
        Assert.Equal("""{"result":[{"id":7,"name":"seven"}]}""", result.Structured.GetRawText());
        Assert.Equal("""[{"id":7,"name":"seven"}]""", result.Value.GetRawText());
        Assert.Equal("""[{"id":7,"name":"seven"}]""", result.Text);
        Assert.Equal([new Item(7, "seven")], result.As(Json.Default.ItemArray)!);
    }

    [Fact]
    public async Task Arguments_are_pairs_JSON_or_a_tree()
    {
        await using var host = await StartAsync();
        const string sql = "SELECT $a AS a, $b AS b";

        var pairs = await host.CallToolAsync("execute", ("sql", sql), ("parameters", new JsonObject { ["a"] = 1, ["b"] = "x" }));
        var text = await host.CallToolAsync("execute", """{"sql":"SELECT $a AS a, $b AS b","parameters":{"a":1,"b":"x"}}""");
        var tree = await host.CallToolAsync("execute", new JsonObject { ["sql"] = sql, ["parameters"] = new JsonObject { ["a"] = 1, ["b"] = "x" } });

        Assert.Equal("""[{"a":1,"b":"x"}]""", pairs.Text);
        Assert.Equal(pairs.Text, text.Text);
        Assert.Equal(pairs.Text, tree.Text);
        Assert.Throws<ArgumentException>(() => host.StartTool("execute", "[1]"));
        Assert.Throws<ArgumentException>(() => host.StartTool("execute", "{"));
    }

    [Fact]
    public async Task Arguments_that_are_refused_are_a_result_with_every_violation()
    {
        await using var host = await StartAsync();
        var result = await host.CallToolAsync("talk", ("nome", "ada"));

        Assert.True(result.IsError);
        Assert.Equal("name: is required\nnome: is not a parameter; did you mean name?", result.Text);
        var error = Assert.Throws<InvalidOperationException>(() => result.Structured);
        Assert.Equal($"The call failed: {result.Text}", error.Message);
    }

    [Fact]
    public async Task What_the_protocol_answers_with_an_error_is_an_exception()
    {
        await using var host = await StartAsync();

        var tool = await Assert.ThrowsAsync<MxcpTestException>(() => host.CallToolAsync("nothing"));
        var resource = await Assert.ThrowsAsync<MxcpTestException>(() => host.ReadResourceAsync("nothing://here"));
        var prompt = await Assert.ThrowsAsync<MxcpTestException>(() => host.GetPromptAsync("greet"));

        Assert.Equal((-32602, "Unknown tool: 'nothing'"), (tool.Code, tool.Message));
        Assert.Equal((-32602, "There is no resource nothing://here."), (resource.Code, resource.Message));
        Assert.Equal((-32602, "name: is required"), (prompt.Code, prompt.Message));
    }

    [Fact]
    public async Task Resources_are_read_as_text_or_bytes()
    {
        await using var host = await StartAsync();
        var item = await host.ReadResourceAsync("items://7");
        var logo = await host.ReadResourceAsync("items://logo.png");

        Assert.Equal(("items://7", "text/plain", "item \"7\""), (item.Uri, item.MimeType, item.Text));
        Assert.Equal("PNG\0"u8, logo.Bytes.Span);
    }

    [Fact]
    public async Task A_prompt_is_its_messages()
    {
        await using var host = await StartAsync();
        var prompt = await host.GetPromptAsync("greet", ("name", "Ada"));

        Assert.Equal("Greets somebody.", prompt.Description);
        Assert.Equal("User: Say hello\nto Ada.\n\nAssistant: Gladly.", prompt.ToString());
    }

    [Fact]
    public async Task Lists_are_those_that_clients_see()
    {
        await using var host = await StartAsync();

        Assert.Contains("talk", (await host.ListToolsAsync()).Select(static tool => tool.Name));
        Assert.Equal(["logo"], (await host.ListResourcesAsync()).Select(static resource => resource.Name));
        Assert.Equal(["items://{number}"], (await host.ListResourceTemplatesAsync()).Select(static template => template.Uri));
        var prompt = Assert.Single(await host.ListPromptsAsync());
        Assert.Equal("Greets somebody.", prompt.Description);
        Assert.Equal("name", prompt.Json.GetProperty("arguments")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    public async Task Messages_and_progress_belong_to_their_call_in_every_revision(string? version)
    {
        await using var host = await StartAsync(options => options.ProtocolVersion = version);
        string[] names = [.. Enumerable.Range(0, 20).Select(static i => $"n{i}")];
        var results = await Task.WhenAll(names.Select(name => host.CallToolAsync("talk", ("name", name))));

        Assert.All(names.Zip(results), static pair =>
        {
            var (name, result) = pair;
            Assert.Equal(
                [
                    new ClientMessage(LogLevel.Debug, $"{name} debug"),
                    new ClientMessage(LogLevel.Information, $"{name} info"),
                    new ClientMessage(LogLevel.Warning, $"{name} warning"),
                    new ClientMessage(LogLevel.Error, $"{name} error"),
                ],
                result.Messages);
            Assert.Equal([new ClientProgress(1, 2, $"{name} half")], result.Progress);
        });
        Assert.Equal(80, host.Messages.Count);
        Assert.Equal(20, host.Progress.Count);
    }

    [Fact]
    public async Task A_call_can_be_looked_at_while_it_runs_and_be_cancelled()
    {
        await using var host = await StartAsync();
        var call = host.StartTool("wait", ("milliseconds", 60_000));
        await call.Messages.WaitForAsync(static message => message.Text == "waiting");

        call.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Result);
        Assert.Equal("waited", (await host.CallToolAsync("wait", ("milliseconds", 0))).Text);
    }

    [Fact]
    public async Task Code_of_the_test_runs_as_an_endpoint_does()
    {
        await using var host = await StartAsync(static options =>
        {
            options.User = new UserContext { Username = "ada" };
            options.Settings["mail.from"] = "desk@example.org";
        });

        string told = await host.RunAsync(static async () =>
        {
            await MxcpRuntime.Mcp.Info("begun");
            await MxcpRuntime.Mcp.Progress(1, 2);
            var rows = await MxcpRuntime.Db.ExecuteAsync($"SELECT {40} + 2 AS answer, get_username() AS who");
            return $"{rows[0]["answer"]} {rows[0]["who"]} {MxcpRuntime.CurrentUser!.Username} {MxcpRuntime.Config.GetSetting("mail.from")}";
        });

        Assert.Equal("42 ada ada desk@example.org", told);
        Assert.Equal([new ClientMessage(LogLevel.Information, "begun")], host.Messages);
        Assert.Equal([new ClientProgress(1, 2)], host.Progress);
        Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Db);
    }

    [Fact]
    public async Task Code_of_any_shape_runs_to_its_end()
    {
        await using var host = await StartAsync();
        bool hasRun = false;

        Assert.Equal(1, await host.RunAsync(static () => 1));
        Assert.Equal(2, await host.RunAsync(static () => Task.FromResult(2)));
        Assert.Equal(3, await host.RunAsync(static () => ValueTask.FromResult(3)));
        Assert.Equal(4, await host.RunAsync(static async () =>
        {
            await Task.Yield();
            return (int)(long)MxcpRuntime.Db.Execute("SELECT 4::BIGINT AS n")[0]["n"]!;
        }));
        await host.RunAsync(() => { hasRun = MxcpRuntime.Db is not null; });
        Assert.True(hasRun);
        await host.RunAsync(async () =>
        {
            await Task.Yield();
            hasRun = MxcpRuntime.Db is null;
        });
        Assert.False(hasRun);
        await Assert.ThrowsAsync<FormatException>(() => host.RunAsync(static () => int.Parse("x", provider: null)));
        await Assert.ThrowsAsync<DatabaseException>(() => host.RunAsync(static () => MxcpRuntime.Db.Execute("SELECT * FROM nothing")));
    }

    [Fact]
    public async Task Clients_of_one_host_are_different_users()
    {
        await using var host = await StartAsync();
        var ada = host.Connect(static client =>
        {
            client.User = new UserContext { Username = "ada" };
            client.Headers["Accept"] = "text/csv";
        });
        var old = host.Connect(static client => client.ProtocolVersion = "2025-06-18");

        Assert.Equal(":True:ada:none:no plugin/text/csv", (await ada.CallToolAsync("who")).Text);
        Assert.Equal(":True::none:no plugin/nothing", (await old.CallToolAsync("who")).Text);
        Assert.Equal(":True::none:no plugin/nothing", (await host.CallToolAsync("who")).Text);
    }

    [Fact]
    public async Task Settings_variables_and_secrets_are_those_of_the_test()
    {
        await using var host = await StartAsync(static options =>
        {
            options.Site = "project: test-app\nprofile: dev\nsettings: { mail: { from: a@example.org, to: '${RECIPIENT}' }, retries: 3 }\nsecrets: [partner]";
            options.Settings["mail.from"] = "b@example.org";
            options.Variables["RECIPIENT"] = "c@example.org";
            options.AddSecret("partner", "value", ("value", "s3cret"));
        });

        Assert.Equal("b@example.org", (await host.CallToolAsync("configuration", ("what", "setting"), ("name", "mail.from"))).Text);
        Assert.Equal("c@example.org", host.Config.GetSetting("mail.to"));
        Assert.Equal(3, host.Config.GetSetting<int>("retries"));
        Assert.Equal("value = s3cret", (await host.CallToolAsync("configuration", ("what", "secret"), ("name", "partner"))).Text);

        // What a client must not see, a test does not see either.
        var leak = await host.CallToolAsync("configuration", ("what", "leak"), ("name", "partner"));
        Assert.StartsWith("internal error", leak.Text, StringComparison.Ordinal);
        var logged = await host.Logs.WaitForAsync(static entry => entry.Exception is DatabaseException);
        Assert.DoesNotContain("s3cret", logged.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_the_application_from_starting_is_said()
    {
        var site = await Assert.ThrowsAsync<MxcpTestException>(static () => MxcpTestHost.StartAsync<TestEndpoints>());
        Assert.Contains("set ProjectFolder to its folder, or Site to the text of one", site.Message, StringComparison.Ordinal);

        var profile = await Assert.ThrowsAsync<MxcpTestException>(static () => StartAsync(static options => options.Profile = "dew"));
        Assert.Contains("has no profile 'dew'", profile.Message, StringComparison.Ordinal);

        var secret = await Assert.ThrowsAsync<MxcpTestException>(static () => StartAsync(static options =>
        {
            options.Site = Site + "\nsecrets: [a]";
            options.AddSecret("b", "value", ("value", "x"));
        }));
        Assert.StartsWith("The secret 'b' is none of those that the project may use", secret.Message, StringComparison.Ordinal);

        var hook = await Assert.ThrowsAsync<MxcpTestException>(static () => StartAsync(static options => options.Prepare = static _ => throw new FormatException("no data")));
        Assert.Equal("The required hook MxcpTestOptions.Prepare failed: no data", hook.Message);
    }

    [Fact]
    public async Task A_database_in_memory_is_prepared_anew_by_each_reload()
    {
        await using var host = await StartAsync(static options => options.Prepare = static async db => await db.ExecuteAsync("CREATE TABLE orders AS SELECT 1 AS id"));
        await host.Db.ExecuteAsync("INSERT INTO orders VALUES (2)");
        Assert.Equal(2L, host.Db.Execute("SELECT count(*) AS n FROM orders")[0]["n"]);

        await host.ReloadAsync(static options => options.Settings["greeting"] = "good day");

        Assert.Equal(1L, host.Db.Execute("SELECT count(*) AS n FROM orders")[0]["n"]);
        Assert.Equal("good day", host.Config.GetSetting("greeting"));
        var failure = await Assert.ThrowsAsync<MxcpTestException>(() => host.ReloadAsync(static options => options.Site = "project: other\nprofile: dev"));
        Assert.Contains("other", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_a_file_outlives_the_host()
    {
        using var folder = new Support.ProjectFolder(Site);
        for (int i = 1; i <= 2; i++)
        {
            await using var host = await MxcpTestHost.StartAsync<TestEndpoints>(options =>
            {
                options.ProjectFolder = folder.Path;
                options.DatabasePath = "test.duckdb";
            });
            Assert.Equal($"{i} by {Environment.ProcessId}", (await host.CallToolAsync("ledger")).Text);
        }

        Assert.True(File.Exists(Path.Combine(folder.Path, "test.duckdb")));
    }

    [Fact]
    public async Task Hooks_run_unless_the_test_says_otherwise()
    {
        var with = await StartAsync();
        await with.DisposeAsync();
        var without = await StartAsync(static options => options.RunsHooks = false);
        await without.DisposeAsync();

        Assert.Contains(with.Logs, static entry => entry.Text == "Hooks.Stop: stopped in good order");
        Assert.DoesNotContain(without.Logs, static entry => entry.Text == "Hooks.Stop: stopped in good order");
    }

    [Fact]
    public async Task An_end_answers_the_calls_that_still_run()
    {
        var host = await StartAsync();
        var call = host.StartTool("wait", ("milliseconds", 60_000));
        await call.Messages.WaitForAsync(static message => message.Text == "waiting");
        await host.DisposeAsync();
        await host.DisposeAsync();

        var result = await call.Result;
        Assert.Equal("error: the server is shutting down", result.ToString());
    }

    [Fact]
    public async Task Hosts_side_by_side_share_nothing()
    {
        string folder = Environment.CurrentDirectory;
        var hosts = await Task.WhenAll(Enumerable.Range(0, 12).Select(static i => StartAsync(options =>
        {
            options.Settings["number"] = $"{i}";
            options.Prepare = async db => await db.ExecuteAsync($"CREATE TABLE me AS SELECT {i} AS i");
        })));

        await Task.WhenAll(hosts.Select(static async (host, i) =>
        {
            Assert.Equal($"{i}", host.Config.GetSetting("number"));
            Assert.Equal($$"""[{"i":{{i}}}]""", (await host.CallToolAsync("execute", ("sql", "SELECT i FROM me"))).Text);
            Assert.Equal("1 by", (await host.CallToolAsync("ledger")).Text[..4]);
            await host.ReloadAsync();
            Assert.Equal($$"""[{"i":{{i}}}]""", (await host.CallToolAsync("execute", ("sql", "SELECT i FROM me"))).Text);
            await host.DisposeAsync();
        }));
        Assert.Equal(folder, Environment.CurrentDirectory);
    }

    private static Task<MxcpTestHost> StartAsync(Action<MxcpTestOptions>? configure = null) => MxcpTestHost.StartAsync<TestEndpoints>(options =>
    {
        options.Site = Site;
        configure?.Invoke(options);
    });

    private sealed record Item(int Id, string Name);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Item[]))]
    private sealed partial class Json : JsonSerializerContext;
}
