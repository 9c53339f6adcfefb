namespace Mxcp;

/// <summary>A message of a prompt: what the person or the model says.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What is said.</param>
public sealed record PromptMessage(PromptRole Role, string Content)
{
    /// <summary>A message that the person says.</summary>
    /// <param name="content">What is said.</param>
    public static PromptMessage User(string content) => new(PromptRole.User, content);

    /// <summary>A message that the model says.</summary>
    /// <param name="content">What is said.</param>
    public static PromptMessage Assistant(string content) => new(PromptRole.Assistant, content);
}
