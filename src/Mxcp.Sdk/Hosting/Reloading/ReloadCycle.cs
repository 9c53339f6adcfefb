using System.Globalization;
using Microsoft.Extensions.Logging;
using Mxcp.Configuration;
using Mxcp.Execution;

namespace Mxcp.Hosting.Reloading;

/// <summary>One reload: the calls are waited for, the application stops, the payloads run, and it starts again with what is configured now.</summary>
/// <remarks>
/// What can be found wrong beforehand is found before anything stops. When a payload or the new configuration fails, the
/// configuration before comes back. The database is never opened while a payload runs.
/// </remarks>
internal sealed partial class ReloadCycle(Application application, CallGate gate, ConfigurationSource configuration, ReloadLimits limits)
{
    /// <summary>Why a reload failed that was under way when the application was told to end.</summary>
    public const string ShutDown = "the server was shut down";

    private volatile int _phase;

    /// <summary>What it is doing.</summary>
    public ReloadPhase Phase
    {
        get => (ReloadPhase)_phase;
        private set => _phase = (int)value;
    }

    /// <summary>Serves requests.</summary>
    /// <returns>What went wrong with each; nothing where all went well.</returns>
    public async Task<IReadOnlyList<string?>> RunAsync(IReadOnlyList<ReloadRequest> requests, CancellationToken stopping)
    {
        try
        {
            return await TryRunAsync(requests, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Same(requests, ShutDown);
        }
        catch (Exception exception)
        {
            LogUnexpected(Logger, exception);
            return Same(requests, exception.Message);
        }
    }

    private ILogger Logger => application.Loggers.CreateLogger(LogCategories.Application);

    private async Task<IReadOnlyList<string?>> TryRunAsync(IReadOnlyList<ReloadRequest> requests, CancellationToken stopping)
    {
        // A payload may well write the configuration, so only without one it can be judged before.
        Phase = ReloadPhase.Checking;
        ProjectConfiguration? next = null;
        if (requests.All(static request => request.Payload is null) && TryRead(out next) is { } mistake)
        {
            return Same(requests, mistake);
        }

        Phase = ReloadPhase.Draining;
        var late = await gate.ShutAsync(limits.Drain, stopping).ConfigureAwait(false);
        if (late.Count > 0)
        {
            return Same(requests, string.Create(
                CultureInfo.InvariantCulture, $"after {limits.Drain.TotalSeconds} s these calls were still running: {string.Join(", ", late)}. Nothing was stopped; ask again later"));
        }

        try
        {
            return await ReplaceAsync(requests, next, stopping).ConfigureAwait(false);
        }
        finally
        {
            gate.Open();

            // Any resource may read the database, the configuration or what a hook has loaded.
            application.Updates.AllUpdated();
        }
    }

    private async Task<IReadOnlyList<string?>> ReplaceAsync(IReadOnlyList<ReloadRequest> requests, ProjectConfiguration? next, CancellationToken stopping)
    {
        Phase = ReloadPhase.Stopping;
        var generation = application.Current;
        var last = generation.Site;

        // A start that is under way, or about to be, must not find the database closed.
        await generation.StartAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await generation.EndAsync().ConfigureAwait(false);
        await CloseAsync(stopping).ConfigureAwait(false);

        Phase = ReloadPhase.RunningPayload;
        bool hadFile = File.Exists(last.DatabasePath);
        string?[] errors = new string?[requests.Count];
        for (int i = 0; i < requests.Count; i++)
        {
            errors[i] = requests[i].Payload is { } payload ? await RunAsync(payload, stopping).ConfigureAwait(false) : null;
        }

        if (hadFile && !File.Exists(last.DatabasePath))
        {
            LogGone(Logger, last.DatabasePath);
        }

        Phase = ReloadPhase.Starting;
        bool isSound = Array.TrueForAll(errors, static error => error is null);
        string? failure = await StartAsync(isSound, next, last, stopping).ConfigureAwait(false);
        return [.. errors.Select(error => Join(error, failure))];
    }

    /// <summary>Starts with what is configured now, or with the configuration before where that, or a payload, failed.</summary>
    private async Task<string?> StartAsync(bool isSound, ProjectConfiguration? next, ProjectConfiguration last, CancellationToken stopping)
    {
        string? mistake = isSound && next is null ? TryRead(out next) : null;
        var site = mistake is null && isSound ? next! : last;
        if (await TryStartAsync(site).ConfigureAwait(false) is not { } failure)
        {
            return mistake;
        }

        if (site != last)
        {
            await CloseAsync(stopping).ConfigureAwait(false);
            if (await TryStartAsync(last).ConfigureAwait(false) is null)
            {
                return failure + " The configuration before is in use again.";
            }
        }

        return Join(mistake, failure + " Calls fail until a reload succeeds.");
    }

    private string? TryRead(out ProjectConfiguration? site)
    {
        try
        {
            site = configuration.ReadAgain();
            application.Check(site);
            return null;
        }
        catch (ConfigurationException exception)
        {
            site = null;
            return exception.Message;
        }
    }

    private async Task<string?> TryStartAsync(ProjectConfiguration site)
    {
        try
        {
            await application.RestartAsync(site).ConfigureAwait(false);
            return null;
        }
        catch (StartException exception)
        {
            return exception.Details;
        }
    }

    /// <summary>Closes the database, however long that takes: as long as something in this process holds it, its file is not free.</summary>
    private async Task CloseAsync(CancellationToken stopping)
    {
        while (!await application.Database.CloseAsync(limits.Close).ConfigureAwait(false))
        {
            stopping.ThrowIfCancellationRequested();
            LogHeld(Logger);
        }
    }

    private async Task<string?> RunAsync(Func<CancellationToken, Task> payload, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(limits.Payload);
        try
        {
            await DedicatedThread.Run("mxcp reload", () => RunInContextAsync(payload, limit.Token).GetAwaiter().GetResult()).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return stopping.IsCancellationRequested
                ? ShutDown
                : string.Create(CultureInfo.InvariantCulture, $"its payload was cancelled after {limits.Payload.TotalMinutes} min");
        }
        catch (Exception exception)
        {
            LogPayload(Logger, exception);
            return $"its payload failed: {exception.Message}";
        }
    }

    private async Task RunInContextAsync(Func<CancellationToken, Task> payload, CancellationToken cancellation)
    {
        var context = new CallContext("reload", application, NoClient.Instance, cancellation)
        {
            WhyNoDatabase = "The database is closed while the payload of a reload runs. Query it before the reload, or in a hook marked [OnInit], which runs after it.",
            WhyNoReload = "A reload is already under way.",
        };
        context.Enter();
        try
        {
            await payload(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await context.EndAsync().ConfigureAwait(false);
        }
    }

    private static string?[] Same(IReadOnlyList<ReloadRequest> requests, string error) => [.. requests.Select(_ => error)];

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : $"{first}; {second}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be closed for the reload: a query that was interrupted does not end; waiting for it")]
    private static partial void LogHeld(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The payload of the reload left no database at {Path}; an empty one is made")]
    private static partial void LogGone(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The payload of the reload failed")]
    private static partial void LogPayload(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reload failed")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);
}
