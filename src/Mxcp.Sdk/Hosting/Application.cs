using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Hosting;

/// <summary>An application while it runs: its database, its services, its start and its end.</summary>
internal sealed partial class Application : ICallEnvironment, IAsyncDisposable
{
    private readonly ApplicationServices _services;
    private readonly HookRunner _hooks;
    private readonly Startup _startup;
    private readonly ShutdownLimits _limits;

    // Never disposed: a call that outlives the application's end may still look at it.
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<StartException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Puts an application together; nothing runs yet.</summary>
    /// <param name="catalog">What it serves.</param>
    /// <param name="services">What it registered.</param>
    /// <param name="database">Its database, which it closes in the end.</param>
    /// <param name="limits">How long its end may take.</param>
    public Application(EndpointCatalog catalog, IServiceCollection services, DuckDbDatabase database, ShutdownLimits limits)
    {
        Catalog = catalog;
        _services = new ApplicationServices(services);
        Database = database;
        _hooks = new HookRunner(this);
        _limits = limits;
        _startup = new Startup(catalog, database, _hooks, _stopping.Token);
        Pipeline = new Pipeline(this);
        services.AddSingleton<IDatabase>(database);
        services.AddScoped<IMcpClientLog>(static _ => CallContext.Require(nameof(IMcpClientLog)).Messages);
    }

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
    public async Task ReadyAsync()
    {
        try
        {
            await _startup.BeginAsync().ConfigureAwait(false);
        }
        catch (StartException failure)
        {
            _failed.TrySetResult(failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public AsyncServiceScope CreateScope() => _services.CreateScope();

    /// <summary>Asks calls that still run to come to an end.</summary>
    public void CancelCalls() => _stopping.Cancel();

    /// <summary>Runs the hooks of the end, when those of the start have run, and gives them a limited time.</summary>
    public async Task EndAsync()
    {
        if (!_startup.HasBegun || Catalog.ShutdownHooks.Count == 0)
        {
            return;
        }

        using var limit = new CancellationTokenSource(_limits.Hooks);
        try
        {
            await EndAsync(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            var logger = Loggers.CreateLogger(LogCategories.Application);
            LogLate(logger, _limits.Hooks.TotalSeconds);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync().ConfigureAwait(false);
        await Database.CloseAsync(_limits.AfterCancel).ConfigureAwait(false);
    }

    private async Task EndAsync(CancellationToken limit)
    {
        await _startup.BeginAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_failed.Task.IsCompleted)
        {
            return;
        }

        // A hook that blocks must not keep the time limit from being seen.
        await DedicatedThread.Run("mxcp shutdown", () => _hooks.StopAsync(Catalog.ShutdownHooks, limit).GetAwaiter().GetResult())
            .ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The shutdown hooks did not end within {Seconds} s")]
    private static partial void LogLate(ILogger logger, double seconds);
}
