namespace Mxcp.Execution.Questions;

/// <summary>A question to a client.</summary>
/// <param name="Key">What it is known by within its call.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Parameters">The question itself, a JSON object; the same for the same question in every run of its endpoint.</param>
internal sealed record Question(string Key, QuestionKind Kind, ReadOnlyMemory<byte> Parameters);
