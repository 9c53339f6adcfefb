using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Execution;

namespace Mxcp.Hosting;

/// <summary>Makes applications from what was registered.</summary>
/// <param name="registries">Register endpoints and hooks.</param>
/// <param name="services">The services of the application.</param>
internal sealed class ApplicationFactory(IReadOnlyList<Action<EndpointRegistration>> registries, IServiceCollection services)
{
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
    public Application Create(EndpointCatalog catalog, ConfigurationSource configuration, bool canReload) =>
        new(catalog, services, configuration, new ApplicationLimits()) { CanReload = canReload };
}
