using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Execution.Questions;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution.Limits;

/// <summary>Calls that wait for a person, under limits.</summary>
public sealed class QuestionLimitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_time_in_which_a_person_thinks_does_not_count()
    {
        var afterwards = new TaskCompletionSource();
        var tool = new LimitedTool("slow", new() { TimeoutMilliseconds = 30_000 }, async call =>
        {
            await MxcpRuntime.Mcp.ElicitAsync("?", AskingTools.Name, call.Cancellation);
            afterwards.SetResult();
            await Task.Delay(Timeout.Infinite, call.Cancellation);
        });
        var client = new Person();
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool, client);
        await client.Asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await WaitAsync(() => pipeline.Time is { Made: 1, Waiting: 0 });
        pipeline.Time.Advance(TimeSpan.FromHours(1));
        client.Answer.SetResult();
        await afterwards.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await WaitAsync(() => pipeline.Time.Waiting == 1);

        pipeline.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(answer.IsCompleted);
        pipeline.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("stopped after 30 s, the limit of this tool; it has no parameters to ask for less with", await answer.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_place_of_a_call_that_waits_for_a_person_is_free_until_it_goes_on()
    {
        var release = new TaskCompletionSource();
        var asking = new LimitedTool("ask", limits: null, static async call =>
        {
            await MxcpRuntime.Mcp.ElicitAsync("?", AskingTools.Name, call.Cancellation);
            call.Result.WriteText("answered");
        });
        var busy = new LimitedTool("busy", limits: null, async call =>
        {
            await release.Task;
            call.Result.WriteText("done");
        });
        var client = new Person();
        var pipeline = new LimitedPipeline("concurrency: 1", asking, busy);
        var asked = pipeline.CallAsync(asking, client);
        await client.Asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await WaitAsync(() => pipeline.PlacesOf(asking).Taken == 0);
        var other = pipeline.CallAsync(busy);
        await WaitAsync(() => pipeline.PlacesOf(asking).Taken == 1);

        client.Answer.SetResult();
        await WaitAsync(() => pipeline.PlacesOf(asking).Waiting == 1);
        pipeline.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(asked.IsCompleted);
        release.SetResult();

        Assert.Equal("\"done\"", await other.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal("\"answered\"", await asked.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), (pipeline.PlacesOf(asking).Taken, pipeline.PlacesOf(asking).Waiting));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_a_person_thinks_gives_no_place_back_twice()
    {
        using var cancellation = new CancellationTokenSource();
        var tool = new LimitedTool("ask", new() { Concurrency = 1, TimeoutMilliseconds = 1000 }, static async call => await MxcpRuntime.Mcp.ElicitAsync("?", AskingTools.Name, call.Cancellation));
        var client = new Person();
        var pipeline = new LimitedPipeline("", tool);
        var asked = pipeline.CallAsync(tool, client, cancellation: cancellation.Token);
        await client.Asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), (pipeline.PlacesOf(tool).Taken, pipeline.PlacesOf(tool).Waiting));
        Assert.Equal(0, pipeline.Time.Waiting);
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (int round = 0; !condition(); round++)
        {
            Assert.True(round < 3000, "It did not happen.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A client whose user takes time.</summary>
    private sealed class Person : IClient
    {
        public TaskCompletionSource Asked { get; } = new();

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool TakesProgress => false;

        public bool Takes(ClientLogLevel level) => false;

        public Task LogAsync(ClientLogLevel level, string message) => Task.CompletedTask;

        public Task ProgressAsync(double current, double? total, string? message) => Task.CompletedTask;

        public bool CanAnswer(QuestionKind kind) => true;

        public async Task<JsonElement> AskAsync(Question question, CancellationToken cancellation)
        {
            Asked.SetResult();
            await Answer.Task.WaitAsync(cancellation);
            return JsonElement.Parse("""{"action":"accept","content":{"name":"Ada"}}""");
        }
    }
}
