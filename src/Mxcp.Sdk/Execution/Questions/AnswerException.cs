namespace Mxcp.Execution.Questions;

/// <summary>An answer of a client is not one to the question.</summary>
/// <param name="question">What was asked.</param>
/// <param name="problem">What is wrong with the answer.</param>
internal sealed class AnswerException(string question, string problem)
    : EndpointException(question.Length == 0 ? $"the answer does not fit: {problem}" : $"the answer to {Breach.Quote(question)} does not fit: {problem}");
