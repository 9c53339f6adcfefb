using System.Net;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Hosting;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>How calls end that their client leaves, and how a server ends.</summary>
public sealed class EndTests
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_vanishes_frees_its_query(bool isModern)
    {
        await using var served = await ServedApplication.StartAsync(Query());
        string? session = isModern ? null : await served.InitializeAsync();
        var request = isModern ? ServedApplication.ModernCall(served.Address, "query") : served.InSession(session, ServedApplication.Call("query"));
        using var gone = new CancellationTokenSource();
        var asking = served.Client.SendAsync(request, gone.Token);
        await _begun.Task;
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Equal("cancelled", await _ended.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        while (served.Application.RunningCalls > 0)
        {
            await Task.Delay(5);
        }
    }

    [Fact]
    public async Task A_client_of_2025_cancels_a_call_and_keeps_its_session()
    {
        await using var served = await ServedApplication.StartAsync(Query());
        string? session = await served.InitializeAsync();
        var asking = served.Client.SendAsync(served.InSession(session, ServedApplication.Call("query", id: 5)), HttpCompletionOption.ResponseHeadersRead);
        await _begun.Task;
        using var cancelled = await served.Client.SendAsync(served.InSession(session, """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}"""));

        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        Assert.Equal("cancelled", await _ended.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        (await asking).Dispose();
        Assert.Equal(1, (await served.AskAsync(served.InSession(session, """{"jsonrpc":"2.0","id":1,"method":"ping"}"""))).GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task A_call_that_takes_too_long_for_the_end_is_answered_that_the_server_ends()
    {
        var test = new TestApplication { Limits = new ApplicationLimits { Shutdown = new ShutdownLimits { AfterSignal = TimeSpan.FromMilliseconds(200) } } };
        test.Register.Add(Query());
        await using var served = await ServedApplication.StartAsync(test);
        var asking = served.AskAsync(ServedApplication.ModernCall(served.Address, "query"));
        await _begun.Task;
        served.Stop();

        Assert.Equal("the server is shutting down", ServedApplication.Text(await asking));
        Assert.Null(await served.EndAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => new HttpClient().SendAsync(ServedApplication.ModernCall(served.Address, "query")));
    }

    [Fact]
    public async Task The_stream_of_a_session_does_not_keep_a_server_from_its_end()
    {
        await using var served = await ServedApplication.StartAsync(Query());
        string? session = await served.InitializeAsync();
        var listen = new HttpRequestMessage(HttpMethod.Get, served.Address);
        listen.Headers.Accept.ParseAdd("text/event-stream");
        listen.Headers.Add("Mcp-Session-Id", session);
        using var stream = await served.Client.SendAsync(listen, HttpCompletionOption.ResponseHeadersRead);

        Assert.Null(await served.EndAsync().WaitAsync(TimeSpan.FromSeconds(4)));
    }

    [Fact]
    public async Task A_client_that_listens_for_changes_does_not_keep_a_server_from_its_end()
    {
        await using var served = await ServedApplication.StartAsync(Query());
        var listen = ServedApplication.Post(served.Address, """{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},""" + ServedApplication.Modern + "}}");
        listen.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        listen.Headers.Add("Mcp-Method", "subscriptions/listen");
        using var stream = await served.Client.SendAsync(listen, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);

        Assert.Null(await served.EndAsync().WaitAsync(TimeSpan.FromSeconds(4)));
    }

    [Fact]
    public async Task No_call_is_lost_while_the_server_reloads()
    {
        var count = new TestTool("count", static async call =>
        {
            if (call.Accept())
            {
                var rows = await MxcpRuntime.Db.ExecuteAsync("SELECT 1 AS a", call.Cancellation);
                call.Result.WriteText($"{rows[0]["a"]}");
            }
        });
        await using var served = await ServedApplication.StartAsync(count);
        using var enough = new CancellationTokenSource();
        int[] calls = new int[8];
        var callers = Enumerable.Range(0, calls.Length).Select(async caller =>
        {
            string? session = caller % 2 == 0 ? await served.InitializeAsync() : null;
            for (; !enough.IsCancellationRequested; calls[caller]++)
            {
                Assert.Equal("1", session is null
                    ? await served.CallAsync("count")
                    : ServedApplication.Text(await served.AskAsync(served.InSession(session, ServedApplication.Call("count")))));
            }
        }).ToArray();
        for (int i = 0; i < 10 || calls.Contains(0); i++)
        {
            var outcome = await served.Application.Reloads.Add($"reload {i}", payload: null).Outcome;
            Assert.Null(outcome.Error);
        }

        await enough.CancelAsync();
        await Task.WhenAll(callers);
    }

    /// <summary>A tool whose query takes hours.</summary>
    private TestTool Query() => new("query", async call =>
    {
        if (!call.Accept())
        {
            return;
        }

        _begun.TrySetResult();
        try
        {
            await MxcpRuntime.Db.ExecuteAsync("SELECT sum(a.range * b.range) AS a FROM range(10000000) a, range(10000000) b", call.Cancellation);
            _ended.TrySetResult("finished");
        }
        catch (OperationCanceledException)
        {
            _ended.TrySetResult("cancelled");
            throw;
        }
        catch (Exception exception)
        {
            _ended.TrySetResult(exception.ToString());
            throw;
        }
    });
}
