using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Hosting;

/// <summary>What happens between the first answer of the protocol and the first call: the database is opened and the hooks run.</summary>
internal sealed class Startup(EndpointCatalog catalog, DuckDbDatabase database, HookRunner hooks, CancellationToken stopping)
{
    private readonly Lock _lock = new();
    private Task? _ready;

    /// <summary>Whether it was begun.</summary>
    public bool HasBegun => Volatile.Read(ref _ready) is not null;

    /// <summary>Begins, unless it was begun before.</summary>
    /// <returns>Completes when calls may run; fails with <see cref="StartException"/>.</returns>
    public Task BeginAsync()
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

    private async Task RunAsync()
    {
        // An application that may do without a database opens it with its first query.
        if (catalog.UsesDatabase)
        {
            await OpenDatabaseAsync().ConfigureAwait(false);
        }

        if (catalog.InitHooks.Count > 0)
        {
            await DedicatedThread.Run("mxcp start", () => hooks.StartAsync(catalog.InitHooks, stopping).GetAwaiter().GetResult())
                .ConfigureAwait(false);
        }
    }

    private async Task OpenDatabaseAsync()
    {
        try
        {
            await database.PreloadAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // What the database says of itself is a sentence; anything else, such as a library that is missing, needs the context.
            string details = exception is DatabaseException ? exception.Message : $"The database could not be opened: {exception.Message}";
            throw new StartException("the server could not start: its database could not be opened; its log says why", details);
        }
    }
}
