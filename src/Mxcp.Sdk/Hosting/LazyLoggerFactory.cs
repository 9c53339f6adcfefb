using Microsoft.Extensions.Logging;

namespace Mxcp.Hosting;

/// <summary>Loggers that look for the real ones when the first event comes, so that nothing of them is made at start.</summary>
internal sealed class LazyLoggerFactory(Func<ILoggerFactory> find) : ILoggerFactory
{
    private readonly Lazy<ILoggerFactory> _factory = new(find);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LazyLogger(new Lazy<ILogger>(() => _factory.Value.CreateLogger(categoryName)));

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => _factory.Value.AddProvider(provider);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class LazyLogger(Lazy<ILogger> logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.Value.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.Value.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logger.Value.Log(logLevel, eventId, state, exception, formatter);
    }
}
