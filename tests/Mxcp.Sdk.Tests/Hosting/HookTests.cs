using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class HookTests
{
    [Fact]
    public async Task Hooks_run_in_order_after_the_first_answer_and_before_the_first_call()
    {
        var events = new List<string>();
        var answered = new TaskCompletionSource();
        var test = new TestApplication();
        test.Register.OnInit("A", async _ =>
        {
            await answered.Task;
            events.Add("a");
        });
        test.Register.OnInit("B", _ =>
        {
            events.Add("b");
            return default;
        });
        test.Register.OnShutdown("C", _ =>
        {
            events.Add("c");
            return default;
        });
        test.Register.OnShutdown("D", _ =>
        {
            events.Add("d");
            return default;
        });
        test.Register.Add(new TestTool("call", call =>
        {
            events.Add("call");
            call.Result.WriteText("ok");
            return default;
        }));

        var server = new RunningServer(test);
        await server.InitializeAsync();
        answered.SetResult();
        Assert.Equal("ok", await server.CallAsync("call"));
        await server.EndInputAsync();

        Assert.Null(await server.EndAsync());
        Assert.Equal(["a", "b", "call", "c", "d"], events);
    }

    [Fact]
    public async Task A_call_that_comes_before_any_greeting_starts_the_hooks_and_waits_for_them()
    {
        bool hasRun = false;
        var test = new TestApplication();
        test.Register.OnInit("A", async _ =>
        {
            await Task.Delay(20);
            hasRun = true;
        });
        test.Register.Add(new TestTool("call", call =>
        {
            call.Result.WriteBoolean(hasRun);
            return default;
        }));

        var server = new RunningServer(test);
        Assert.Equal("true", await server.CallAsync("call"));
        await server.EndInputAsync();
        await server.EndAsync();
    }

    [Fact]
    public async Task Hooks_have_the_database_and_services_and_their_messages_are_logged()
    {
        var test = new TestApplication();
        test.Services.AddSingleton<Counter>();
        test.Register.OnInit("Load", static call =>
        {
            MxcpRuntime.Db.Execute("CREATE TABLE t AS SELECT 42 AS answer");
            call.Service<Counter>().Count++;
            _ = MxcpRuntime.Mcp.Info("loaded");
            return default;
        });
        test.Register.OnShutdown("Save", static async call =>
        {
            var rows = await MxcpRuntime.Db.ExecuteAsync("SELECT answer FROM t", cancellation: call.Cancellation);
            await MxcpRuntime.Mcp.Info("saved " + Convert.ToString(rows[0]["answer"], CultureInfo.InvariantCulture));
        });
        test.Register.Add(new TestTool("count", static call =>
        {
            call.Result.WriteInt64(call.Service<Counter>().Count);
            return default;
        }));

        var server = new RunningServer(test);
        await server.InitializeAsync();
        Assert.Equal("1", await server.CallAsync("count"));
        await server.EndInputAsync();
        await server.EndAsync();

        Assert.Contains("Information Mxcp.Messages: Load: loaded", test.Log.Lines);
        Assert.Contains("Information Mxcp.Messages: Save: saved 42", test.Log.Lines);
    }

    [Fact]
    public async Task A_hook_that_fails_is_logged_and_the_others_run()
    {
        var events = new List<string>();
        var test = new TestApplication();
        test.Register.OnInit("A", static _ => throw new InvalidOperationException("a failed"));
        test.Register.OnInit("B", _ =>
        {
            events.Add("b");
            return default;
        });
        test.Register.OnShutdown("C", static async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("c failed");
        });
        test.Register.OnShutdown("D", _ =>
        {
            events.Add("d");
            return default;
        });
        test.Register.Add(new TestTool("call", static call =>
        {
            call.Result.WriteText("ok");
            return default;
        }));

        var server = new RunningServer(test);
        Assert.Equal("ok", await server.CallAsync("call"));
        await server.EndInputAsync();

        Assert.Null(await server.EndAsync());
        Assert.Equal(["b", "d"], events);
        Assert.Contains("The hook A failed", test.Log.Text, StringComparison.Ordinal);
        Assert.Contains("c failed", test.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_hook_that_fails_answers_the_calls_that_wait_and_ends_the_server()
    {
        var calls = new TaskCompletionSource();
        bool ranOthers = false;
        var test = new TestApplication();
        test.Register.OnInit("Quakes.Load", async _ =>
        {
            await calls.Task;
            throw new FileNotFoundException("the file /secret/quakes.json is missing");
        }, required: true);
        test.Register.OnInit("Later", _ =>
        {
            ranOthers = true;
            return default;
        });
        test.Register.OnShutdown("Save", _ =>
        {
            ranOthers = true;
            return default;
        });
        test.Register.Add(new TestTool("call", static _ => default));

        var server = new RunningServer(test);
        await server.InitializeAsync();
        await server.SendAsync(ServerUnderTest.Call("call"));
        await server.SendAsync(ServerUnderTest.Call("call"));
        calls.SetResult();

        Assert.Equal("the server could not start: its hook Quakes.Load failed", RunningServer.Text(await server.ReadAsync()));
        Assert.Equal("the server could not start: its hook Quakes.Load failed", RunningServer.Text(await server.ReadAsync()));
        Assert.Equal("The required hook Quakes.Load failed: the file /secret/quakes.json is missing", (await server.EndAsync())?.Details);
        Assert.False(ranOthers);
    }

    [Fact]
    public async Task A_required_hook_may_tell_callers_what_is_wrong()
    {
        var test = new TestApplication();
        test.Register.OnInit("Load", static _ => throw new EndpointException("no data for this week yet"), required: true);
        test.Register.Add(new TestTool("call", static _ => default));

        var server = new RunningServer(test);
        Assert.Equal("the server could not start: no data for this week yet", await server.CallAsync("call"));
        Assert.NotNull(await server.EndAsync());
    }

    [Fact]
    public async Task Shutdown_hooks_do_not_run_when_nothing_was_started()
    {
        bool hasRun = false;
        var test = new TestApplication();
        test.Register.OnShutdown("A", _ =>
        {
            hasRun = true;
            return default;
        });

        var server = new RunningServer(test);
        await server.EndInputAsync();
        await server.EndAsync();

        Assert.False(hasRun);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shutdown_hooks_have_a_limited_time(bool blocks)
    {
        var test = new TestApplication { Limits = new() { Shutdown = new() { Hooks = TimeSpan.FromMilliseconds(50) } } };
        var never = new TaskCompletionSource();
        test.Register.OnShutdown("Slow", _ =>
        {
            if (blocks)
            {
                never.Task.Wait();
            }

            return new ValueTask(never.Task);
        });

        var server = new RunningServer(test);
        await server.InitializeAsync();
        await server.Application.ReadyAsync();
        await server.EndInputAsync();
        await server.EndAsync();
        never.SetResult();

        Assert.Contains("did not end within", test.Log.Text, StringComparison.Ordinal);
    }

    private sealed class Counter
    {
        public int Count { get; set; }
    }
}
