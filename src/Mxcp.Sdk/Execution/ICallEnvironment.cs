using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.DuckDb;

namespace Mxcp.Execution;

/// <summary>What calls and hooks need of the application they run in.</summary>
internal interface ICallEnvironment
{
    /// <summary>The database; it opens itself when it is first used.</summary>
    DuckDbDatabase Database { get; }

    /// <summary>The configuration.</summary>
    IMxcpConfig Config { get; }

    /// <summary>The plugins.</summary>
    IMxcpPlugins Plugins { get; }

    /// <summary>Who wants to hear of changes of resources.</summary>
    ResourceUpdates Updates { get; }

    /// <summary>Where the runtime logs to.</summary>
    ILoggerFactory Loggers { get; }

    /// <summary>Cancelled when calls that still run must come to an end because the process does.</summary>
    CancellationToken Stopping { get; }

    /// <summary>Lets a call in; while the application reloads, it waits.</summary>
    /// <exception cref="EndpointException">It waited for too long.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    ValueTask EnterAsync(CallContext call);

    /// <summary>Lets a call out.</summary>
    void Leave(CallContext call);

    /// <summary>Asks for a reload.</summary>
    /// <returns>What the request is known by.</returns>
    /// <exception cref="InvalidOperationException">The application is no server, or is coming to its end, or too many requests wait.</exception>
    string Reload(string description, Func<CancellationToken, Task>? payload);

    /// <summary>Waits until calls may run: the database is open and the hooks have run, as far as there are any.</summary>
    /// <exception cref="StartException">The application did not start.</exception>
    Task ReadyAsync();

    /// <summary>What a caller may know of an exception that was not made for callers; <see langword="null"/> where that is nothing.</summary>
    string? Tell(Exception exception);

    /// <summary>A new scope of the application's services.</summary>
    AsyncServiceScope CreateScope();
}
