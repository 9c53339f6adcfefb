using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.Configuration;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Testing;

/// <summary>Makes the application of a test.</summary>
internal static class TestApplicationFactory
{
    /// <summary>An application that has not started.</summary>
    /// <exception cref="MxcpTestException">Its configuration is wrong.</exception>
    public static Application Create(ApplicationFactory factory, MxcpTestOptions options, TestLog log)
    {
        try
        {
            var catalog = factory.CreateCatalog();
            AddHooks(catalog, options);
            AddServices(factory.Services, options, log);
            return factory.Create(catalog, new TestConfiguration(options, catalog.Project).Open(), canReload: true);
        }
        catch (ConfigurationException exception)
        {
            throw new MxcpTestException(exception.Message, exception);
        }
    }

    private static void AddHooks(EndpointCatalog catalog, MxcpTestOptions options)
    {
        if (!options.RunsHooks)
        {
            catalog.InitHooks.Clear();
            catalog.ShutdownHooks.Clear();
        }

        if (options.Prepare is not null)
        {
            catalog.InitHooks.Insert(0, new Hook($"{nameof(MxcpTestOptions)}.{nameof(options.Prepare)}", call => PrepareAsync(call, options), IsRequired: true));
        }
    }

    private static async ValueTask PrepareAsync(HookCall call, MxcpTestOptions options)
    {
        if (options.Prepare is { } prepare)
        {
            await prepare(call.Service<IDatabase>()).ConfigureAwait(false);
        }
    }

    private static void AddServices(IServiceCollection services, MxcpTestOptions options, TestLog log)
    {
        // The log is kept instead of printed; a test that wants it printed adds a provider.
        services.AddLogging(logging =>
        {
            logging.ClearProviders();
            logging.SetMinimumLevel(LogLevel.Debug);
            logging.AddFilter("ModelContextProtocol", LogLevel.Critical);
            logging.AddProvider(log);
        });
        foreach (var service in options.Services)
        {
            services.Add(service);
        }
    }
}
