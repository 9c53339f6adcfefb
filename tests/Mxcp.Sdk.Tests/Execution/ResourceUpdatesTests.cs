using System.Collections.Concurrent;
using System.Globalization;
using Mxcp.Execution;

namespace Mxcp.Tests.Execution;

/// <summary>Who is told of a resource that has changed.</summary>
public sealed class ResourceUpdatesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ResourceUpdates _updates = new(static uri => uri.StartsWith("q://", StringComparison.Ordinal));

    [Fact]
    public async Task Only_those_who_subscribed_to_a_resource_are_told_of_it()
    {
        var told = new BlockingCollection<string>();
        using var subscriber = _updates.Begin(Tell(told));
        using var other = _updates.Begin(static _ => throw new InvalidOperationException("told of what it did not ask for"));
        Assert.True(subscriber.TryAdd("q://a"));
        Assert.True(other.TryAdd("q://b"));

        _updates.ResourceUpdated("q://none");
        _updates.ResourceUpdated("q://a");

        Assert.Equal("q://a", await TakeAsync(told));
        Assert.Empty(told);
        Assert.Equal(2, _updates.Count);
    }

    [Fact]
    public void A_resource_that_does_not_exist_cannot_have_changed()
    {
        var exception = Assert.Throws<ArgumentException>(() => _updates.ResourceUpdated("x://a"));

        Assert.StartsWith("There is no resource x://a.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_subscribes_twice_is_told_once_and_who_took_it_back_not_at_all()
    {
        var told = new BlockingCollection<string>();
        using var subscriber = _updates.Begin(Tell(told));
        Assert.True(subscriber.TryAdd("q://a"));
        Assert.True(subscriber.TryAdd("q://a"));
        Assert.True(subscriber.TryAdd("q://b"));
        Assert.Equal(2, _updates.Count);
        subscriber.Remove("q://b");
        subscriber.Remove("q://b");
        subscriber.Remove("q://never");

        _updates.ResourceUpdated("q://b");
        _updates.ResourceUpdated("q://a");

        Assert.Equal("q://a", await TakeAsync(told));
        Assert.Empty(told);
        Assert.Equal(1, _updates.Count);
    }

    [Fact]
    public async Task Changes_that_were_not_told_yet_become_one_and_nobody_waits_for_the_slow()
    {
        var release = new TaskCompletionSource();
        var slow = new ConcurrentQueue<string>();
        var quick = new BlockingCollection<string>();
        using var first = _updates.Begin(async uri =>
        {
            slow.Enqueue(uri);
            await release.Task;
        });
        using var second = _updates.Begin(Tell(quick));
        first.TryAdd("q://a");
        first.TryAdd("q://b");
        second.TryAdd("q://b");

        _updates.ResourceUpdated("q://a");
        await WaitForAsync(() => slow.Count == 1);
        for (int i = 0; i < 100_000; i++)
        {
            _updates.ResourceUpdated("q://b");
        }

        Assert.Equal("q://b", await TakeAsync(quick));
        Assert.Equal(["q://a"], slow);
        release.SetResult();
        await WaitForAsync(() => slow.Count == 2);
        Assert.Equal(["q://a", "q://b"], slow);
    }

    [Fact]
    public async Task What_changes_while_it_is_told_is_told_again()
    {
        var release = new TaskCompletionSource();
        var told = new ConcurrentQueue<string>();
        using var subscriber = _updates.Begin(async uri =>
        {
            told.Enqueue(uri);
            await release.Task;
        });
        subscriber.TryAdd("q://a");

        _updates.ResourceUpdated("q://a");
        await WaitForAsync(() => told.Count == 1);
        _updates.ResourceUpdated("q://a");
        release.SetResult();

        await WaitForAsync(() => told.Count == 2);
    }

    [Fact]
    public void A_client_has_room_for_a_thousand_subscriptions()
    {
        using var subscriber = _updates.Begin(static _ => Task.CompletedTask);

        Assert.Equal(
            ResourceUpdates.MostOfOne,
            Enumerable.Range(0, 10_000).Count(number => subscriber.TryAdd(string.Create(CultureInfo.InvariantCulture, $"q://{number}"))));
        Assert.False(subscriber.TryAdd("q://" + new string('a', ResourceUpdates.LongestUri)));
        Assert.True(subscriber.TryAdd("q://0"));
        subscriber.Remove("q://0");
        Assert.True(subscriber.TryAdd("q://10000"));
        Assert.False(subscriber.TryAdd("q://10001"));
    }

    [Fact]
    public void All_clients_together_have_a_limit_too_and_what_one_leaves_another_can_have()
    {
        var subscribers = Enumerable.Range(0, (ResourceUpdates.MostOfAll / ResourceUpdates.MostOfOne) + 1).Select(_ => _updates.Begin(static _ => Task.CompletedTask)).ToArray();
        foreach (var subscriber in subscribers)
        {
            for (int i = 0; i < ResourceUpdates.MostOfOne; i++)
            {
                subscriber.TryAdd(string.Create(CultureInfo.InvariantCulture, $"q://{i}"));
            }
        }

        Assert.Equal(ResourceUpdates.MostOfAll, _updates.Count);
        Assert.False(subscribers[^1].TryAdd("q://0"));
        subscribers[0].Dispose();
        subscribers[0].Dispose();
        Assert.Equal(ResourceUpdates.MostOfAll - ResourceUpdates.MostOfOne, _updates.Count);
        Assert.True(subscribers[^1].TryAdd("q://0"));
    }

    [Fact]
    public async Task Who_cannot_be_told_is_forgotten()
    {
        using var subscriber = _updates.BeginSession("s", static _ => throw new IOException("gone"));
        subscriber.TryAdd("q://a");
        subscriber.TryAdd("q://b");

        _updates.ResourceUpdated("q://a");

        await WaitForAsync(() => _updates.Count == 0);
        Assert.Null(_updates.FindSession("s"));
    }

    [Fact]
    public async Task Everybody_can_be_told_of_everything()
    {
        var told = new BlockingCollection<string>();
        using var first = _updates.Begin(Tell(told));
        using var second = _updates.Begin(Tell(told));
        first.TryAdd("q://a");
        second.TryAdd("q://b");

        _updates.AllUpdated();

        Assert.Equal(["q://a", "q://b"], new[] { await TakeAsync(told), await TakeAsync(told) }.Order(StringComparer.Ordinal));
    }

    private static Func<string, Task> Tell(BlockingCollection<string> told) => uri =>
    {
        told.Add(uri);
        return Task.CompletedTask;
    };

    private static Task<string> TakeAsync(BlockingCollection<string> told) => Task.Run(() =>
        told.TryTake(out string? uri, Patience) ? uri : throw new TimeoutException("Nobody was told."));

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(1, limit.Token);
        }
    }
}
