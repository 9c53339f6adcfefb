using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Execution.Limits;
using Mxcp.Execution.Questions;

namespace Mxcp.Execution;

/// <summary>The one way a call takes, whoever makes it: ready, bind, handle, check, finish, record.</summary>
/// <param name="environment">The application.</param>
/// <param name="limits">How much the calls of its endpoints may take and give.</param>
internal sealed partial class Pipeline(ICallEnvironment environment, LimitTable? limits = null)
{
    /// <summary>Seals what clients keep from one call to the next.</summary>
    public RequestStates States { get; init; } = new();

    /// <summary>Who wants to hear of changes of resources.</summary>
    public ResourceUpdates Updates => environment.Updates;

    /// <summary>Calls an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="arguments">A JSON object, or undefined for none.</param>
    /// <param name="client">Who calls.</param>
    /// <param name="cancellation">Cancelled when the caller no longer waits.</param>
    /// <returns>The outcome; every exception of the endpoint has become one.</returns>
    /// <exception cref="OperationCanceledException">The caller no longer waits.</exception>
    public async ValueTask<CallOutcome> RunAsync(
        Endpoint endpoint, JsonElement arguments, IClient client, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        using var trace = CallTrace.Join(client.Trace);
        using var stop = LinkTokens(cancellation, client.Gone);
        var limited = limits?.Begin(endpoint, arguments, stop);
        var context = new CallContext(endpoint.Name, environment, client, stop.Token) { Limited = limited };
        var call = new EndpointCall(endpoint, arguments, context, limited?.Meter);

        var outcome = await HandleAsync(endpoint, call, context, limited).ConfigureAwait(false);
        await context.Messages.CloseAsync().ConfigureAwait(false);
        Record(endpoint, outcome, started);
        if (!outcome.IsSuccess)
        {
            Release(endpoint, call, limited);
            cancellation.ThrowIfCancellationRequested();
        }

        return outcome;
    }

    private CancellationTokenSource LinkTokens(CancellationToken cancellation, CancellationToken gone) => gone.CanBeCanceled
        ? CancellationTokenSource.CreateLinkedTokenSource(cancellation, environment.Stopping, gone)
        : CancellationTokenSource.CreateLinkedTokenSource(cancellation, environment.Stopping);

    private async ValueTask<CallOutcome> HandleAsync(Endpoint endpoint, EndpointCall call, CallContext context, LimitedCall? limited)
    {
        try
        {
            await environment.EnterAsync(context).ConfigureAwait(false);
            await InvokeAsync(endpoint, call, context, limited).ConfigureAwait(false);
            return context.HasOpenQuestions ? CallOutcome.Open() : Check(call);
        }
        catch (OperationCanceledException) when (limited is { IsTimeUp: true })
        {
            var stopped = limited.TimeIsUp();
            return CallOutcome.Failure(stopped.Message, stopped);
        }
        catch (EndpointException exception) when (exception is CannotAskException or AnswerException)
        {
            return CallOutcome.Failure(exception);
        }
        catch (Exception) when (context.HasOpenQuestions)
        {
            return CallOutcome.Open();
        }
        catch (Exception exception)
        {
            return CallOutcome.Failure(Describe(endpoint, exception, context), exception);
        }
    }

    private ValueTask InvokeAsync(Endpoint endpoint, EndpointCall call, CallContext context, LimitedCall? limited)
    {
        if (limited is not null)
        {
            return InvokeLimitedAsync(endpoint, call, context, limited);
        }

        return BindAndInvokeAsync(endpoint, call, context, limited);
    }

    /// <summary>Runs a call within its limits. SQL runs on threads of the database; a method may block its own.</summary>
    private ValueTask InvokeLimitedAsync(Endpoint endpoint, EndpointCall call, CallContext context, LimitedCall limited) =>
        limited.WatchAsync(() => BindAndInvokeAsync(endpoint, call, context, limited), blocks: !endpoint.UsesDatabase);

    /// <summary>Generated code reads every argument, asks <see cref="EndpointCall.Accept"/>, and only then calls the handler.</summary>
    private async ValueTask BindAndInvokeAsync(Endpoint endpoint, EndpointCall call, CallContext context, LimitedCall? limited)
    {
        try
        {
            await environment.ReadyAsync().WaitAsync(context.Cancellation).ConfigureAwait(false);
            if (limited is not null)
            {
                await limited.BeginAsync().ConfigureAwait(false);
            }

            context.Enter();
            await endpoint.InvokeAsync(call).ConfigureAwait(false);
            context.RequireNoTransaction();
        }
        finally
        {
            await context.EndAsync().ConfigureAwait(false);
            limited?.End();
            environment.Leave(context);
        }
    }

    /// <summary>Gives the memory of the result back, unless there is code left that may still write to it.</summary>
    private void Release(Endpoint endpoint, EndpointCall call, LimitedCall? limited)
    {
        if (limited is { IsLeftAlone: true })
        {
            LogLeftAlone(environment.Loggers.CreateLogger(LogCategories.Calls), endpoint.Name);
            return;
        }

        call.Result.Release();
    }

    private static CallOutcome Check(EndpointCall call)
    {
        if (!call.Violations.IsEmpty)
        {
            return CallOutcome.Refusal(call.Violations.Describe());
        }

        // Throws when the result is not finished: values were checked one by one while they were written.
        call.Result.Meter?.CheckEnd(call.Result.Written.Length);
        _ = call.Result.Written;
        return CallOutcome.Success(call.Result, call.Contents);
    }

    private string Describe(Endpoint endpoint, Exception exception, CallContext context) => exception switch
    {
        EndpointException or ResultException or StartException or LimitException => exception.Message,
        OperationCanceledException when environment.Stopping.IsCancellationRequested => "the server is shutting down",
        OperationCanceledException when context.Cancellation.IsCancellationRequested => "the call was cancelled",
        _ => Hide(endpoint, exception),
    };

    private string Hide(Endpoint endpoint, Exception exception)
    {
        string id = Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();
        var logger = environment.Loggers.CreateLogger(LogCategories.Calls);
        LogFailure(logger, endpoint.Name, id, exception);
        string told = $"internal error (trace id {id})";
        return environment.Tell(exception) is { } details ? $"{told}: {details}" : told;
    }

    private void Record(Endpoint endpoint, CallOutcome outcome, long started)
    {
        var logger = environment.Loggers.CreateLogger(LogCategories.Calls);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            LogCall(logger, endpoint.Name, milliseconds, outcome.Error ?? "ok");
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Endpoint}, {Milliseconds} ms: {Outcome}")]
    private static partial void LogCall(ILogger logger, string endpoint, double milliseconds, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Endpoint} goes on after its time was up and it was cancelled; its caller was answered, its place is free when it ends")]
    private static partial void LogLeftAlone(ILogger logger, string endpoint);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed; its caller was told trace id {TraceId}")]
    private static partial void LogFailure(ILogger logger, string endpoint, string traceId, Exception exception);
}
