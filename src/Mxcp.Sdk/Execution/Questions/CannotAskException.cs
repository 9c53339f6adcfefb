namespace Mxcp.Execution.Questions;

/// <summary>An endpoint asks what its client did not say it could answer.</summary>
/// <param name="kind">What is asked for.</param>
/// <param name="reason">Why it cannot be asked.</param>
internal sealed class CannotAskException(QuestionKind kind, string reason) : EndpointException(reason)
{
    public QuestionKind Kind => kind;
}
