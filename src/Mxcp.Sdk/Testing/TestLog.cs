using Microsoft.Extensions.Logging;

namespace Mxcp.Testing;

/// <summary>Keeps what the application logs.</summary>
internal sealed class TestLog : ILoggerProvider
{
    /// <summary>What was logged.</summary>
    public Recording<LogEntry> Entries { get; } = new();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(Entries, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(Recording<LogEntry> entries, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Add(new LogEntry(logLevel, category, formatter(state, exception), exception));
    }
}
