using Mxcp.AspNetCore.Tests.Support;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>Limits over HTTP: what is cut says so, and neither a client that does not read nor one that is gone keeps what a call needs.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_result_that_was_cut_says_so_in_the_text_and_in_the_structure()
    {
        await using var served = await StartAsync(new LimitedTool("list", new() { MaxRows = 2, Cut = ResultCut.Narrowing }, static call =>
        {
            call.Result.WriteStartArray();
            for (int item = 1; call.Result.HasRoom(); item++)
            {
                call.Result.WriteInt64(item);
            }

            call.Result.WriteEndArray();
            return default;
        }));

        var result = (await served.AskAsync(ServedApplication.ModernCall(served.Address, "list"))).GetProperty("result");

        Assert.Equal("""{"result":[1,2],"truncated":true,"next":"There is no parameter to get it with."}""", result.GetProperty("structuredContent").GetRawText());
        Assert.Equal("[1,2]", result.GetProperty("content")[0].GetProperty("text").GetString());
        Assert.StartsWith("This result was cut at its limit of 2 rows", result.GetProperty("content")[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_does_not_read_its_answer_keeps_neither_the_place_nor_the_connection()
    {
        var tool = new LimitedTool("large", new() { Concurrency = 1 }, static async call =>
        {
            var rows = await MxcpRuntime.Db.ExecuteAsync("SELECT repeat('x', 5000000) AS text", call.Cancellation);
            call.Result.WriteText((string)rows[0]["text"]!);
        });
        await using var served = await StartAsync(tool);
        var responses = new List<HttpResponseMessage>();
        for (int i = 0; i < 3; i++)
        {
            responses.Add(await served.Client.SendAsync(
                ServedApplication.ModernCall(served.Address, "large"), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken));
        }

        await WaitAsync(() => served.Application.RunningCalls == 0);
        foreach (var response in responses)
        {
            Assert.Equal(5_000_000, ServedApplication.Text((await ServedApplication.MessagesAsync(response))[^1]).Length);
            response.Dispose();
        }
    }

    [Fact]
    public async Task A_client_that_is_gone_frees_its_query_and_its_place_in_the_line()
    {
        var tool = new LimitedTool("endless", new() { Concurrency = 1 }, static call => new(
            MxcpRuntime.Db.ExecuteAsync("SELECT count(*) AS n FROM range(1000000000) a(i), range(1000000000) b(j) WHERE (i * j) % 7 = 3", call.Cancellation)));
        await using var served = await StartAsync(tool);
        using var gone = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 2).Select(_ => served.Client.SendAsync(ServedApplication.ModernCall(served.Address, "endless"), gone.Token)).ToList();
        await WaitAsync(() => served.Application.RunningCalls == 2);
        await gone.CancelAsync();

        foreach (var call in calls)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        await WaitAsync(() => served.Application.RunningCalls == 0);
    }

    private static Task<ServedApplication> StartAsync(ToolEndpoint tool)
    {
        var test = new TestApplication();
        test.Register.Add(tool);
        return ServedApplication.StartAsync(test);
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (int round = 0; !condition(); round++)
        {
            Assert.True(round < 3000, "It did not happen.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
