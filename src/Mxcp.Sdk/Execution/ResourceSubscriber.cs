namespace Mxcp.Execution;

/// <summary>Somebody who wants to hear when resources change: a session, or a request that listens.</summary>
/// <remarks>
/// It is told of one resource after the other. What changes again before it was told of it is told once, so that there is never more
/// to tell than it has subscriptions.
/// </remarks>
/// <param name="updates">Where it belongs.</param>
/// <param name="send">Tells it of one resource; called one at a time.</param>
internal sealed class ResourceSubscriber(ResourceUpdates updates, Func<string, Task> send) : IDisposable
{
    private readonly Lock _lock = new();

    // Belongs to the lock of all.
    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Queue<string> _due = new();
    private bool _isSending;
    private bool _hasEnded;

    /// <summary>The session that it stands for, if it does.</summary>
    public string? Session { get; init; }

    /// <summary>Subscribes to a resource; to subscribe twice changes nothing.</summary>
    /// <returns>False where there is no room for more.</returns>
    public bool TryAdd(string uri) => updates.TryAdd(this, _uris, uri);

    /// <summary>Takes a subscription back, if there is one.</summary>
    public void Remove(string uri)
    {
        updates.Remove(this, _uris, uri);
        lock (_lock)
        {
            _changed.Remove(uri);
        }
    }

    /// <summary>Ends all subscriptions.</summary>
    public void Dispose()
    {
        updates.RemoveAll(this, _uris);
        lock (_lock)
        {
            _hasEnded = true;
            _changed.Clear();
            _due.Clear();
        }
    }

    /// <summary>Has it told of a change, as soon as it can be.</summary>
    internal void Note(string uri)
    {
        lock (_lock)
        {
            if (_hasEnded || !_changed.Add(uri))
            {
                return;
            }

            _due.Enqueue(uri);
            if (_isSending)
            {
                return;
            }

            _isSending = true;
        }

        // Not in the context of the call that changed something: it may have ended before the client is told.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(SendAsync);
        }
    }

    private async Task SendAsync()
    {
        while (TakeNext() is { } uri)
        {
            try
            {
                await send(uri).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Whoever cannot be told any more is gone.
                Dispose();
            }
        }
    }

    private string? TakeNext()
    {
        lock (_lock)
        {
            while (_due.TryDequeue(out string? uri))
            {
                if (_changed.Remove(uri))
                {
                    return uri;
                }
            }

            _isSending = false;
            return null;
        }
    }
}
