using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Hosting.Transports;

namespace Mxcp.Hosting;

/// <summary>Makes applications from what was registered.</summary>
/// <param name="registries">Register endpoints and hooks.</param>
/// <param name="services">The services of the application.</param>
/// <param name="transports">The ways in which clients reach it, beside the standard streams.</param>
internal sealed class ApplicationFactory(IReadOnlyList<Action<EndpointRegistration>> registries, IServiceCollection services, params IEnumerable<ServerTransport> transports)
{
    /// <summary>The ways in which clients reach the application.</summary>
    public IReadOnlyList<ServerTransport> Transports { get; } = [new StreamsTransport(), .. transports];

    /// <summary>The transport of a name, where the application has it.</summary>
    public ServerTransport? FindTransport(string name) => Transports.FirstOrDefault(transport => transport.Name == TransportNames.Canonical(name));

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services => services;

    /// <summary>Everything the projects define.</summary>
    /// <exception cref="ConfigurationException">Two of them define the same name.</exception>
    public EndpointCatalog CreateCatalog()
    {
        var catalog = new EndpointCatalog();
        var registration = new EndpointRegistration(catalog);
        try
        {
            foreach (var register in registries)
            {
                register(registration);
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new ConfigurationException(exception.Message);
        }

        return catalog;
    }

    /// <summary>An application that is ready to serve.</summary>
    /// <exception cref="ConfigurationException">The site file names plugins that do not exist, or not as it says.</exception>
    public Application Create(EndpointCatalog catalog, ConfigurationSource configuration, bool canReload)
    {
        // An application adds its own: those of one must not be another's.
        IServiceCollection own = new ServiceCollection();
        foreach (var service in services)
        {
            own.Add(service);
        }

        return new Application(catalog, own, configuration, new ApplicationLimits()) { CanReload = canReload };
    }
}
