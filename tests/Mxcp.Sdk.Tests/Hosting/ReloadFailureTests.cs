using Mxcp.Configuration;
using Mxcp.Hosting.Reloading;
using Mxcp.Tests.DuckDb;
using Mxcp.Tests.Support;
using static Mxcp.Tests.Support.Reloads;

namespace Mxcp.Tests.Hosting;

/// <summary>What is left when something in a reload goes wrong.</summary>
public sealed class ReloadFailureTests
{
    [Fact]
    public async Task A_reload_is_refused_when_a_call_runs_for_too_long_and_the_call_goes_on()
    {
        var release = new TaskCompletionSource();
        var test = NewApplication(limits: new() { Drain = TimeSpan.FromMilliseconds(50) });
        test.Register.Add(new TestTool("slow", async call =>
        {
            await release.Task;
            call.Result.WriteText(MxcpRuntime.Db.Execute("SELECT 'done' AS x")[0]["x"]!.ToString()!);
        }));

        var server = new RunningServer(test);
        await server.InitializeAsync();
        var slow = server.CallAsync("slow");
        await Until(() => server.Application.RunningCalls == 1);
        var outcome = await ReloadAsync(server);

        Assert.Equal("after 0.05 s these calls were still running: slow. Nothing was stopped; ask again later", outcome.Error);
        release.SetResult();
        Assert.Equal("done", await slow);
        await EndAsync(server);
    }

    [Fact]
    public async Task A_call_does_not_wait_for_ever()
    {
        var never = new TaskCompletionSource();
        var test = NewApplication(limits: new() { Wait = TimeSpan.FromMilliseconds(50) });
        test.Register.Add(new TestTool("ask", static call => Text(call, "ok")));

        var server = new RunningServer(test);
        Assert.Equal("ok", await server.CallAsync("ask"));
        var request = server.Application.Reloads.Add("hangs", _ => never.Task);
        await Until(() => server.Application.Reloads.Status.Phase == ReloadPhase.RunningPayload);

        Assert.Equal("the server is reloading and takes longer than usual; try again in a minute", await server.CallAsync("ask"));
        never.SetResult();
        Assert.Null((await request.Outcome.WaitAsync(Patience)).Error);
        Assert.Equal("ok", await server.CallAsync("ask"));
        await EndAsync(server);
    }

    [Fact]
    public async Task A_payload_that_throws_is_reported_and_the_server_goes_on_as_before()
    {
        await using var file = new DatabaseFile();
        var test = NewApplication(file.Path);
        Record(test, []);
        test.Configure = () => throw new ConfigurationException("never read");

        var server = new RunningServer(test);
        Assert.Equal("old", await server.CallAsync("read"));
        var outcome = await ReloadAsync(server, static _ => throw new InvalidDataException("the export is empty"));

        Assert.Equal("its payload failed: the export is empty", outcome.Error);
        Assert.Equal("old", await server.CallAsync("read"));
        Assert.Contains("System.IO.InvalidDataException: the export is empty", test.Log.Text, StringComparison.Ordinal);
        await EndAsync(server);
    }

    [Fact]
    public async Task A_payload_that_hangs_is_told_to_stop_and_the_database_stays_closed_until_it_does()
    {
        var never = new TaskCompletionSource();
        var test = NewApplication(limits: new() { Payload = TimeSpan.FromMilliseconds(20) });

        var server = new RunningServer(test);
        await server.InitializeAsync();
        var deaf = server.Application.Reloads.Add("deaf", _ => never.Task);
        await Task.Delay(100);
        Assert.False(deaf.Outcome.IsCompleted);
        never.SetResult();
        Assert.Null((await deaf.Outcome.WaitAsync(Patience)).Error);

        var outcome = await ReloadAsync(server, static token => Task.Delay(Timeout.Infinite, token));
        Assert.StartsWith("its payload was cancelled after", outcome.Error, StringComparison.Ordinal);
        await EndAsync(server);
    }

    [Fact]
    public async Task A_payload_that_deletes_the_database_leaves_an_empty_one_that_the_hooks_may_fill()
    {
        await using var file = new DatabaseFile();
        var events = new List<string>();
        var test = NewApplication(file.Path);
        Record(test, events);

        var server = new RunningServer(test);
        Assert.Equal("old", await server.CallAsync("read"));
        var outcome = await ReloadAsync(server, _ =>
        {
            File.Delete(file.Path);
            return Task.CompletedTask;
        });

        Assert.Null(outcome.Error);
        Assert.Equal("old", await server.CallAsync("read"));
        Assert.Equal(["init", "shutdown", "init"], events);
        Assert.Contains($"left no database at {file.Path}", test.Log.Text, StringComparison.Ordinal);
        await EndAsync(server);
    }

    [Fact]
    public async Task A_payload_has_no_database_and_cannot_ask_for_another_reload()
    {
        var messages = new List<string>();
        var server = new RunningServer(NewApplication());
        await server.InitializeAsync();

        await ReloadAsync(server, _ =>
        {
            messages.Add(Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Db).Message);
            messages.Add(Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.ReloadDuckDb()).Message);
            return Task.CompletedTask;
        });

        Assert.StartsWith("The database is closed while the payload of a reload runs.", messages[0], StringComparison.Ordinal);
        Assert.Equal("A reload is already under way.", messages[1]);
        await EndAsync(server);
    }

    [Fact]
    public async Task A_configuration_that_is_wrong_stops_nothing()
    {
        await using var file = new DatabaseFile();
        var events = new List<string>();
        var test = NewApplication(file.Path);
        Record(test, events);

        var server = new RunningServer(test);
        Assert.Equal("old", await server.CallAsync("read"));
        test.Configure = static () => throw new ConfigurationException("mxcp-site.yml(3,1): no");
        var outcome = await ReloadAsync(server);

        Assert.Equal("mxcp-site.yml(3,1): no", outcome.Error);
        Assert.Equal("old", await server.CallAsync("read"));
        Assert.Equal(["init"], events);
        await EndAsync(server);
    }

    [Fact]
    public async Task A_configuration_that_a_payload_breaks_is_not_used()
    {
        await using var file = new DatabaseFile();
        var test = NewApplication(file.Path);
        Record(test, []);

        var server = new RunningServer(test);
        Assert.Equal("old", await server.CallAsync("read"));
        var outcome = await ReloadAsync(server, _ =>
        {
            test.Configure = static () => throw new ConfigurationException("mxcp-site.yml(3,1): no");
            return Task.CompletedTask;
        });

        Assert.Equal("mxcp-site.yml(3,1): no", outcome.Error);
        Assert.Equal("old", await server.CallAsync("read"));
        await EndAsync(server);
    }

    [Fact]
    public async Task Fresh_configuration_is_used_and_what_cannot_start_is_taken_back()
    {
        await using var file = new DatabaseFile();
        await using var other = new DatabaseFile();
        await FillAsync(other, "CREATE TABLE t AS SELECT 'other' AS x");
        var test = NewApplication(file.Path);
        Record(test, []);

        var server = new RunningServer(test);
        Assert.Equal("old", await server.CallAsync("read"));
        test.Configure = () => test.Site with { DatabasePath = other.Path };
        Assert.Null((await ReloadAsync(server)).Error);
        Assert.Equal("other", await server.CallAsync("read"));

        test.Configure = () => test.Site with { DatabasePath = "/proc/none/at/all.duckdb" };
        var outcome = await ReloadAsync(server);

        Assert.EndsWith("The configuration before is in use again.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("other", await server.CallAsync("read"));
        await EndAsync(server);
    }

    [Fact]
    public async Task A_server_whose_reload_cannot_start_again_says_so_until_another_one_mends_it()
    {
        await using var file = new DatabaseFile();
        var test = NewApplication(file.Path);
        bool isBroken = false;
        test.Register.OnInit("Load", _ => isBroken ? throw new EndpointException("no data for this week yet") : default, required: true);
        test.Register.Add(new TestTool("ask", static call => Text(call, "ok")));

        var server = new RunningServer(test);
        Assert.Equal("ok", await server.CallAsync("ask"));
        isBroken = true;
        var outcome = await ReloadAsync(server);

        Assert.Equal("The required hook Load failed: no data for this week yet Calls fail until a reload succeeds.", outcome.Error);
        Assert.Equal("the server could not start: no data for this week yet", await server.CallAsync("ask"));
        isBroken = false;
        Assert.Null((await ReloadAsync(server)).Error);
        Assert.Equal("ok", await server.CallAsync("ask"));
        await EndAsync(server);
    }

    [Fact]
    public async Task Too_many_that_wait_are_refused()
    {
        var hold = new TaskCompletionSource();
        var server = new RunningServer(NewApplication());
        await server.InitializeAsync();
        server.Application.Reloads.Add("first", _ => hold.Task);
        await Until(() => server.Application.Reloads.Status.Phase == ReloadPhase.RunningPayload);
        for (int i = 0; i < ReloadQueue.Capacity; i++)
        {
            server.Application.Reloads.Add("next", static _ => Task.CompletedTask);
        }

        var refused = Assert.Throws<InvalidOperationException>(() => server.Application.Reloads.Add("one more", static _ => Task.CompletedTask));

        Assert.StartsWith("100 reloads already wait for their turn", refused.Message, StringComparison.Ordinal);
        hold.SetResult();
        await EndAsync(server);
    }

    [Fact]
    public async Task A_shutdown_stops_the_payload_gives_up_what_waits_and_answers_the_calls()
    {
        var test = NewApplication();
        test.Register.Add(new TestTool("ask", static call => Text(call, "ok")));
        var server = new RunningServer(test);
        await server.InitializeAsync();
        var current = server.Application.Reloads.Add("long", static token => Task.Delay(Timeout.Infinite, token));
        await Until(() => server.Application.Reloads.Status.Phase == ReloadPhase.RunningPayload);
        var waiting = server.Application.Reloads.Add("next", payload: null);
        await server.SendAsync(ServerUnderTest.Call("ask"));
        await Task.Delay(50);
        server.Stop();

        Assert.Equal("ok", RunningServer.Text(await server.ReadAsync()));
        await server.EndAsync();
        Assert.Equal(ReloadCycle.ShutDown, (await current.Outcome.WaitAsync(Patience)).Error);
        Assert.Equal(ReloadCycle.ShutDown, (await waiting.Outcome.WaitAsync(Patience)).Error);
        Assert.Throws<InvalidOperationException>(() => server.Application.Reloads.Add("late", payload: null));
    }

    [Fact]
    public async Task A_shutdown_does_not_wait_for_ever_for_a_payload_that_does_not_listen()
    {
        var never = new TaskCompletionSource();
        var test = NewApplication(limits: new() { AfterStop = TimeSpan.FromMilliseconds(50) });
        var server = new RunningServer(test);
        await server.InitializeAsync();
        server.Application.Reloads.Add("deaf", _ => never.Task);
        await Until(() => server.Application.Reloads.Status.Phase == ReloadPhase.RunningPayload);

        await EndAsync(server);

        Assert.Contains("did not come to its end within 0.05 s; it is still RunningPayload", test.Log.Text, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task A_hook_and_a_call_from_the_command_line_cannot_ask_for_one()
    {
        string? inHook = null;
        var test = NewApplication();
        test.Register.OnInit("Load", _ =>
        {
            inHook = Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.ReloadDuckDb("why")).Message;
            return default;
        });
        var server = new RunningServer(test);
        await server.InitializeAsync();
        await server.Application.ReadyAsync();
        await EndAsync(server);

        Assert.StartsWith("ReloadDuckDb belongs to endpoints", inHook, StringComparison.Ordinal);
        Assert.StartsWith("ReloadDuckDb belongs to a call", Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.ReloadDuckDb()).Message, StringComparison.Ordinal);
    }
}
