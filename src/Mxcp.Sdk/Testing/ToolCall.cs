namespace Mxcp.Testing;

/// <summary>The call of a tool while it runs.</summary>
public sealed class ToolCall
{
    private readonly CancellationTokenSource _cancellation;
    private readonly ClientRecord _record;

    internal ToolCall(Task<ToolResult> result, ClientRecord record, CancellationTokenSource cancellation)
    {
        Result = result;
        _record = record;
        _cancellation = cancellation;
    }

    /// <summary>The messages that the call has sent to its client so far.</summary>
    public Recording<ClientMessage> Messages => _record.Messages;

    /// <summary>The progress that the call has told its client of so far.</summary>
    public Recording<ClientProgress> Progress => _record.Progress;

    /// <summary>The result, once the call has ended; it ends with an <see cref="OperationCanceledException"/> when it was cancelled.</summary>
    public Task<ToolResult> Result { get; }

    /// <summary>Cancels the call, as a client does that no longer wants the answer.</summary>
    public void Cancel() => _cancellation.Cancel();
}
