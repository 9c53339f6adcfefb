using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Mxcp.Execution;
using Mxcp.Execution.Questions;

// The protocol has deprecated sampling and roots; there are clients that offer them, and endpoints that ask for them.
#pragma warning disable MCP9005

namespace Mxcp.Protocol;

/// <summary>Asks a client since 2026-07-28, which answers with its next call.</summary>
internal sealed class RoundQuestions : ClientQuestions
{
    private readonly QuestionRounds _rounds;

    private RoundQuestions(ClientCapabilities? capabilities, QuestionRounds rounds)
        : base(capabilities ?? new ClientCapabilities())
    {
        _rounds = rounds;
    }

    /// <inheritdoc/>
    public override bool AnswersWithNextCall => true;

    /// <inheritdoc/>
    public override bool HasOpen => _rounds.HasOpen;

    /// <summary>Takes what a client kept and answers.</summary>
    /// <exception cref="McpProtocolException">What it kept is not worth anything.</exception>
    public static RoundQuestions Open(ClientCapabilities? capabilities, RequestParams parameters, RequestStates states, CallIdentity call)
    {
        var responses = parameters.InputResponses?
            .Where(static response => response.Value is not null)
            .ToDictionary(static response => response.Key, static response => response.Value.RawValue);
        try
        {
            var state = parameters.RequestState is { } text ? states.Open(text, call) : null;
            return new RoundQuestions(capabilities, new QuestionRounds(states, call, state, responses ?? []));
        }
        catch (StateException exception)
        {
            throw new McpProtocolException(exception.Message, McpErrorCode.InvalidParams);
        }
    }

    /// <inheritdoc/>
    public override Task<JsonElement> AskAsync(Question question, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(_rounds.Ask(question));
        }
        catch (Exception exception)
        {
            return Task.FromException<JsonElement>(exception);
        }
    }

    /// <inheritdoc/>
    public override Exception? ErrorOf(CallOutcome outcome) => outcome switch
    {
        { IsOpen: true } => Ask(),
        { Unanswered: CannotAskException unable } => new MissingRequiredClientCapabilityException(CapabilityOf(unable.Kind), unable.Message),
        { Unanswered: { } unanswered } => new McpProtocolException(unanswered.Message, McpErrorCode.InvalidParams),
        _ => null,
    };

    private Exception Ask()
    {
        try
        {
            var (questions, state) = _rounds.Close();
            return new InputRequiredException(questions.ToDictionary(static question => question.Key, RequestOf), state);
        }
        catch (StateException exception)
        {
            return new McpProtocolException(exception.Message, McpErrorCode.InvalidParams);
        }
    }

    private static InputRequest RequestOf(Question question) => new()
    {
        Method = MethodOf(question),
        Params = JsonElement.Parse(Encoding.UTF8.GetBytes(ParametersOf(question).ToJsonString())),
    };

    private static ClientCapabilities CapabilityOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Form => new() { Elicitation = new() { Form = new() } },
        QuestionKind.Url => new() { Elicitation = new() { Url = new() } },
        QuestionKind.Sampling => new() { Sampling = new() },
        _ => new() { Roots = new() },
    };
}
