using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.ApiPage;

/// <summary>The statements of the API page on messages, hooks, reloads, the context and errors, over MCP and on the command line.</summary>
public sealed class RuntimeStatementTests : IDisposable
{
    private readonly ProjectFolder _folder = new("project: test-app\nprofile: dev\n");

    [Fact]
    public async Task S8_messages_and_progress_go_to_the_client_under_MCP_and_to_the_log_otherwise()
    {
        using var server = new AppProcess(_folder, "serve");
        await InitializeAsync(server);
        await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"debug"}}""");
        await server.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"talk","arguments":{"name":"ada"},"_meta":{"progressToken":"p"}}}""");
        var heard = new List<string>();
        while (heard.Count < 6)
        {
            heard.Add(Show(await server.ReadAsync()));
        }

        Assert.Equal(["debug ada debug", "info ada info", "1/2 ada half", "warning ada warning", "error ada error", "ada"], heard);

        server.EndInput();
        await server.EndAsync();
        var (exitCode, output, errors) = await RunAsync("run", "tool", "talk", "-p", "name=ada");
        Assert.Equal((0, "\"ada\"\n"), (exitCode, output));
        int at = -1;
        foreach (string line in (string[])["talk: ada info", "talk: 1 of 2 ada half", "talk: ada warning", "talk: ada error"])
        {
            int found = errors.IndexOf(line, StringComparison.Ordinal);
            Assert.True(found > at, errors);
            at = found;
        }
    }

    [Fact]
    public async Task S9_messages_can_be_sent_from_synchronous_endpoints()
    {
        // The tool awaits nothing; in the test above its messages keep their order and leave before its result.
        using var server = new AppProcess(_folder, "serve");
        Assert.Equal("eve", Text(await server.AskAsync(ServerUnderTest.Call("talk", """{"name":"eve"}"""))));
        server.EndInput();
        Assert.Contains("talk: eve error", (await server.EndAsync()).Errors, StringComparison.Ordinal);
        Assert.Contains("talk: eve error", (await RunAsync("run", "tool", "talk", "-p", "name=eve")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S10_init_hooks_run_at_the_start_and_shutdown_hooks_at_the_end()
    {
        using var server = new AppProcess(_folder, "serve");
        await server.AskAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""));
        server.EndInput();
        Assert.Contains("stopped in good order", (await server.EndAsync()).Errors, StringComparison.Ordinal);

        Assert.Contains("stopped in good order", (await RunAsync("run", "tool", "describe", "-p", "text=x")).Errors, StringComparison.Ordinal);

        using var failing = new AppProcess(_folder, [new("TEST_HOOK", "fail")], "run", "tool", "describe", "-p", "text=x");
        failing.EndInput();
        var (exitCode, _, errors) = await failing.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("The required hook Hooks.Start failed: the data file is missing", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S11_a_reload_returns_at_once_and_runs_its_payload_with_the_connections_closed_and_starts_again_with_fresh_configuration()
    {
        using var server = new AppProcess(_folder, "serve");
        Assert.Equal($"1 by {server.Id}", Text(await server.AskAsync(ServerUnderTest.Call("ledger"))));
        _folder.Write("mxcp-site.yml", "project: test-app\nprofile: dev\nprofiles: { dev: { duckdb: { path: fresh.duckdb } } }\n");

        string id = Text(await server.AskAsync(ServerUnderTest.Call("rebuild")));
        Assert.Equal(32, id.Length);

        // The next call waits for the reload that has begun, or comes before it and is counted in the old file.
        string answer = "";
        for (int i = 0; i < 200 && answer != $"1 by {server.Id}"; i++)
        {
            answer = Text(await server.AskAsync(ServerUnderTest.Call("ledger")));
        }

        Assert.Equal($"1 by {server.Id}", answer);
        Assert.Equal("rebuilt", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "rebuilt.txt")));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "fresh.duckdb")));

        var status = JsonElement.Parse((await RunAsync("status", "--json")).Output).GetProperty("reload").GetProperty("last");
        Assert.Equal((id, "a new file", JsonValueKind.Null), (status.GetProperty("reload_request_id").GetString(), status.GetProperty("description").GetString(), status.GetProperty("error").ValueKind));
        Assert.Equal(0, (await RunAsync("reload")).ExitCode);
    }

    [Fact]
    public async Task S12_a_reload_can_be_asked_for_only_within_endpoints_of_a_server()
    {
        var (exitCode, _, errors) = await RunAsync("run", "tool", "rebuild");

        Assert.Equal(1, exitCode);
        Assert.Contains("Only a server can be reloaded", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "rebuilt.txt")));
        Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.ReloadDuckDb());
    }

    [Fact]
    public async Task S14_the_context_is_there_by_itself_and_each_call_has_its_own()
    {
        using var server = new AppProcess(_folder, "serve");
        await InitializeAsync(server);
        await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"error"}}""");
        for (int id = 100; id < 200; id++)
        {
            await server.SendAsync($$"""{ "jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{ "name":"talk","arguments":{ "name":"n{{id}}" },"_meta":{ "progressToken":{{id}} } } }""");
        }

        var progress = new List<(string Token, string Message)>();
        int answers = 0;
        while (answers < 100)
        {
            var message = await server.ReadAsync();
            if (message.TryGetProperty("id", out var id))
            {
                answers++;
                Assert.Equal($"n{id}", Text(message));
            }
            else if (message.GetProperty("method").GetString() == "notifications/progress")
            {
                var said = message.GetProperty("params");
                progress.Add((said.GetProperty("progressToken").GetRawText(), said.GetProperty("message").GetString()!));
            }
        }

        Assert.Equal(100, progress.Count);
        Assert.All(progress, static said => Assert.Equal($"n{said.Token} half", said.Message));
    }

    [Fact]
    public async Task S15_unhandled_exceptions_become_errors_of_the_call()
    {
        using var server = new AppProcess(_folder, "serve");
        var told = await server.AskAsync(ServerUnderTest.Call("fail", """{"told":true}"""));
        Assert.True(told.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Equal("there is no user 7", Text(told));

        var hidden = await server.AskAsync(ServerUnderTest.Call("fail", """{"told":false}"""));
        Assert.True(hidden.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Matches("^internal error \\(trace id [0-9a-f]{32}\\)$", Text(hidden));
        server.EndInput();
        string log = (await server.EndAsync()).Errors;
        Assert.Contains("user 7 of table secret_users", log, StringComparison.Ordinal);
        Assert.Contains(Text(hidden)["internal error (trace id ".Length..^1], log, StringComparison.Ordinal);

        var (exitCode, output, errors) = await RunAsync("run", "tool", "fail", "-p", "told=true");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("error: there is no user 7\n", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args) => AppProcess.RunAsync(_folder, args);

    private static async Task InitializeAsync(AppProcess server)
    {
        await server.AskAsync("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
    }

    private static string Show(JsonElement message)
    {
        if (message.TryGetProperty("id", out _))
        {
            return Text(message);
        }

        var said = message.GetProperty("params");
        return message.GetProperty("method").GetString() == "notifications/progress"
            ? $"{said.GetProperty("progress")}/{said.GetProperty("total")} {said.GetProperty("message").GetString()}"
            : $"{said.GetProperty("level").GetString()} {said.GetProperty("data").GetString()}";
    }

    private static string Text(JsonElement answer) => RunningServer.Text(answer);
}
