using System.Text.Json;
using Mxcp.Hosting.Reloading;
using Mxcp.Tests.DuckDb;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

/// <summary>Calls that wait for a person, in an application that goes on meanwhile.</summary>
public sealed class QuestionTests
{
    private const string Ada = """{"action":"accept","content":{"name":"Ada"}}""";

    [Fact]
    public async Task A_reload_does_not_wait_for_a_call_that_waits_for_a_person()
    {
        var test = Reloads.NewApplication();
        test.Register.OnInit("Init", static _ =>
        {
            MxcpRuntime.Db.Execute("CREATE TABLE t(name VARCHAR)");
            return default;
        });
        test.Register.Add(AskingTools.Tool("add", static async call =>
        {
            string name = (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
            MxcpRuntime.Db.Execute($"INSERT INTO t VALUES ({name})");
            return $"{MxcpRuntime.Db.Execute("FROM t").Count}";
        }));
        var server = new RunningServer(test);
        var question = await AskAsync(server, "add");

        Assert.Null((await Reloads.ReloadAsync(server)).Error);
        await AnswerAsync(server, question);
        Assert.Equal("1", RunningServer.Text(await server.ReadAsync()));
        await Reloads.EndAsync(server);
    }

    [Fact]
    public async Task An_answer_that_comes_while_the_server_reloads_waits_for_its_end()
    {
        var mayEnd = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var test = Reloads.NewApplication();
        test.Register.Add(AskingTools.Tool("greet", static async call =>
        {
            string name = (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
            return (string)MxcpRuntime.Db.Execute($"SELECT {name} AS name")[0]["name"]!;
        }));
        var server = new RunningServer(test);
        var question = await AskAsync(server, "greet");
        var reload = Reloads.ReloadAsync(server, async _ =>
        {
            begun.SetResult();
            await mayEnd.Task;
        });
        await begun.Task;
        await AnswerAsync(server, question);
        var answer = server.ReadAsync();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);

        mayEnd.SetResult();
        Assert.Equal("Ada", RunningServer.Text(await answer));
        Assert.Null((await reload).Error);
        await Reloads.EndAsync(server);
    }

    [Fact]
    public async Task A_call_that_asks_within_a_transaction_holds_the_database_and_a_reload_is_refused()
    {
        var test = Reloads.NewApplication(limits: new ReloadLimits { Drain = TimeSpan.FromMilliseconds(100) });
        test.Register.Add(AskingTools.Tool("add", static async call =>
        {
            MxcpRuntime.Db.Execute("CREATE TABLE IF NOT EXISTS t(name VARCHAR)");
            await using var tx = MxcpRuntime.Db.BeginTransaction();
            string name = (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
            MxcpRuntime.Db.Execute($"INSERT INTO t VALUES ({name})");
            await tx.CommitAsync(call.Cancellation);
            return $"{MxcpRuntime.Db.Execute("FROM t").Count}";
        }));
        var server = new RunningServer(test);
        var question = await AskAsync(server, "add");

        Assert.Equal("after 0.1 s these calls were still running: add. Nothing was stopped; ask again later", (await Reloads.ReloadAsync(server)).Error);
        await AnswerAsync(server, question);
        Assert.Equal("1", RunningServer.Text(await server.ReadAsync()));
        Assert.Null((await Reloads.ReloadAsync(server)).Error);
        await Reloads.EndAsync(server);
    }

    [Fact]
    public async Task A_client_that_goes_away_or_a_server_that_is_told_to_stop_ends_the_wait_at_once()
    {
        foreach (bool isTold in (bool[])[false, true])
        {
            var test = new TestApplication();
            test.Register.Add(AskingTools.Greet);
            var server = new RunningServer(test);
            await AskAsync(server, "greet");
            if (isTold)
            {
                server.Stop();
            }
            else
            {
                await server.EndInputAsync();
            }

            Assert.Equal("the client was asked and answered with an error: it is gone", RunningServer.Text(await server.ReadAsync()));
            Assert.Null(await server.EndAsync());
            server.Dispose();
        }
    }

    [Fact]
    public async Task What_stood_before_a_question_in_a_transaction_is_done_once()
    {
        await using var file = new DatabaseFile();
        await Reloads.FillAsync(file, "CREATE TABLE t(name VARCHAR)");
        var test = Reloads.NewApplication(file.Path);
        test.Register.Add(AskingTools.Tool("add", static async call =>
        {
            await using var tx = MxcpRuntime.Db.BeginTransaction();
            MxcpRuntime.Db.Execute("INSERT INTO t VALUES ('before')");
            string name = (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
            MxcpRuntime.Db.Execute($"INSERT INTO t VALUES ({name})");
            await tx.CommitAsync(call.Cancellation);
            return "done";
        }));
        test.Register.Add(new TestTool("count", static call => Reloads.Text(call, $"{MxcpRuntime.Db.Execute("FROM t").Count}")));
        var server = new RunningServer(test);
        await server.SendAsync(AskingTools.Call("add"));
        var asked = (await server.ReadAsync()).GetProperty("result");

        await server.SendAsync(AskingTools.Call("count"));
        Assert.Equal("0", RunningServer.Text(await server.ReadAsync()));
        await server.SendAsync(AskingTools.Call("add", $",\"inputResponses\":{{\"user_name\":{Ada}}},\"requestState\":\"{asked.GetProperty("requestState").GetString()}\""));
        Assert.Equal("done", RunningServer.Text(await server.ReadAsync()));
        await server.SendAsync(AskingTools.Call("count"));
        Assert.Equal("2", RunningServer.Text(await server.ReadAsync()));
        await Reloads.EndAsync(server);
    }

    [Fact]
    public async Task A_service_that_takes_the_client_asks_it()
    {
        var test = new TestApplication();
        test.Register.Add(AskingTools.Tool("greet", static async call =>
            (await call.Service<IMcpClient>().ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name")));
        var server = new RunningServer(test);
        await AnswerAsync(server, await AskAsync(server, "greet"));

        Assert.Equal("Ada", RunningServer.Text(await server.ReadAsync()));
        await Reloads.EndAsync(server);
    }

    private static async Task<JsonElement> AskAsync(RunningServer server, string tool)
    {
        await server.SendAsync("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{"elicitation":{}},"clientInfo":{"name":"t","version":"1"}}}""");
        await server.ReadAsync();
        await server.SendAsync(ServerUnderTest.Call(tool));
        return await server.ReadAsync();
    }

    private static Task AnswerAsync(RunningServer server, JsonElement question) =>
        server.SendAsync($$"""{"jsonrpc":"2.0","id":{{question.GetProperty("id").GetRawText()}},"result":{{Ada}} }""");
}
