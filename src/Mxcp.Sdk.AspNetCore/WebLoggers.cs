using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mxcp.AspNetCore;

/// <summary>The loggers of the application for ASP.NET, without those that repeat what the application says itself.</summary>
/// <param name="loggers">Where the application logs to.</param>
internal sealed class WebLoggers(ILoggerFactory loggers) : ILoggerFactory
{
    /// <summary>Says that the server did not start, or did not end in time, with a stack trace; the application says why.</summary>
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => categoryName == Host ? NullLogger.Instance : loggers.CreateLogger(categoryName);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
