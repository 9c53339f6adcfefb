using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mxcp.Protocol;

/// <summary>The requests that were taken from a client and are not answered yet; while there are too many, no more are taken.</summary>
/// <remarks>
/// Whoever sends without reading the answers would otherwise have all of them kept in memory. A call that waits for something its
/// client must say does not count: that must still be read.
/// </remarks>
/// <param name="countOfQuestions">How many requests to the client wait for its answer.</param>
internal sealed class OpenRequests(Func<int> countOfQuestions)
{
    /// <summary>How many requests may be open: more than run at a time, and few enough for their results to be kept.</summary>
    public const int Limit = 200;

    /// <summary>How many bytes the open requests may have together; one alone may have more.</summary>
    public const long SizeLimit = 2L * StdioTransport.DefaultLineLimit;

    private const string Key = "mxcp.open";

    // A question that was answered wakes nobody.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly object _changed = new();
    private int _count;
    private long _size;
    private bool _isClosed;

    /// <summary>The filter for incoming messages that sees a request end, whether it is answered or was cancelled.</summary>
    public static McpMessageHandler Wrap(McpMessageHandler next) => async (context, cancellation) =>
    {
        try
        {
            await next(context, cancellation).ConfigureAwait(false);
        }
        finally
        {
            End(context.JsonRpcMessage);
        }
    };

    /// <summary>Opens a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="size">The bytes of its line.</param>
    public void Add(JsonRpcRequest request, int size)
    {
        request.Context ??= new JsonRpcMessageContext();
        request.Context.Items ??= new Dictionary<string, object?>();
        request.Context.Items[Key] = new Place(this, size);
        Hold(size);
    }

    /// <summary>Counts something that waits for the output.</summary>
    public void Hold(int size = 0)
    {
        lock (_changed)
        {
            _count++;
            _size += size;
        }
    }

    /// <summary>Counts it no more.</summary>
    public void Release(int size = 0)
    {
        lock (_changed)
        {
            _count--;
            _size -= size;
            Monitor.PulseAll(_changed);
        }
    }

    /// <summary>Waits while there are too many.</summary>
    public void WaitForRoom()
    {
        lock (_changed)
        {
            while (!_isClosed && (_count - countOfQuestions() >= Limit || _size > SizeLimit))
            {
                Monitor.Wait(_changed, Pause);
            }
        }
    }

    /// <summary>Lets nobody wait any more.</summary>
    public void Close()
    {
        lock (_changed)
        {
            _isClosed = true;
            Monitor.PulseAll(_changed);
        }
    }

    /// <summary>Ends a request, if it is one that was opened.</summary>
    public static void End(JsonRpcMessage message)
    {
        if (message.Context?.Items is { } items && items.Remove(Key, out object? item) && item is Place place)
        {
            place.Requests.Release(place.Size);
        }
    }

    private sealed record Place(OpenRequests Requests, int Size);
}
