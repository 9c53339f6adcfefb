using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>The requests that the server has sent and the client has not answered.</summary>
internal sealed class OwnRequests
{
    private readonly Lock _lock = new();
    private readonly HashSet<RequestId> _waiting = [];
    private bool _hasEnded;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Notes what is sent.</summary>
    /// <exception cref="IOException">It is a request, and no answer can come any more.</exception>
    public void Sending(JsonRpcMessage message)
    {
        if (message is not JsonRpcRequest request)
        {
            return;
        }

        lock (_lock)
        {
            if (_hasEnded)
            {
                throw new IOException("The client sends no more answers.");
            }

            _waiting.Add(request.Id);
        }
    }

    /// <summary>Notes what has come.</summary>
    public void Received(JsonRpcMessage message)
    {
        if (message is JsonRpcResponse or JsonRpcError)
        {
            lock (_lock)
            {
                _waiting.Remove(((JsonRpcMessageWithId)message).Id);
            }
        }
    }

    /// <summary>Takes no more, as no more answers come.</summary>
    /// <returns>The answers to those that wait: whoever waited for a client that is gone would wait in vain.</returns>
    public JsonRpcError[] End()
    {
        lock (_lock)
        {
            _hasEnded = true;
            JsonRpcError[] errors = [.. _waiting.Select(static id => new JsonRpcError
            {
                Id = id,
                Error = new JsonRpcErrorDetail { Code = (int)McpErrorCode.InternalError, Message = "it is gone" },
            })];
            _waiting.Clear();
            return errors;
        }
    }
}
