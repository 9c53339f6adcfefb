using Mxcp.CompilerServices;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Plugins;

/// <summary>One plugin that the site file names: its functions are known before its object is made, and while it is made anew.</summary>
internal abstract class PluginInstance(PluginConfiguration configuration)
{
    private PluginSetup? _setup;

    /// <summary>Its name in the site file.</summary>
    public string Name => Configuration.Name;

    /// <summary>Its functions, named as SQL calls them.</summary>
    public abstract IReadOnlyList<ScalarFunction> Functions { get; }

    /// <summary>Its object, while there is one.</summary>
    public abstract object? Plugin { get; }

    /// <summary>What the configuration says to it.</summary>
    protected PluginConfiguration Configuration { get; } = configuration;

    /// <summary>Makes its object.</summary>
    public void Start(ICallEnvironment environment)
    {
        _setup = new PluginSetup(Configuration, environment);
        Create(_setup);
    }

    /// <summary>Disposes of its object, if it can be, and of the services that it got.</summary>
    public async Task StopAsync()
    {
        var plugin = Plugin;
        Forget();
        try
        {
            await DisposeAsync(plugin).ConfigureAwait(false);
        }
        finally
        {
            if (_setup?.Scope is { } scope)
            {
                await scope.DisposeAsync().ConfigureAwait(false);
            }

            _setup = null;
        }
    }

    protected abstract void Create(PluginSetup setup);

    protected abstract void Forget();

    private static async ValueTask DisposeAsync(object? plugin)
    {
        switch (plugin)
        {
            case IAsyncDisposable asynchronous:
                await asynchronous.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable synchronous:
                synchronous.Dispose();
                break;
        }
    }
}

/// <inheritdoc/>
/// <typeparam name="TPlugin">Its class.</typeparam>
internal sealed class PluginInstance<TPlugin> : PluginInstance
    where TPlugin : class
{
    private readonly PluginType<TPlugin> _type;
    private TPlugin? _plugin;

    public PluginInstance(PluginType<TPlugin> type, PluginConfiguration configuration)
        : base(configuration)
    {
        _type = type;
        Functions = [.. type.Functions.Select(function => new Function(function, this))];
    }

    public override IReadOnlyList<ScalarFunction> Functions { get; }

    public override object? Plugin => Volatile.Read(ref _plugin);

    protected override void Create(PluginSetup setup) => Volatile.Write(ref _plugin, _type.Create(setup));

    protected override void Forget() => Volatile.Write(ref _plugin, null);

    private TPlugin Require() => Volatile.Read(ref _plugin)
        ?? throw new EndpointException($"the plugin {Name} is not there: it is made after the database was opened, and gone when the application ends");

    private sealed class Function(PluginFunction<TPlugin> function, PluginInstance<TPlugin> instance)
        : ScalarFunction($"{function.Name}_{instance.Name}", [.. function.Parameters], function.Returns)
    {
        public override bool IsPure => function.IsPure;

        public override void Run(FunctionCall call) => function.Run(instance.Require(), call);
    }
}
