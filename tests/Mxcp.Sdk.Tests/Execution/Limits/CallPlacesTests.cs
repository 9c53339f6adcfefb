using Mxcp.Execution.Limits;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution.Limits;

public sealed class CallPlacesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FakeTime _time = new();

    [Fact]
    public async Task Those_who_wait_have_their_turn_in_the_order_in_which_they_came()
    {
        var places = new CallPlaces(2);
        await EnterAsync(places);
        await EnterAsync(places);
        var waiting = Enumerable.Range(0, 3).Select(_ => EnterAsync(places).AsTask()).ToList();

        Assert.All(waiting, static turn => Assert.False(turn.IsCompleted));
        for (int next = 0; next < 3; next++)
        {
            places.Leave();
            Assert.True(await waiting[next]);
            Assert.All(waiting.Skip(next + 1), static turn => Assert.False(turn.IsCompleted));
        }

        Assert.Equal((2, 0), (places.Taken, places.Waiting));
    }

    [Fact]
    public async Task Nobody_overtakes_those_who_wait()
    {
        var places = new CallPlaces(1);
        await EnterAsync(places);
        var first = EnterAsync(places).AsTask();
        places.Leave();
        var second = EnterAsync(places).AsTask();

        Assert.True(await first);
        Assert.False(second.IsCompleted);
        places.Leave();
        Assert.True(await second);
    }

    [Fact]
    public async Task Who_waits_for_too_long_has_no_place_and_stands_in_line_no_more()
    {
        var places = new CallPlaces(1);
        await EnterAsync(places);
        var late = EnterAsync(places).AsTask();
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(late.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.False(await late);
        Assert.Equal((1, 0), (places.Taken, places.Waiting));
        places.Leave();
        Assert.Equal(0, places.Taken);
    }

    [Fact]
    public async Task Who_is_cancelled_while_waiting_takes_no_place()
    {
        var places = new CallPlaces(1);
        using var cancellation = new CancellationTokenSource();
        await EnterAsync(places);
        var cancelled = places.EnterAsync(Patience, _time, cancellation.Token).AsTask();
        var next = EnterAsync(places).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        places.Leave();
        Assert.True(await next);
        places.Leave();
        Assert.Equal((0, 0), (places.Taken, places.Waiting));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task However_calls_come_go_and_give_up_no_more_run_than_may_and_no_place_is_lost(int seed)
    {
        const int Count = 3;
        var places = new CallPlaces(Count);
        int running = 0;
        int most = 0;
        var random = new Random(seed);
        var calls = Enumerable.Range(0, 400).Select(_ => (Patience: random.Next(0, 4), Cancelled: random.Next(0, 3) == 0 ? random.Next(0, 3) : -1, Work: random.Next(0, 3)));

        await Task.WhenAll(calls.Select(async call =>
        {
            using var cancellation = new CancellationTokenSource();
            if (call.Cancelled >= 0)
            {
                cancellation.CancelAfter(call.Cancelled);
            }

            await Task.Yield();
            try
            {
                if (!await places.EnterAsync(TimeSpan.FromMilliseconds(call.Patience), TimeProvider.System, cancellation.Token))
                {
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Delay(call.Work, CancellationToken.None);
            Interlocked.Decrement(ref running);
            places.Leave();
        }));

        Assert.InRange(most, 1, Count);
        Assert.Equal((0, 0), (places.Taken, places.Waiting));
    }

    private ValueTask<bool> EnterAsync(CallPlaces places) => places.EnterAsync(Patience, _time, CancellationToken.None);

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
