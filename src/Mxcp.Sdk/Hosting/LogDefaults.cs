using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Mxcp.Configuration;

namespace Mxcp.Hosting;

/// <summary>What is logged when the application says nothing about it: to the standard error, warnings and what endpoints say.</summary>
internal static class LogDefaults
{
    private static readonly bool IsDebug = EnvironmentSettings.OfProcess().IsDebug;

    /// <summary>Whether a category logs at a level.</summary>
    public static bool Includes(string category, LogLevel level) => level is not LogLevel.None && level >= Threshold(category);

    /// <summary>Whether the application registered logging of its own.</summary>
    public static bool AreReplaced(IServiceCollection services) =>
        services.Any(static service => service.ServiceType == typeof(ILoggerFactory) || service.ServiceType == typeof(ILoggerProvider));

    /// <summary>Registers logging, unless the application did.</summary>
    public static void AddTo(IServiceCollection services)
    {
        if (AreReplaced(services))
        {
            return;
        }

        services.AddLogging(Configure);
    }

    /// <summary>Sets up a logging builder, which the application may change afterwards.</summary>
    public static void Configure(ILoggingBuilder logging)
    {
        logging.AddFilter(static (category, level) => Includes(category ?? "", level));
        logging.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ILoggerProvider, StderrLoggerProvider>());
    }

    private static LogLevel Threshold(string category)
    {
        if (category.StartsWith("Mxcp.", StringComparison.Ordinal))
        {
            return IsDebug ? LogLevel.Trace : LogLevel.Information;
        }

        // The protocol library logs every request it refuses as an unhandled exception; its client has been told the reason.
        return category.StartsWith("ModelContextProtocol", StringComparison.Ordinal) ? LogLevel.Critical : LogLevel.Warning;
    }
}
