using Mxcp.CompilerServices;
using Mxcp.Execution.Limits;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution.Limits;

public sealed class ConcurrencyTests
{
    private readonly TaskCompletionSource _release = new();

    [Fact]
    public async Task No_more_calls_run_than_may_and_the_next_one_begins_when_one_has_ended()
    {
        var tool = Waiting("a", new() { Concurrency = 2 });
        var pipeline = new LimitedPipeline("", tool);
        var answers = Enumerable.Range(0, 3).Select(_ => pipeline.CallAsync(tool)).ToList();

        Assert.Equal((2, 1), (pipeline.PlacesOf(tool).Taken, pipeline.PlacesOf(tool).Waiting));
        _release.SetResult();

        Assert.All(await Task.WhenAll(answers), static answer => Assert.Equal("", answer));
        Assert.Equal((0, 0), (pipeline.PlacesOf(tool).Taken, pipeline.PlacesOf(tool).Waiting));
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_how_many_calls_run()
    {
        var tool = Waiting("a", new() { Concurrency = 2 });
        var pipeline = new LimitedPipeline("", tool);
        var running = Enumerable.Range(0, 2).Select(_ => pipeline.CallAsync(tool)).ToList();
        var late = pipeline.CallAsync(tool);
        pipeline.Time.Advance(LimitedCall.Wait);

        Assert.Equal("busy: as many calls of this tool are running as may at once (2), and none has ended within 5 s; try again in a while", await late);
        _release.SetResult();
        await Task.WhenAll(running);
        Assert.Equal(0, pipeline.PlacesOf(tool).Taken);
    }

    [Fact]
    public async Task The_limit_of_the_site_counts_the_calls_of_all_endpoints_but_those_that_say_none()
    {
        var first = Waiting("first", limits: null);
        var second = Waiting("second", new() { Concurrency = 5 });
        var free = new LimitedTool("free", new() { Concurrency = EndpointLimits.None, MaxRows = 5 }, static _ => default);
        var pipeline = new LimitedPipeline("concurrency: 1", first, second, free);
        var running = pipeline.CallAsync(first);
        var late = pipeline.CallAsync(second);
        pipeline.Time.Advance(LimitedCall.Wait);

        Assert.Equal("busy: as many calls are running as may at once (1), and none has ended within 5 s; try again in a while", await late);
        Assert.Equal(0, pipeline.PlacesOf(second).Taken);
        Assert.Equal("", await pipeline.CallAsync(free));
        _release.SetResult();
        Assert.Equal("", await running);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_or_runs_leaves_no_place_taken()
    {
        var tool = Waiting("a", new() { Concurrency = 1 });
        var pipeline = new LimitedPipeline("", tool);
        using var cancellation = new CancellationTokenSource();
        var answers = Enumerable.Range(0, 3).Select(_ => pipeline.CallAsync(tool, cancellation: cancellation.Token)).ToList();
        await cancellation.CancelAsync();

        foreach (var answer in answers)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        Assert.Equal((0, 0), (pipeline.PlacesOf(tool).Taken, pipeline.PlacesOf(tool).Waiting));
    }

    [Fact]
    public async Task Whatever_becomes_of_a_call_its_place_is_free_again()
    {
        var tool = new LimitedTool("a", new() { Concurrency = 1 }, static call => throw new EndpointException("no"));
        var pipeline = new LimitedPipeline("", tool);

        Assert.Equal("no", await pipeline.CallAsync(tool));
        Assert.Equal("no", await pipeline.CallAsync(tool));
    }

    [Fact]
    public async Task A_shutdown_answers_those_who_wait()
    {
        var tool = Waiting("a", new() { Concurrency = 1 });
        var pipeline = new LimitedPipeline("", tool);
        var answers = Enumerable.Range(0, 2).Select(_ => pipeline.CallAsync(tool)).ToList();
        await pipeline.Environment.Stop.CancelAsync();

        Assert.All(await Task.WhenAll(answers), static answer => Assert.Equal("the server is shutting down", answer));
    }

    private LimitedTool Waiting(string name, EndpointLimits? limits) => new(name, limits, async call => await _release.Task.WaitAsync(call.Cancellation));
}
