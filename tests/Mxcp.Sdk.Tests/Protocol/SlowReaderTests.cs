using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>Neither a client that does not read nor one that does not wait keeps what a call needs.</summary>
public sealed class SlowReaderTests
{
    [Fact]
    public async Task A_client_that_does_not_read_its_answer_keeps_neither_the_place_nor_the_connection()
    {
        var test = new TestApplication();
        int ended = 0;
        var tool = new LimitedTool("large", new() { Concurrency = 1, TimeoutMilliseconds = 60_000 }, async call =>
        {
            var rows = await MxcpRuntime.Db.ExecuteAsync("SELECT repeat('x', 1000000) AS text", call.Cancellation);
            call.Result.WriteText((string)rows[0]["text"]!);
            Interlocked.Increment(ref ended);
        });
        test.Register.Add(tool);
        using var server = new RunningServer(test);
        await server.InitializeAsync();
        server.HoldOutput();

        for (int id = 1; id <= 5; id++)
        {
            await server.SendAsync(ServerUnderTest.Call("large", "{}", id));
        }

        await WaitAsync(() => Volatile.Read(ref ended) == 5 && server.Application.RunningCalls == 0);
        server.LetOutputGo();
        for (int id = 1; id <= 5; id++)
        {
            Assert.Equal(1_000_000, RunningServer.Text(await server.ReadAsync()).Length);
        }

        await server.EndInputAsync();
        await server.EndAsync();
    }

    [Fact]
    public async Task Calls_that_their_client_cancels_free_the_query_the_place_and_the_line()
    {
        var test = new TestApplication();
        int begun = 0;
        var tool = new LimitedTool("endless", new() { Concurrency = 1 }, async call =>
        {
            if (Interlocked.Increment(ref begun) == 1)
            {
                await MxcpRuntime.Db.ExecuteAsync("SELECT count(*) AS n FROM range(1000000000) a(i), range(1000000000) b(j) WHERE (i * j) % 7 = 3", call.Cancellation);
            }

            call.Result.WriteInt64(begun);
        });
        test.Register.Add(tool);
        using var server = new RunningServer(test);
        await server.InitializeAsync();
        for (int id = 1; id <= 3; id++)
        {
            await server.SendAsync(ServerUnderTest.Call("endless", "{}", id));
        }

        await WaitAsync(() => server.Application.RunningCalls == 3);
        await CancelAsync(server, 2);
        await CancelAsync(server, 1);

        var answer = await server.ReadAsync();
        Assert.Equal((3, "2"), (answer.GetProperty("id").GetInt32(), RunningServer.Text(answer)));
        await WaitAsync(() => server.Application.RunningCalls == 0);
        await server.EndInputAsync();
        await server.EndAsync();
    }

    private static Task CancelAsync(RunningServer server, int id) =>
        server.SendAsync("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}");

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (int round = 0; !condition(); round++)
        {
            Assert.True(round < 3000, "It did not happen.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
