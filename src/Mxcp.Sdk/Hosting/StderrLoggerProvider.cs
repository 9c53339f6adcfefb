using Microsoft.Extensions.Logging;

namespace Mxcp.Hosting;

/// <summary>Logs to the standard error, one line for each event and its exception below.</summary>
internal sealed class StderrLoggerProvider : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new StderrLogger(categoryName, isFiltered: true);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
