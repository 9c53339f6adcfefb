namespace Mxcp.Execution.Questions;

/// <summary>Ends a run of an endpoint whose client answers with its next call. Code that lets cancellation pass lets this pass.</summary>
internal sealed class OpenQuestionException()
    : OperationCanceledException("The client was asked. It makes the call again with its answer, and the endpoint runs from its beginning; let this exception pass.");
