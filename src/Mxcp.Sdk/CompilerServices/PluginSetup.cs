using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>What a plugin is made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginSetup
{
    private readonly ICallEnvironment _environment;

    internal PluginSetup(PluginConfiguration configuration, ICallEnvironment environment)
    {
        Configuration = configuration;
        _environment = environment;
    }

    /// <summary>What the configuration says to the plugin.</summary>
    public PluginConfiguration Configuration { get; }

    /// <summary>The services that the plugin got; they last as long as it does.</summary>
    internal AsyncServiceScope? Scope { get; private set; }

    /// <summary>A service that lasts as long as the plugin.</summary>
    /// <typeparam name="T">The type under which the service is registered.</typeparam>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    public T Service<T>()
        where T : notnull
    {
        Scope ??= _environment.CreateScope();
        return Scope.Value.ServiceProvider.GetRequiredService<T>();
    }
}
