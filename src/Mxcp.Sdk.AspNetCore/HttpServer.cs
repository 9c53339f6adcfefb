using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Hosting.Transports;
using Mxcp.Protocol;

namespace Mxcp.AspNetCore;

/// <summary>Serves an application over HTTP until it is told to stop.</summary>
/// <param name="application">The application.</param>
/// <param name="identity">What the server calls itself.</param>
/// <param name="settings">How it listens.</param>
internal sealed partial class HttpServer(Application application, ServerIdentity identity, HttpSettings settings) : IServer
{
    private readonly ShutdownLimits _limits = application.Limits.Shutdown;
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public string Transport => TransportNames.Http;

    /// <inheritdoc/>
    public string? Address { get; private set; }

    /// <inheritdoc/>
    public void Stop() => _stop.TrySetResult();

    /// <inheritdoc/>
    public async Task<StartException?> RunAsync(Action started)
    {
        started();
        var failure = await StartAsync().ConfigureAwait(false) ?? await ServeAsync().ConfigureAwait(false);
        application.Reloads.Stop();
        await application.EndAsync().ConfigureAwait(false);
        return failure;
    }

    /// <summary>Opens the database and runs the hooks: nobody can connect before that is done.</summary>
    private async Task<StartException?> StartAsync()
    {
        var ready = application.ReadyAsync();
        await Task.WhenAny(ready, _stop.Task).ConfigureAwait(false);
        if (!ready.IsCompleted)
        {
            application.CancelCalls();
            await Task.WhenAny(ready, Task.Delay(_limits.AfterCancel)).ConfigureAwait(false);
        }

        return application.Failed.IsCompleted ? await application.Failed.ConfigureAwait(false) : null;
    }

    private async Task<StartException?> ServeAsync()
    {
        if (_stop.Task.IsCompleted)
        {
            return null;
        }

        var web = WebFactory.Create(application, identity, settings);
        await using (web.ConfigureAwait(false))
        {
            try
            {
                await web.StartAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                return CannotListen(exception);
            }

            Address = AddressOf(web);
            var logger = application.Loggers.CreateLogger(LogCategories.Application);
            LogListening(logger, Address);
            await _stop.Task.ConfigureAwait(false);
            application.Reloads.Stop();

            // A request that listens for changes has no other end.
            application.Updates.End();
            await DrainAsync(web).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Takes no more connections, waits for the answers that are still due, then has their calls cancelled, then gives up.</summary>
    private async Task DrainAsync(WebApplication web)
    {
        using var givenUp = new CancellationTokenSource();
        var draining = web.StopAsync(givenUp.Token);
        await Task.WhenAny(draining, Task.Delay(_limits.AfterSignal)).ConfigureAwait(false);
        if (!draining.IsCompleted)
        {
            application.CancelCalls();
            await Task.WhenAny(draining, Task.Delay(_limits.AfterCancel)).ConfigureAwait(false);
        }

        await givenUp.CancelAsync().ConfigureAwait(false);
        await draining.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private string AddressOf(WebApplication web) => web.Urls.First().TrimEnd('/') + settings.Path;

    private StartException CannotListen(Exception exception)
    {
        string reason = exception is AddressInUseException || exception.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? $"Port {settings.Port} of {settings.Host} is in use by another program; stop that one, or choose another port with --port."
            : $"The server cannot listen on port {settings.Port} of {settings.Host}: {(exception.InnerException ?? exception).Message}";
        return new StartException("the server could not start: it cannot listen", reason);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening on {Address}")]
    private static partial void LogListening(ILogger logger, string address);
}
