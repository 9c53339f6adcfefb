using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Mxcp.Hosting;

/// <summary>Writes events of one category to the standard error.</summary>
/// <param name="category">The category.</param>
/// <param name="isFiltered">Whether somebody else has decided already which events come here.</param>
internal sealed class StderrLogger(string category, bool isFiltered) : ILogger
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => isFiltered || LogDefaults.Includes(category, logLevel);

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        string line = string.Create(CultureInfo.InvariantCulture, $"{Name(logLevel)}: {category}: {formatter(state, exception)}");
        Console.Error.WriteLine(exception is null ? line : $"{line}{Environment.NewLine}{exception}");
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        _ => "error",
    };
}
