namespace Mxcp.Execution;

/// <summary>Who wants to hear of changes of which resource, and who is told.</summary>
/// <param name="exists">Whether a URI is that of a resource.</param>
internal sealed class ResourceUpdates(Predicate<string> exists) : IMcpNotifications
{
    /// <summary>How many resources one client can subscribe to at a time.</summary>
    public const int MostOfOne = 1_000;

    /// <summary>How many subscriptions there can be in all.</summary>
    public const int MostOfAll = 50_000;

    /// <summary>How many characters the URI of a subscription can have.</summary>
    public const int LongestUri = 2_048;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<ResourceSubscriber>> _subscribers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceSubscriber> _sessions = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>Completes when nobody is told anything any more, as the server comes to its end.</summary>
    public Task Ended => _ended.Task;

    /// <summary>How many subscriptions there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>Lets those go that wait for changes: the server comes to its end.</summary>
    public void End() => _ended.TrySetResult();

    /// <summary>A subscriber, of nothing yet.</summary>
    /// <param name="send">Tells it of one resource; called one at a time.</param>
    public ResourceSubscriber Begin(Func<string, Task> send) => new(this, send);

    /// <summary>The subscriber that stands for a session, until it is disposed of.</summary>
    /// <param name="session">What the session is known by.</param>
    /// <param name="send">Tells it of one resource; called one at a time.</param>
    public ResourceSubscriber BeginSession(string session, Func<string, Task> send)
    {
        var subscriber = new ResourceSubscriber(this, send) { Session = session };
        lock (_lock)
        {
            _sessions[session] = subscriber;
        }

        return subscriber;
    }

    /// <summary>The subscriber that stands for a session.</summary>
    public ResourceSubscriber? FindSession(string session)
    {
        lock (_lock)
        {
            return _sessions.GetValueOrDefault(session);
        }
    }

    /// <inheritdoc/>
    public void ResourceUpdated(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!exists(uri))
        {
            throw new ArgumentException($"There is no resource {uri}.", nameof(uri));
        }

        lock (_lock)
        {
            foreach (var subscriber in _subscribers.GetValueOrDefault(uri) ?? [])
            {
                subscriber.Note(uri);
            }
        }
    }

    /// <summary>Tells every subscriber of everything it subscribed to: nobody knows what has changed.</summary>
    public void AllUpdated()
    {
        lock (_lock)
        {
            foreach (var (uri, subscribers) in _subscribers)
            {
                foreach (var subscriber in subscribers)
                {
                    subscriber.Note(uri);
                }
            }
        }
    }

    /// <summary>Adds a subscription, if there is room for it.</summary>
    internal bool TryAdd(ResourceSubscriber subscriber, HashSet<string> uris, string uri)
    {
        lock (_lock)
        {
            if (uris.Contains(uri))
            {
                return true;
            }

            if (uris.Count == MostOfOne || _count == MostOfAll || uri.Length > LongestUri)
            {
                return false;
            }

            if (!_subscribers.TryGetValue(uri, out var subscribers))
            {
                _subscribers.Add(uri, subscribers = []);
            }

            subscribers.Add(subscriber);
            uris.Add(uri);
            _count++;
            return true;
        }
    }

    /// <summary>Takes a subscription away, if it is there.</summary>
    internal void Remove(ResourceSubscriber subscriber, HashSet<string> uris, string uri)
    {
        lock (_lock)
        {
            if (uris.Remove(uri))
            {
                Forget(subscriber, uri);
            }
        }
    }

    /// <summary>Takes all subscriptions of a subscriber away, and its session.</summary>
    internal void RemoveAll(ResourceSubscriber subscriber, HashSet<string> uris)
    {
        lock (_lock)
        {
            foreach (string uri in uris)
            {
                Forget(subscriber, uri);
            }

            uris.Clear();
            if (subscriber.Session is { } session && _sessions.GetValueOrDefault(session) == subscriber)
            {
                _sessions.Remove(session);
            }
        }
    }

    private void Forget(ResourceSubscriber subscriber, string uri)
    {
        _count--;
        var subscribers = _subscribers[uri];
        subscribers.Remove(subscriber);
        if (subscribers.Count == 0)
        {
            _subscribers.Remove(uri);
        }
    }
}
