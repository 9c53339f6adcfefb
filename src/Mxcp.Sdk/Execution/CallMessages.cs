using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Mxcp.Execution;

/// <summary>The messages of one call to its client: in order, whether they are awaited or not, and none is lost.</summary>
/// <param name="name">The endpoint or hook that speaks.</param>
/// <param name="environment">Logs what the client does not take.</param>
/// <param name="client">Takes the messages.</param>
/// <param name="cancellation">Cancelled when the call is.</param>
internal sealed partial class CallMessages(string name, ICallEnvironment environment, IClient client, CancellationToken cancellation) : IMcpClientLog
{
    /// <summary>How many messages may be on their way; code that does not await them waits when there are more.</summary>
    internal const int Capacity = 1000;

    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private int _pending;
    private double _progress = double.NegativeInfinity;
    private bool _isClosed;

    /// <inheritdoc/>
    public Task Debug(string message) => Say(ClientLogLevel.Debug, message);

    /// <inheritdoc/>
    public Task Info(string message) => Say(ClientLogLevel.Info, message);

    /// <inheritdoc/>
    public Task Warning(string message) => Say(ClientLogLevel.Warning, message);

    /// <inheritdoc/>
    public Task Error(string message) => Say(ClientLogLevel.Error, message);

    /// <inheritdoc/>
    public Task Progress(double current, double? total = null, string? message = null)
    {
        CheckFinite(current, nameof(current));
        CheckFinite(total ?? 0, nameof(total));
        WaitForRoom();
        lock (_lock)
        {
            // The protocol wants progress to grow; what does not is still worth a line in the log.
            if (client.TakesProgress && !_isClosed && current > _progress)
            {
                _progress = current;
                Interlocked.Increment(ref _pending);
                return _last = SendProgressAsync(_last, current, total, message);
            }
        }

        string progress = string.Create(CultureInfo.InvariantCulture, $"{current}{(total is null ? "" : " of ")}{total} {message}");
        Log(LogLevel.Information, progress.TrimEnd());
        return Task.CompletedTask;
    }

    /// <summary>Completes when the messages so far have left.</summary>
    public Task SentAsync()
    {
        lock (_lock)
        {
            return _last;
        }
    }

    /// <summary>Takes no more messages for the client and waits until the last has left.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            return _last;
        }
    }

    private Task Say(ClientLogLevel level, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        WaitForRoom();
        lock (_lock)
        {
            if (!_isClosed && client.Takes(level))
            {
                Interlocked.Increment(ref _pending);
                return _last = SendAsync(_last, level, message);
            }
        }

        Log(ToLogLevel(level), message);
        return Task.CompletedTask;
    }

    /// <summary>Waits until the messages before are sent when there are too many of them: a client reads more slowly than a loop writes.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    private void WaitForRoom()
    {
        Task? before;
        lock (_lock)
        {
            before = Volatile.Read(ref _pending) >= Capacity ? _last : null;
        }

        before?.Wait(cancellation);
    }

    private async Task SendAsync(Task previous, ClientLogLevel level, string message)
    {
        await previous.ConfigureAwait(false);
        try
        {
            await client.LogAsync(level, message).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogUnsent(message, exception);
        }

        Interlocked.Decrement(ref _pending);
    }

    private async Task SendProgressAsync(Task previous, double current, double? total, string? message)
    {
        await previous.ConfigureAwait(false);
        try
        {
            await client.ProgressAsync(current, total, message).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogUnsent(message, exception);
        }

        Interlocked.Decrement(ref _pending);
    }

    private void Log(LogLevel level, string message)
    {
        var logger = environment.Loggers.CreateLogger(LogCategories.Messages);
        LogMessage(logger, level, name, message);
    }

    /// <summary>A client that is gone must not make the call fail.</summary>
    private void LogUnsent(string? message, Exception exception)
    {
        var logger = environment.Loggers.CreateLogger(LogCategories.Messages);
        LogUnsent(logger, name, message, exception.Message);
    }

    private static void CheckFinite(double value, string parameter)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(parameter, value, "Progress is a finite number.");
        }
    }

    private static LogLevel ToLogLevel(ClientLogLevel level) => level switch
    {
        ClientLogLevel.Debug => LogLevel.Debug,
        ClientLogLevel.Info => LogLevel.Information,
        ClientLogLevel.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    [LoggerMessage(Message = "{Name}: {Text}")]
    private static partial void LogMessage(ILogger logger, LogLevel level, string name, string text);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name}: the client did not take the message '{Text}': {Reason}")]
    private static partial void LogUnsent(ILogger logger, string name, string? text, string reason);
}
