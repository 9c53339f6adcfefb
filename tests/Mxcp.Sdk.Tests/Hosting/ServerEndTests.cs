using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class ServerEndTests
{
    [Fact]
    public async Task Told_to_stop_the_server_answers_what_it_has_taken_and_ends()
    {
        var taken = new TaskCompletionSource();
        var mayGoOn = new TaskCompletionSource();
        var test = new TestApplication();
        test.Register.Add(new TestTool("slow", async call =>
        {
            taken.SetResult();
            await mayGoOn.Task;
            call.Result.WriteText("done");
        }));

        var server = new RunningServer(test);
        await server.SendAsync(ServerUnderTest.Call("slow"));
        await taken.Task;
        server.Stop();
        mayGoOn.SetResult();

        Assert.Equal("done", RunningServer.Text(await server.ReadAsync()));
        Assert.Null(await server.EndAsync());
    }

    [Fact]
    public async Task A_call_that_takes_too_long_for_the_end_is_cancelled_and_answered()
    {
        var taken = new TaskCompletionSource();
        var test = new TestApplication { Limits = new() { Shutdown = new() { AfterSignal = TimeSpan.FromMilliseconds(50) } } };
        test.Register.Add(new TestTool("slow", call =>
        {
            taken.SetResult();
            return new ValueTask(Task.Delay(Timeout.Infinite, call.Cancellation));
        }));

        var server = new RunningServer(test);
        await server.SendAsync(ServerUnderTest.Call("slow"));
        await taken.Task;
        server.Stop();

        Assert.Equal("the server is shutting down", RunningServer.Text(await server.ReadAsync()));
        Assert.Null(await server.EndAsync());
    }

    [Fact]
    public async Task The_same_holds_when_the_input_ends()
    {
        var test = new TestApplication { Limits = new() { Shutdown = new() { AfterInput = TimeSpan.FromMilliseconds(50) } } };
        test.Register.Add(new TestTool("slow", static call => new ValueTask(Task.Delay(Timeout.Infinite, call.Cancellation))));

        var server = new RunningServer(test);
        await server.SendAsync(ServerUnderTest.Call("slow"));
        await server.EndInputAsync();

        Assert.Equal("the server is shutting down", RunningServer.Text(await server.ReadAsync()));
        Assert.Null(await server.EndAsync());
    }

    [Fact]
    public async Task A_call_that_cannot_be_cancelled_does_not_keep_the_server_alive()
    {
        var never = new TaskCompletionSource();
        var test = new TestApplication { Limits = new() { Shutdown = new() { AfterInput = TimeSpan.FromMilliseconds(50), AfterCancel = TimeSpan.FromMilliseconds(50) } } };
        test.Register.Add(new TestTool("stuck", _ => new ValueTask(never.Task)));

        var server = new RunningServer(test);
        await server.SendAsync(ServerUnderTest.Call("stuck"));
        await server.EndInputAsync();

        Assert.Null(await server.EndAsync());
        never.SetResult();
    }

    [Fact]
    public async Task A_client_that_takes_no_more_messages_ends_the_server()
    {
        var test = new TestApplication();
        test.Register.Add(new TestTool("slow", static call => new ValueTask(Task.Delay(Timeout.Infinite, call.Cancellation))));
        test.Register.Add(new TestTool("quick", static call =>
        {
            call.Result.WriteText("ok");
            return default;
        }));

        var server = new RunningServer(test);
        Assert.Equal("ok", await server.CallAsync("quick"));
        await server.SendAsync(ServerUnderTest.Call("slow"));
        server.LoseOutput();
        await server.SendAsync(ServerUnderTest.Call("quick"));

        Assert.Null(await server.EndAsync());
    }

    [Fact]
    public async Task A_query_that_runs_is_interrupted_at_the_end()
    {
        var test = new TestApplication { Limits = new() { Shutdown = new() { AfterInput = TimeSpan.FromMilliseconds(100) } } };
        test.Register.Add(new LongQuery());

        var server = new RunningServer(test);
        await server.SendAsync(ServerUnderTest.Call("long"));
        await server.EndInputAsync();

        Assert.Equal("the server is shutting down", RunningServer.Text(await server.ReadAsync()));
        Assert.Null(await server.EndAsync());
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_answers_the_calls_that_wait_and_ends_the_server()
    {
        string folder = Directory.CreateTempSubdirectory("mxcp").FullName;
        var test = new TestApplication { DatabasePath = folder };
        test.Register.Add(new LongQuery());

        var server = new RunningServer(test);
        string text = await server.CallAsync("long");
        var failure = await server.EndAsync();
        Directory.Delete(folder);

        Assert.Equal("the server could not start: its database could not be opened; its log says why", text);
        Assert.Contains(folder, failure!.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_opened_for_an_application_that_uses_no_database()
    {
        string folder = Directory.CreateTempSubdirectory("mxcp").FullName;
        var test = new TestApplication { DatabasePath = folder };
        test.Register.Add(new TestTool("plain", static call =>
        {
            call.Result.WriteText("ok");
            return default;
        }));

        var server = new RunningServer(test);
        await server.InitializeAsync();
        Assert.Equal("ok", await server.CallAsync("plain"));
        await server.EndInputAsync();

        Assert.Null(await server.EndAsync());
        Directory.Delete(folder);
    }

    private sealed class LongQuery() : SqlToolEndpoint("long")
    {
        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        protected override string Sql => "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3";

        protected override void Bind(EndpointCall call, SqlArguments sql)
        {
        }
    }
}
