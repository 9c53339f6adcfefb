using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mxcp.Hosting;

/// <summary>Loggers to the standard error that need no services: the ones an application starts with.</summary>
internal sealed class StderrLoggerFactory : ILoggerFactory
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) =>
        _loggers.GetOrAdd(categoryName, static category => new StderrLogger(category, isFiltered: false));

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("Add logging providers to the builder's Logging.");

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
