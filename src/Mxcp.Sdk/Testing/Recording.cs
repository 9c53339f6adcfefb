using System.Collections;

namespace Mxcp.Testing;

/// <summary>What came so far, in the order in which it came; a test can wait for more.</summary>
/// <typeparam name="T">What comes.</typeparam>
public sealed class Recording<T> : IReadOnlyList<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly List<T> _items = [];
    private readonly List<Waiter> _waiters = [];

    internal Recording()
    {
    }

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _items.Count;
            }
        }
    }

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            lock (_lock)
            {
                return _items[index];
            }
        }
    }

    /// <summary>Waits for something to come, unless it came already.</summary>
    /// <param name="predicate">What is waited for.</param>
    /// <returns>The first that it is true of.</returns>
    /// <exception cref="TimeoutException">It did not come within 30 seconds; the message tells what came instead.</exception>
    public async Task<T> WaitForAsync(Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        try
        {
            return await FindAsync(predicate).WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It did not come within {Patience.TotalSeconds} s. What came: {ToString()}");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All of it, a line for each.</summary>
    public override string ToString() => Count == 0 ? "nothing" : string.Join('\n', ToArray());

    internal void Add(T item)
    {
        Waiter[] met;
        lock (_lock)
        {
            _items.Add(item);
            met = [.. _waiters.Where(waiter => waiter.Predicate(item))];
            _waiters.RemoveAll(waiter => met.Contains(waiter));
        }

        foreach (var waiter in met)
        {
            waiter.Found.TrySetResult(item);
        }
    }

    private Task<T> FindAsync(Func<T, bool> predicate)
    {
        lock (_lock)
        {
            foreach (var item in _items)
            {
                if (predicate(item))
                {
                    return Task.FromResult(item);
                }
            }

            var waiter = new Waiter(predicate);
            _waiters.Add(waiter);
            return waiter.Found.Task;
        }
    }

    private T[] ToArray()
    {
        lock (_lock)
        {
            return [.. _items];
        }
    }

    private sealed class Waiter(Func<T, bool> predicate)
    {
        public Func<T, bool> Predicate => predicate;

        public TaskCompletionSource<T> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
