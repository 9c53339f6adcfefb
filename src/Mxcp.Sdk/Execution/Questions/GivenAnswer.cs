using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>An answer, and what stands for the question that it was given to.</summary>
internal sealed record GivenAnswer(string Question, JsonElement Answer);
