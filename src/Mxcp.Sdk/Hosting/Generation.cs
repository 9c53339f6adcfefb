using Microsoft.Extensions.Logging;
using Mxcp.Configuration;
using Mxcp.Execution;
using Mxcp.Plugins;

namespace Mxcp.Hosting;

/// <summary>An application from one reload to the next: its database under one configuration, its plugins, and the hooks of its start and its end.</summary>
/// <param name="site">The configuration.</param>
/// <param name="environment">The application.</param>
/// <param name="catalog">What it serves.</param>
/// <param name="plugins">Its plugins, which it makes and disposes of.</param>
/// <param name="limits">How long its end may take.</param>
internal sealed partial class Generation(ProjectConfiguration site, ICallEnvironment environment, EndpointCatalog catalog, PluginHost plugins, ShutdownLimits limits)
{
    private readonly Lock _lock = new();
    private readonly HookRunner _hooks = new(environment);
    private Task? _ready;

    /// <summary>The configuration.</summary>
    public ProjectConfiguration Site => site;

    /// <summary>The plugins.</summary>
    public PluginHost Plugins => plugins;

    /// <summary>Whether it did not start.</summary>
    public bool HasFailed => Volatile.Read(ref _ready) is { IsFaulted: true };

    /// <summary>Starts it, unless it was started before: the database is opened, the plugins are made and the hooks run.</summary>
    /// <returns>Completes when calls may run; fails with <see cref="StartException"/>.</returns>
    public Task StartAsync()
    {
        if (Volatile.Read(ref _ready) is { } begun)
        {
            return begun;
        }

        lock (_lock)
        {
            return _ready ??= RunAsync();
        }
    }

    /// <summary>Runs the hooks of the end, when those of the start have run, then disposes of the plugins; all of it has a limited time.</summary>
    public async Task EndAsync()
    {
        if (Volatile.Read(ref _ready) is not { } ready || (catalog.ShutdownHooks.Count == 0 && plugins.IsEmpty))
        {
            return;
        }

        using var limit = new CancellationTokenSource(limits.Hooks);
        try
        {
            await EndAsync(ready, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            var logger = environment.Loggers.CreateLogger(LogCategories.Application);
            LogLate(logger, limits.Hooks.TotalSeconds);
        }
    }

    private async Task RunAsync()
    {
        // An application that may do without a database opens it with its first query.
        if (catalog.UsesDatabase || !plugins.IsEmpty)
        {
            await OpenDatabaseAsync().ConfigureAwait(false);
        }

        if (catalog.InitHooks.Count > 0 || !plugins.IsEmpty)
        {
            await DedicatedThread.Run("mxcp start", () => BeginAsync().GetAwaiter().GetResult()).ConfigureAwait(false);
        }
    }

    private async Task BeginAsync()
    {
        plugins.Start(environment, environment.Stopping);
        try
        {
            await _hooks.StartAsync(catalog.InitHooks, environment.Stopping).ConfigureAwait(false);
        }
        catch
        {
            // What did not start is not ended either.
            await plugins.StopAsync(environment).ConfigureAwait(false);
            throw;
        }
    }

    private async Task OpenDatabaseAsync()
    {
        try
        {
            await environment.Database.PreloadAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // What the database says of itself is a sentence; anything else, such as a library that is missing, needs the context.
            string details = exception is DatabaseException ? exception.Message : $"The database could not be opened: {exception.Message}";
            throw new StartException("the server could not start: its database could not be opened; its log says why", details);
        }
    }

    private async Task EndAsync(Task ready, CancellationToken limit)
    {
        await ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ready.IsCompletedSuccessfully)
        {
            return;
        }

        // A hook that blocks must not keep the time limit from being seen.
        await DedicatedThread.Run("mxcp shutdown", () => StopAsync(limit).GetAwaiter().GetResult()).ConfigureAwait(false);
    }

    private async Task StopAsync(CancellationToken limit)
    {
        await _hooks.StopAsync(catalog.ShutdownHooks, limit).ConfigureAwait(false);
        await plugins.StopAsync(environment).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The shutdown hooks and plugins did not end within {Seconds} s")]
    private static partial void LogLate(ILogger logger, double seconds);
}
