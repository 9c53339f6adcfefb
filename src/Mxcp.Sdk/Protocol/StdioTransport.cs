using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>Messages over two byte streams, one JSON text per line.</summary>
/// <remarks>
/// A thread of its own reads: a read that blocks must not take a thread of the pool, which the calls need. Results of tools are
/// written from the bytes they were made of (see <see cref="RawCall"/>).
/// </remarks>
internal sealed class StdioTransport : ITransport
{
    /// <summary>The most bytes a line may have.</summary>
    public const int DefaultLineLimit = 64 * 1024 * 1024;

    private const string ListenMethod = "subscriptions/listen";

    private readonly LineReader _lines;
    private readonly int _lineLimit;
    private readonly MessageWriter _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly List<RequestId> _listening = [];
    private readonly OwnRequests _ownRequests = new();
    private readonly OpenRequests _openRequests;
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _inputEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _outputLost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The reading thread may run the library's loop, which only starts each message's handler: one hop between threads less.
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    private bool _hasStopped;

    /// <summary>Prepares to read; nothing is read before <see cref="Start"/>.</summary>
    /// <param name="input">Where messages come from; read synchronously.</param>
    /// <param name="output">Where messages go.</param>
    /// <param name="lineLimit">The most bytes a line may have.</param>
    public StdioTransport(Stream input, Stream output, int lineLimit = DefaultLineLimit)
    {
        _lines = new LineReader(input, lineLimit);
        _openRequests = new OpenRequests(() => _ownRequests.Count);
        _lineLimit = lineLimit;
        _writer = new MessageWriter(output);
    }

    /// <summary>What the session is known by, where one application has several.</summary>
    public string? SessionId { get; init; }

    /// <inheritdoc/>
    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>Completes when the first response has been written.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Completes when the other side sends no more messages.</summary>
    public Task InputEnded => _inputEnded.Task;

    /// <summary>Completes when the other side takes no more messages.</summary>
    public Task OutputLost => _outputLost.Task;

    /// <summary>Begins to read.</summary>
    public void Start() => new Thread(ReadLines) { IsBackground = true, Name = "mxcp messages" }.Start();

    /// <summary>Takes no more messages; what was taken is still answered.</summary>
    public void StopReading()
    {
        // A client that listens has a request open that only its cancellation ends; waiting for the answer would take forever.
        foreach (var id in TakeListening())
        {
            _messages.Writer.TryWrite(Cancellation.Of(id));
        }

        foreach (var error in _ownRequests.End())
        {
            _messages.Writer.TryWrite(error);
        }

        _messages.Writer.TryComplete();
    }

    /// <inheritdoc/>
    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        _openRequests.Hold();
        try
        {
            await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
            WriteAlone(message);
        }
        finally
        {
            _openRequests.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        StopReading();
        _openRequests.Close();
        _writer.Dispose();
        return default;
    }

    private void WriteAlone(JsonRpcMessage message)
    {
        try
        {
            Write(message);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Never interrupted half-way: a line that was begun is finished.
    private void Write(JsonRpcMessage message)
    {
        _ownRequests.Sending(message);
        try
        {
            _writer.Write(message);
        }
        catch (IOException)
        {
            _outputLost.TrySetResult();
            throw;
        }
        finally
        {
            RawCall.Of(message)?.Result?.Json.Release();
        }

        if (message is JsonRpcResponse)
        {
            _answered.TrySetResult();
        }
    }

    private void ReadLines()
    {
        bool isFirst = true;
        while (_lines.Read(out var line) is var kind and not LineKind.None)
        {
            // Some shells and editors begin a stream with a byte order mark.
            line = isFirst && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
            isFirst = false;
            if (kind is LineKind.Complete && line.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            Take(kind is LineKind.TooLong ? RefuseTooLong(line) : IncomingReader.Read(line), line.Length);
            _openRequests.WaitForRoom();
        }

        StopReading();
        _inputEnded.TrySetResult();
    }

    private Incoming RefuseTooLong(ReadOnlySpan<byte> line) =>
        Refusal.Of(line, McpErrorCode.InvalidRequest, $"The message is longer than {_lineLimit} bytes.");

    private void Take(Incoming incoming, int size)
    {
        if (incoming.Message is { } message)
        {
            Accept(message, size);
        }
        else if (incoming.Refusal is { } refusal)
        {
            Refuse(refusal);
        }
    }

    private void Accept(JsonRpcMessage message, int size)
    {
        if (message is JsonRpcRequest { Method: ListenMethod } listen)
        {
            // Open for as long as the client likes: it counts no more than a client that is there.
            AcceptListening(listen);
            return;
        }

        if (message is JsonRpcRequest request)
        {
            _openRequests.Add(request, size);
        }

        _ownRequests.Received(message);
        _messages.Writer.TryWrite(message);
    }

    private void AcceptListening(JsonRpcRequest listen)
    {
        lock (_listening)
        {
            if (!_hasStopped)
            {
                _listening.Add(listen.Id);
                _messages.Writer.TryWrite(listen);
            }
        }
    }

    private RequestId[] TakeListening()
    {
        lock (_listening)
        {
            _hasStopped = true;
            RequestId[] ids = [.. _listening];
            _listening.Clear();
            return ids;
        }
    }

    private void Refuse(JsonRpcError refusal)
    {
        _writing.Wait();
        try
        {
            WriteAlone(refusal);
        }
        catch (IOException)
        {
            // Nobody listens any more; OutputLost says so.
        }
    }
}
