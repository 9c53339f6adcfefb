using System.Globalization;
using Mxcp.Definitions.Site;
using Mxcp.Hosting.Reloading;
using Mxcp.Tests.DuckDb;
using Mxcp.Tests.Support;
using static Mxcp.Tests.Support.Reloads;

namespace Mxcp.Tests.Hosting;

/// <summary>What a reload does when all goes well.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task The_payload_runs_between_the_hooks_with_the_file_free_and_calls_wait_for_its_end()
    {
        await using var file = new DatabaseFile();
        await using var other = new DatabaseFile();
        await FillAsync(other, "CREATE TABLE t AS SELECT 'new' AS x");
        var events = new List<string>();
        var inPayload = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var test = NewApplication(file.Path);
        Record(test, events);
        test.Register.Add(new TestTool("reload", call =>
        {
            call.Result.WriteText(MxcpRuntime.ReloadDuckDb(
                async () =>
                {
                    events.Add("payload");
                    inPayload.SetResult();
                    await goOn.Task;
                    File.Move(other.Path, file.Path, overwrite: true);
                },
                "a new file"));
            return default;
        }));

        var server = new RunningServer(test);
        Assert.Equal("old", await server.CallAsync("read"));
        string id = await server.CallAsync("reload");
        await inPayload.Task.WaitAsync(Patience);
        Assert.Equal(ReloadPhase.RunningPayload, server.Application.Reloads.Status.Phase);
        Assert.Equal(id, Assert.Single(server.Application.Reloads.Status.Current).Id);
        var waiting = server.CallAsync("read");
        Assert.Equal(0, server.Application.RunningCalls);
        Assert.Empty(Holders(file.Path));
        goOn.SetResult();

        Assert.Equal("new", await waiting);
        Assert.Equal((id, null), (server.Application.Reloads.Status.Last!.Id, server.Application.Reloads.Status.Last.Error));
        await EndAsync(server);
        Assert.Equal(["init", "shutdown", "payload", "init", "shutdown"], events);
    }

    [Fact]
    public async Task A_reload_waits_for_the_calls_that_run()
    {
        var release = new TaskCompletionSource();
        var test = NewApplication();
        test.Register.Add(new TestTool("slow", async call =>
        {
            await release.Task;
            call.Result.WriteText(Convert.ToString(MxcpRuntime.Db.Execute("SELECT 42")[0]["42"], CultureInfo.InvariantCulture)!);
        }));

        var server = new RunningServer(test);
        await server.InitializeAsync();
        var slow = server.CallAsync("slow");
        await Until(() => server.Application.RunningCalls == 1);
        var request = server.Application.Reloads.Add("test", payload: null);
        await Until(() => server.Application.Reloads.Status.Phase == ReloadPhase.Draining);
        release.SetResult();

        Assert.Equal("42", await slow);
        Assert.Null((await request.Outcome.WaitAsync(Patience)).Error);
        await EndAsync(server);
    }

    [Fact]
    public async Task Plugins_are_made_anew_with_fresh_configuration()
    {
        var events = new List<string>();
        var test = NewApplicationWithPlugin(events);
        test.Register.OnInit("Init", _ => Note(events, "init"));
        test.Register.OnShutdown("Shutdown", _ => Note(events, "shutdown"));

        var server = new RunningServer(test);
        Assert.Equal("hello ada", await server.CallAsync("greet"));
        test.Configurations["greetings"] = new Dictionary<string, string> { ["greeting"] = "good day" };
        Assert.Null((await ReloadAsync(server)).Error);

        Assert.Equal("good day ada", await server.CallAsync("greet"));
        await EndAsync(server);
        Assert.Equal(["make a", "init", "shutdown", "dispose a", "make a", "init", "shutdown", "dispose a"], events);
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_made_anew_brings_the_configuration_before_back()
    {
        var events = new List<string>();
        var test = NewApplicationWithPlugin(events);

        var server = new RunningServer(test);
        Assert.Equal("hello ada", await server.CallAsync("greet"));
        var site = test.Site;
        test.Configure = () => site with { PluginSettings = new([new UserPlugin("greetings", default)]) };
        var outcome = await ReloadAsync(server);

        Assert.Equal("The plugin a could not be made: The plugin a needs 'greeting' in its configuration. The configuration before is in use again.", outcome.Error);
        Assert.Equal("hello ada", await server.CallAsync("greet"));
        await EndAsync(server);
        Assert.Equal(["make a", "dispose a", "make a", "dispose a"], events);
    }

    [Fact]
    public async Task A_plugin_that_no_class_carries_stops_nothing()
    {
        var events = new List<string>();
        var test = NewApplicationWithPlugin(events);

        var server = new RunningServer(test);
        Assert.Equal("hello ada", await server.CallAsync("greet"));
        test.Configure = () => test.Site with { Plugins = new([new SitePlugin("a", "word", Config: null)]) };
        var outcome = await ReloadAsync(server);

        Assert.Equal("mxcp-site.yml names the plugin 'a' of the module 'word', which no [Plugin] class carries; did you mean 'words'?", outcome.Error);
        Assert.Equal(["make a"], events);
        await EndAsync(server);
    }

    [Fact]
    public async Task Plugins_are_gone_when_a_hook_of_the_start_fails()
    {
        var events = new List<string>();
        var test = NewApplicationWithPlugin(events);
        test.Register.OnInit("Load", static _ => throw new EndpointException("no data"), required: true);

        await using var application = test.Build();
        await Assert.ThrowsAsync<Mxcp.Execution.StartException>(application.ReadyAsync);

        Assert.Equal(["make a", "dispose a"], events);
    }

    [Fact]
    public async Task Ten_at_once_share_one_and_payloads_are_all_run()
    {
        int payloads = 0;
        int inits = 0;
        var test = NewApplication();
        test.Register.OnInit("Count", _ =>
        {
            inits++;
            return default;
        });
        var server = new RunningServer(test);
        await server.InitializeAsync();
        await server.Application.ReadyAsync();
        var hold = new TaskCompletionSource();
        var first = server.Application.Reloads.Add("first", _ => hold.Task);
        await Until(() => server.Application.Reloads.Status.Phase == ReloadPhase.RunningPayload);

        var plain = Enumerable.Range(0, 10).Select(_ => server.Application.Reloads.Add("plain", payload: null)).ToArray();
        var loaded = Enumerable.Range(0, 3).Select(_ => server.Application.Reloads.Add("loaded", _ =>
        {
            payloads++;
            return Task.CompletedTask;
        })).ToArray();
        Assert.Single(plain.Distinct());
        Assert.Equal(4, server.Application.Reloads.Status.Queued);
        hold.SetResult();

        foreach (var request in (ReloadRequest[])[first, .. plain, .. loaded])
        {
            Assert.Null((await request.Outcome.WaitAsync(Patience)).Error);
        }

        Assert.Equal((3, 3), (payloads, inits));
        await EndAsync(server);
    }
}
