using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

// The protocol has deprecated sampling and roots; there are clients that offer them, and endpoints that ask for them.
#pragma warning disable MCP9005

namespace Mxcp.Protocol;

/// <summary>How the client behind a request is asked.</summary>
/// <param name="capabilities">What it says it can do; <see langword="null"/> where it cannot be asked at all.</param>
internal abstract class ClientQuestions(ClientCapabilities? capabilities)
{
    // From here on each request says what its client can do, and a client answers with the request that follows.
    private const string FirstVersionOfRounds = "2026-07-28";

    /// <inheritdoc cref="IClient.AnswersWithNextCall"/>
    public abstract bool AnswersWithNextCall { get; }

    /// <inheritdoc cref="IClient.HasOpenQuestions"/>
    public abstract bool HasOpen { get; }

    /// <summary>How the client of a request is asked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="states">Seals what clients keep from one call to the next.</param>
    /// <param name="call">Which call the request is.</param>
    /// <exception cref="ModelContextProtocol.McpProtocolException">What the client kept is not worth anything.</exception>
    public static ClientQuestions Of<T>(RequestContext<T> request, RequestStates states, CallIdentity call)
        where T : RequestParams
    {
        string? version = request.JsonRpcRequest.Context?.ProtocolVersion ?? request.Server.NegotiatedProtocolVersion;
        return string.CompareOrdinal(version, FirstVersionOfRounds) >= 0
            ? RoundQuestions.Open(request.JsonRpcRequest.Context?.ClientCapabilities, request.Params, states, call)
            : new WaitingQuestions(request.Server);
    }

    /// <inheritdoc cref="IClient.CanAnswer"/>
    public bool CanAnswer(QuestionKind kind) => kind switch
    {
        QuestionKind.Form => capabilities?.Elicitation?.Form is not null,
        QuestionKind.Url => capabilities?.Elicitation?.Url is not null,
        QuestionKind.Sampling => capabilities?.Sampling is not null,
        _ => capabilities?.Roots is not null,
    };

    /// <inheritdoc cref="IClient.WhyNoAnswer"/>
    public string WhyNoAnswer(QuestionKind kind)
    {
        string asked = kind switch
        {
            QuestionKind.Form => "to have its user fill in a form (elicitation)",
            QuestionKind.Url => "to have its user visit a URL (elicitation by URL)",
            QuestionKind.Sampling => "to ask its language model (sampling)",
            _ => "which folders are open (roots)",
        };
        return capabilities is null
            ? $"this endpoint asks its client {asked}, and a client of its version cannot be asked over a connection without a session"
            : $"this endpoint asks its client {asked}, and the client has not declared that it can do that";
    }

    /// <inheritdoc cref="IClient.AskAsync"/>
    public abstract Task<JsonElement> AskAsync(Question question, CancellationToken cancellation);

    /// <summary>What the client is told instead of a result, where the call waits for it, or went wrong with asking it.</summary>
    public abstract Exception? ErrorOf(CallOutcome outcome);

    /// <summary>The method of a question.</summary>
    protected static string MethodOf(Question question) => question.Kind switch
    {
        QuestionKind.Form or QuestionKind.Url => RequestMethods.ElicitationCreate,
        QuestionKind.Sampling => RequestMethods.SamplingCreateMessage,
        _ => RequestMethods.RootsList,
    };

    /// <summary>The parameters of a question.</summary>
    protected static JsonObject ParametersOf(Question question)
    {
        var parameters = JsonNode.Parse(question.Parameters.Span)!.AsObject();
        if (question.Kind is QuestionKind.Url)
        {
            parameters["elicitationId"] = Guid.NewGuid().ToString();
        }

        return parameters;
    }
}
