using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.DuckDb;
using Mxcp.Execution;
using Mxcp.Execution.Limits;
using Mxcp.Execution.Questions;
using Mxcp.Hosting.Reloading;
using Mxcp.Plugins;

namespace Mxcp.Hosting;

/// <summary>An application while it runs: its database, its services, its start, its reloads and its end.</summary>
internal sealed partial class Application : ICallEnvironment, IAsyncDisposable
{
    private readonly ApplicationServices _services;
    private readonly Generation _first;
    private readonly MxcpConfig _config;
    private readonly CallGate _gate = new();

    // Never disposed: a call that outlives the application's end may still look at it.
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<StartException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Generation _current;

    /// <summary>Puts an application together; nothing runs yet.</summary>
    /// <param name="catalog">What it serves.</param>
    /// <param name="services">What it registered.</param>
    /// <param name="configuration">What it is configured by.</param>
    /// <param name="limits">How long things may take.</param>
    /// <exception cref="ConfigurationException">The site file names plugins that do not exist, or not as it says.</exception>
    public Application(EndpointCatalog catalog, IServiceCollection services, ConfigurationSource configuration, ApplicationLimits limits)
    {
        Catalog = catalog;
        _services = new ApplicationServices(services);
        Limits = limits;
        _first = _current = CreateGeneration(configuration.First);
        Plugins = new CurrentPlugins(() => _current.Plugins);
        _config = new MxcpConfig(configuration.First);
        Database = DuckDbDatabase.Open(DatabaseOptions.Of(configuration.First, _first.Plugins, Warn));
        Updates = new ResourceUpdates(uri => catalog.FindResource(uri) is not null);
        Pipeline = new Pipeline(this, new LimitTable(catalog.All, catalog.Project?.Limits ?? LimitSet.Empty, TimeProvider.System))
        {
            States = new RequestStates(configuration.First.StateKey?.Value),
        };
        Reloads = new ReloadQueue(new ReloadCycle(this, _gate, configuration, limits.Reload), Loggers);
        services.AddSingleton<IDatabase>(Database);
        services.AddSingleton<IMxcpConfig>(_config);
        services.AddSingleton(Plugins);
        services.AddSingleton<IMcpNotifications>(Updates);
        services.AddScoped<IMxcpReloads>(static _ => new CurrentReloads());
        services.AddScoped<IRequestContext>(static _ => CallContext.Require(nameof(IRequestContext)).Identity);
        services.AddScoped<IMcpClientLog>(static _ => CallContext.Require(nameof(IMcpClientLog)).Messages);
        services.AddScoped(static _ => CallContext.Require(nameof(IMcpClient)).Client);
    }

    /// <summary>How long things may take.</summary>
    public ApplicationLimits Limits { get; }

    /// <summary>What the application serves.</summary>
    public EndpointCatalog Catalog { get; }

    /// <summary>Runs the calls.</summary>
    public Pipeline Pipeline { get; }

    /// <inheritdoc/>
    public ILoggerFactory Loggers => _services.Loggers;

    /// <inheritdoc/>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Completes when the application turns out to be unable to start.</summary>
    public Task<StartException> Failed => _failed.Task;

    /// <inheritdoc/>
    public DuckDbDatabase Database { get; }

    /// <inheritdoc/>
    public ResourceUpdates Updates { get; }

    /// <summary>Whether it goes on after a call, so that it can be reloaded.</summary>
    public bool CanReload { get; init; }

    /// <summary>Reloads the application.</summary>
    public ReloadQueue Reloads { get; }

    /// <summary>How many calls run.</summary>
    public int RunningCalls => _gate.Running;

    /// <summary>What runs since the last reload.</summary>
    public Generation Current => _current;

    /// <summary>Whether it can answer calls.</summary>
    public ApplicationHealth Health => Reloads.Status.Phase is ReloadPhase.None or ReloadPhase.Checking
        ? _current.HasFailed ? ApplicationHealth.Failed : ApplicationHealth.Ok
        : ApplicationHealth.Reloading;

    /// <inheritdoc/>
    public IMxcpConfig Config => _config;

    /// <inheritdoc/>
    public IMxcpPlugins Plugins { get; }

    /// <inheritdoc/>
    public async ValueTask EnterAsync(CallContext call)
    {
        try
        {
            await _gate.EnterAsync(call, Limits.Reload.Wait).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new EndpointException("the server is reloading and takes longer than usual; try again in a minute");
        }
    }

    /// <inheritdoc/>
    public void Leave(CallContext call) => _gate.Leave(call);

    /// <inheritdoc/>
    public string Reload(string description, Func<CancellationToken, Task>? payload) =>
        CanReload
            ? Reloads.Add(description, payload).Id
            : throw new InvalidOperationException("Only a server can be reloaded: this call was made from the command line, and ends with it.");

    /// <inheritdoc/>
    public async Task ReadyAsync()
    {
        var generation = _current;
        try
        {
            await generation.StartAsync().ConfigureAwait(false);
        }
        catch (StartException failure) when (generation == _first)
        {
            _failed.TrySetResult(failure);
            throw;
        }
    }

    /// <summary>Logs what the operator should know of.</summary>
    public void Warn(string message)
    {
        var logger = Loggers.CreateLogger(LogCategories.Application);
        LogWarning(logger, message);
    }

    /// <inheritdoc/>
    public string? Tell(Exception exception)
    {
        var site = _current.Site;
        return site.TellsErrors ? new SecretMask(site.PrivateTexts()).Apply(exception.ToString()) : null;
    }

    /// <inheritdoc/>
    public AsyncServiceScope CreateScope() => _services.CreateScope();

    /// <summary>Looks for what would keep the application from starting under a configuration, as far as that shows before.</summary>
    /// <exception cref="ConfigurationException">The site file names plugins that do not exist, or not as it says.</exception>
    public void Check(ProjectConfiguration site) => _ = CreateGeneration(site);

    /// <summary>Opens the database under a configuration, makes the plugins and runs the hooks of the start. The database must have been closed.</summary>
    /// <exception cref="StartException">It did not start.</exception>
    public Task RestartAsync(ProjectConfiguration site)
    {
        var generation = CreateGeneration(site);
        _config.Replace(site);
        Database.Reopen(DatabaseOptions.Of(site, generation.Plugins, Warn));
        _current = generation;
        return generation.StartAsync();
    }

    /// <summary>Asks calls that still run to come to an end.</summary>
    public void CancelCalls() => _stopping.Cancel();

    /// <summary>Ends a reload that is under way, runs the hooks of the end and disposes of the plugins.</summary>
    public async Task EndAsync()
    {
        if (await Reloads.StopAsync(Limits.Reload.AfterStop).ConfigureAwait(false))
        {
            await _current.EndAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync().ConfigureAwait(false);
        await Database.CloseAsync(Limits.Shutdown.AfterCancel).ConfigureAwait(false);
        Reloads.Dispose();
    }

    private Generation CreateGeneration(ProjectConfiguration site)
    {
        var plugins = new PluginHost(Catalog.Plugins);
        plugins.Configure(site.Plugins, new PluginConfigurations(site.PluginSettings));
        return new Generation(site, this, Catalog, plugins, Limits.Shutdown);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Message}")]
    private static partial void LogWarning(ILogger logger, string message);
}
