using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution.Limits;

public sealed class TimeoutTests
{
    private static readonly EndpointLimits ThirtySeconds = new() { TimeoutMilliseconds = 30_000 };

    [Fact]
    public async Task A_call_whose_time_is_up_is_cancelled_and_its_caller_is_told_the_limit()
    {
        var started = new TaskCompletionSource();
        var tool = new LimitedTool("slow", ThirtySeconds, async call =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, call.Cancellation);
        });
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool);
        await started.Task;

        pipeline.Time.Advance(TimeSpan.FromSeconds(29.9));
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);
        pipeline.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal("stopped after 30 s, the limit of this tool; it has no parameters to ask for less with", await answer);
        Assert.Equal((1, 0), (pipeline.Time.Made, pipeline.Time.Waiting));
    }

    [Theory]
    [InlineData("region", "ask for less with region")]
    [InlineData("region since", "ask for less with region or since")]
    [InlineData("a b c", "ask for less with a, b or c")]
    [InlineData("a b c d e f g h i", "ask for less with a, b, c, d, e, f, g or other parameters")]
    public async Task The_caller_is_told_what_there_is_to_ask_for_less_with(string parameters, string expected)
    {
        var tool = new LimitedTool(
            "slow",
            new() { TimeoutMilliseconds = 1 },
            static call => call.Accept() ? new(Task.Delay(Timeout.Infinite, call.Cancellation)) : default,
            [.. parameters.Split(' ').Select(static name => new EndpointParameter(name, ParameterType.String))]);
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool);
        await WaitForTimerAsync(pipeline);
        pipeline.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal($"stopped after 1 ms, the limit of this tool; {expected}", await answer);
    }

    [Fact]
    public async Task A_call_that_ends_in_time_stops_its_clock()
    {
        var tool = new LimitedTool("quick", ThirtySeconds, static call =>
        {
            call.Result.WriteInt64(1);
            return default;
        });
        var pipeline = new LimitedPipeline("", tool);

        Assert.Equal("1", await pipeline.CallAsync(tool));
        Assert.Equal((1, 0), (pipeline.Time.Made, pipeline.Time.Waiting));
    }

    [Fact]
    public async Task Code_that_ignores_its_cancellation_is_left_alone_and_keeps_its_place_until_it_ends()
    {
        var release = new ManualResetEventSlim();
        var tool = new LimitedTool("stubborn", new() { TimeoutMilliseconds = 30_000, Concurrency = 1 }, call =>
        {
            release.Wait(CancellationToken.None);
            call.Result.WriteText("nobody reads this");
            return default;
        });
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool);
        await WaitForTimerAsync(pipeline);
        pipeline.Time.Advance(TimeSpan.FromSeconds(30));
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);

        pipeline.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("stopped after 30 s", await answer, StringComparison.Ordinal);
        Assert.Equal(1, pipeline.PlacesOf(tool).Taken);
        Assert.Contains(pipeline.Environment.Log.Lines, static line => line.Contains("stubborn goes on after its time was up", StringComparison.Ordinal));

        release.Set();
        await WaitAsync(() => pipeline.PlacesOf(tool).Taken == 0);
    }

    [Fact]
    public async Task Code_that_ends_well_in_spite_of_its_cancellation_is_answered_with_its_result()
    {
        var cancelled = new TaskCompletionSource();
        var tool = new LimitedTool("late", ThirtySeconds, async call =>
        {
            await using var registration = call.Cancellation.Register(cancelled.SetResult);
            await cancelled.Task;
            call.Result.WriteInt64(1);
        });
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool);
        await WaitForTimerAsync(pipeline);
        pipeline.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("1", await answer);
    }

    [Fact]
    public async Task What_throws_when_the_call_is_cancelled_harms_nobody()
    {
        var tool = new LimitedTool("clumsy", ThirtySeconds, static async call =>
        {
            await using var registration = call.Cancellation.Register(static () => throw new InvalidOperationException("in a callback"));
            await Task.Delay(Timeout.Infinite, call.Cancellation);
        });
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool);
        await WaitForTimerAsync(pipeline);
        pipeline.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.StartsWith("stopped after 30 s", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_begins_when_the_application_is_ready()
    {
        var ready = new TaskCompletionSource();
        var tool = new LimitedTool("a", ThirtySeconds, static _ => default);
        var pipeline = new LimitedPipeline("", new TestEnvironment { Ready = () => ready.Task }, tool);
        var answer = pipeline.CallAsync(tool);

        pipeline.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(answer.IsCompleted);
        ready.SetResult();

        Assert.Equal("", await answer);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_time_that_is_up()
    {
        using var cancellation = new CancellationTokenSource();
        var tool = new LimitedTool("slow", ThirtySeconds, static call => new(Task.Delay(Timeout.Infinite, call.Cancellation)));
        var pipeline = new LimitedPipeline("", tool);
        var answer = pipeline.CallAsync(tool, cancellation: cancellation.Token);
        await WaitForTimerAsync(pipeline);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await WaitAsync(() => pipeline.Time.Waiting == 0);
    }

    [Fact]
    public async Task A_timeout_that_the_code_has_of_its_own_stays_its_own()
    {
        var tool = new LimitedTool("a", ThirtySeconds, static _ => throw new TaskCanceledException("the far end is slow"));

        Assert.StartsWith("internal error", await new LimitedPipeline("", tool).CallAsync(tool), StringComparison.Ordinal);
    }

    private static Task WaitForTimerAsync(LimitedPipeline pipeline) => WaitAsync(() => pipeline.Time.Waiting == 1);

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (int round = 0; !condition(); round++)
        {
            Assert.True(round < 3000, "It did not happen.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
