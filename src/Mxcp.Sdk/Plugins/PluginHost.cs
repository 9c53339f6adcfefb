using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Plugins;

/// <summary>The plugins of an application: what the site file names, made of the classes that the projects have.</summary>
/// <remarks>
/// To load an application anew: <see cref="StopAsync"/>, close the database, <see cref="Configure"/>, open the database, which
/// asks for <see cref="Functions"/>, and <see cref="Start"/>.
/// </remarks>
internal sealed partial class PluginHost(IReadOnlyList<PluginType> types) : IMxcpPlugins
{
    private readonly ConcurrentStack<PluginInstance> _started = new();
    private volatile PluginInstance[] _instances = [];

    /// <summary>Whether the site file names none.</summary>
    public bool IsEmpty => _instances.Length == 0;

    /// <summary>The functions of all plugins, for the database.</summary>
    public IReadOnlyList<ScalarFunction> Functions => [.. _instances.SelectMany(static instance => instance.Functions)];

    /// <summary>Takes over what the site file names; to be called while no plugin is there.</summary>
    /// <exception cref="ConfigurationException">No class has a name that the site file gives, a configuration is missing, or two functions have one name.</exception>
    public void Configure(EquatableArray<SitePlugin> plugins, IPluginConfigurations configurations)
    {
        PluginInstance[] instances = [.. plugins.Select(plugin => CreateInstance(plugin, configurations))];
        CheckFunctions(instances);
        _instances = instances;
    }

    /// <summary>Makes the plugins, in the order of the site file.</summary>
    /// <exception cref="StartException">One of them could not be made; those before it are gone again.</exception>
    public void Start(ICallEnvironment environment, CancellationToken cancellation)
    {
        foreach (var instance in _instances)
        {
            // One that fails half-way may have got services already.
            _started.Push(instance);
            var context = new CallContext(instance.Name, environment, NoClient.Instance, cancellation);
            try
            {
                RunAsync(context, () => instance.Start(environment)).GetAwaiter().GetResult();
            }
            catch (Exception exception)
            {
                var logger = environment.Loggers.CreateLogger(LogCategories.Application);
                LogFailure(logger, LogLevel.Debug, instance.Name, "made", exception);
                StopAsync(environment).GetAwaiter().GetResult();
                string reason = exception is EndpointException ? exception.Message : $"its plugin {instance.Name} could not be made";
                throw new StartException($"the server could not start: {reason}", $"The plugin {instance.Name} could not be made: {exception.Message}");
            }
        }
    }

    /// <summary>Disposes of the plugins, the one made last first. One that fails is logged, and the others follow.</summary>
    public async Task StopAsync(ICallEnvironment environment)
    {
        while (_started.TryPop(out var instance))
        {
            try
            {
                await instance.StopAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                var logger = environment.Loggers.CreateLogger(LogCategories.Application);
                LogFailure(logger, LogLevel.Error, instance.Name, "disposed of", exception);
            }
        }
    }

    /// <inheritdoc/>
    public object? Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.Find(_instances, instance => instance.Name == name)?.Plugin;
    }

    /// <inheritdoc/>
    public T? Get<T>(string name)
        where T : class => Get(name) switch
        {
            null => null,
            T plugin => plugin,
            var other => throw new InvalidOperationException($"The plugin {name} is a {other.GetType().Name}, not a {typeof(T).Name}."),
        };

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => [.. _instances.Select(static instance => instance.Name)];

    // A plugin may use what hooks use while it is made.
    private static async Task RunAsync(CallContext context, Action make)
    {
        context.Enter();
        try
        {
            make();
        }
        finally
        {
            await context.EndAsync().ConfigureAwait(false);
        }
    }

    private PluginInstance CreateInstance(SitePlugin plugin, IPluginConfigurations configurations)
    {
        var type = types.FirstOrDefault(type => Names.Match(type.Name, plugin.Module)) ?? throw new ConfigurationException(Unknown(plugin));
        var values = plugin.Config is null ? new Dictionary<string, string>() : configurations.Find(plugin.Config);
        return values is null
            ? throw new ConfigurationException($"{SiteDefinition.FileName} names the configuration '{plugin.Config}' for the plugin '{plugin.Name}', and the active profile has none of that name.")
            : type.CreateInstance(new PluginConfiguration(plugin.Name, values));
    }

    private string Unknown(SitePlugin plugin)
    {
        string wayOut = types.Count == 0
            ? "this program has no [Plugin] class."
            : Nearest.To(plugin.Module, types.Select(static type => type.Name)) is { } near
                ? $"did you mean '{near}'?"
                : $"the [Plugin] classes are {string.Join(", ", types.Select(static type => type.Name))}.";
        return $"{SiteDefinition.FileName} names the plugin '{plugin.Name}' of the module '{plugin.Module}', which no [Plugin] class carries; {wayOut}";
    }

    private static void CheckFunctions(PluginInstance[] instances)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (function, owner) in instances.SelectMany(static instance => instance.Functions.Select(function => (function.Name, instance.Name))))
        {
            if (!owners.TryAdd(function, owner))
            {
                throw new ConfigurationException($"The plugins '{owners[function]}' and '{owner}' in {SiteDefinition.FileName} both have a function {function}; give one of them another name.");
            }
        }
    }

    [LoggerMessage(Message = "The plugin {Plugin} could not be {Step}")]
    private static partial void LogFailure(ILogger logger, LogLevel level, string plugin, string step, Exception exception);
}
