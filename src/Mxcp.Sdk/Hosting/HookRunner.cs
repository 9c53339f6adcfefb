using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Hosting;

/// <summary>Runs hooks, each in a context of its own.</summary>
internal sealed partial class HookRunner(ICallEnvironment environment)
{
    /// <summary>Runs the hooks of the start, one after the other.</summary>
    /// <exception cref="StartException">A required hook failed; those after it did not run.</exception>
    public async Task StartAsync(IEnumerable<Hook> hooks, CancellationToken cancellation)
    {
        foreach (var hook in hooks)
        {
            if (await TryRunAsync(hook, cancellation).ConfigureAwait(false) is { } failure && hook.IsRequired)
            {
                string reason = failure is EndpointException ? failure.Message : $"its hook {hook.Name} failed";
                throw new StartException($"the server could not start: {reason}", $"The required hook {hook.Name} failed: {failure.Message}");
            }
        }
    }

    /// <summary>Runs the hooks of the end, one after the other.</summary>
    public async Task StopAsync(IEnumerable<Hook> hooks, CancellationToken cancellation)
    {
        foreach (var hook in hooks)
        {
            await TryRunAsync(hook, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Exception?> TryRunAsync(Hook hook, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(hook, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
        {
            // Of a required hook the operator is told in a sentence when the process ends.
            var level = hook.IsRequired ? LogLevel.Debug : LogLevel.Error;
            var logger = environment.Loggers.CreateLogger(LogCategories.Application);
            LogFailure(logger, level, hook.Name, exception);
            return exception;
        }
    }

    private async Task RunAsync(Hook hook, CancellationToken cancellation)
    {
        var context = new CallContext(hook.Name, environment, NoClient.Instance, cancellation)
        {
            WhyNoReload = "ReloadDuckDb belongs to endpoints: a hook runs when the server starts, ends or reloads, and cannot ask for more of it.",
        };
        context.Enter();
        try
        {
            await hook.Run(new HookCall(context)).ConfigureAwait(false);
            context.RequireNoTransaction();
        }
        finally
        {
            await context.EndAsync().ConfigureAwait(false);
        }
    }

    [LoggerMessage(Message = "The hook {Hook} failed")]
    private static partial void LogFailure(ILogger logger, LogLevel level, string hook, Exception exception);
}
