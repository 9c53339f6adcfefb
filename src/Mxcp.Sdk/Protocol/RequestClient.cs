using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

namespace Mxcp.Protocol;

/// <summary>The client behind one request: takes log messages and progress, as far as it asked for them, and answers questions, as far as it can.</summary>
/// <typeparam name="T">The parameters of the request.</typeparam>
/// <param name="request">The request.</param>
/// <param name="endpoint">What it calls.</param>
/// <param name="arguments">The arguments, a JSON object; undefined for none.</param>
/// <param name="pipeline">Runs the call.</param>
internal sealed class RequestClient<T>(RequestContext<T> request, Endpoint endpoint, JsonElement arguments, Pipeline pipeline) : IClient
    where T : RequestParams
{
    private const string LogMethod = "notifications/message";
    private const string LoggerName = "mxcp";

    private readonly ProgressToken? _progressToken = request.Params.ProgressToken;
    private readonly RemoteCaller? _caller = RemoteCaller.Current;
    private ClientQuestions? _questions;

    /// <inheritdoc/>
    public RequestIdentity Identity => _caller?.Identity ?? RequestIdentity.Anonymous;

    /// <inheritdoc/>
    public CancellationToken Gone => _caller?.Gone ?? CancellationToken.None;

    /// <inheritdoc/>
    public ActivityContext Trace => RequestTrace.Of(request.JsonRpcRequest);

    /// <inheritdoc/>
    public bool TakesProgress => _progressToken is not null;

    /// <inheritdoc/>
    public bool Takes(ClientLogLevel level) => ClientLogThreshold.Of(request) is { } threshold && level >= threshold;

    /// <inheritdoc/>
    public Task LogAsync(ClientLogLevel level, string message) => SendAsync(LogMethod, new JsonObject
    {
        ["level"] = Name(level),
        ["logger"] = LoggerName,
        ["data"] = message,
    });

    /// <inheritdoc/>
    public Task ProgressAsync(double current, double? total, string? message)
    {
        // Built by hand: the library's own type holds progress as a float, in which large counts run into each other.
        var parameters = new JsonObject { ["progressToken"] = Token(), ["progress"] = current };
        if (total is { } known)
        {
            parameters["total"] = known;
        }

        if (message is not null)
        {
            parameters["message"] = message;
        }

        return SendAsync(NotificationMethods.ProgressNotification, parameters);
    }

    /// <inheritdoc/>
    public bool CanAnswer(QuestionKind kind) => Questions.CanAnswer(kind);

    /// <inheritdoc/>
    public string WhyNoAnswer(QuestionKind kind) => Questions.WhyNoAnswer(kind);

    /// <inheritdoc/>
    public bool AnswersWithNextCall => Questions.AnswersWithNextCall;

    /// <inheritdoc/>
    public bool HasOpenQuestions => _questions is { HasOpen: true };

    /// <inheritdoc/>
    public Task<JsonElement> AskAsync(Question question, CancellationToken cancellation) => Questions.AskAsync(question, cancellation);

    /// <summary>Makes the call.</summary>
    /// <returns>The outcome.</returns>
    /// <exception cref="InputRequiredException">The client has to answer first.</exception>
    /// <exception cref="McpProtocolException">The client cannot be asked what it has to be, or answers what is not worth anything.</exception>
    public async ValueTask<CallOutcome> CallAsync(CancellationToken cancellation)
    {
        if (request.Params.RequestState is not null)
        {
            // One that is not worth anything is refused before the endpoint runs.
            _ = Questions;
        }

        var outcome = await pipeline.RunAsync(endpoint, arguments, this, cancellation).ConfigureAwait(false);
        return outcome.IsSuccess || _questions?.ErrorOf(outcome) is not { } error ? outcome : throw error;
    }

    // Most calls ask nothing.
    private ClientQuestions Questions => LazyInitializer.EnsureInitialized(
        ref _questions, () => ClientQuestions.Of(request, pipeline.States, new CallIdentity(endpoint, arguments, Identity.User)));

    private Task SendAsync(string method, JsonObject parameters) =>
        request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, CancellationToken.None);

    private JsonValue Token() => _progressToken?.Token switch
    {
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        _ => throw new JsonException("A progress token is a string or an integer."),
    };

    private static string Name(ClientLogLevel level) => level switch
    {
        ClientLogLevel.Debug => "debug",
        ClientLogLevel.Info => "info",
        ClientLogLevel.Warning => "warning",
        _ => "error",
    };
}
