namespace Mxcp;

/// <summary>A message of a prompt: what the person or the model says.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What is said: text, an image, sound, a resource or a link to one.</param>
public sealed record PromptMessage(PromptRole Role, ToolContent Content)
{
    /// <summary>Makes it of a text.</summary>
    /// <param name="role">Who says it.</param>
    /// <param name="text">What is said.</param>
    public PromptMessage(PromptRole role, string text)
        : this(role, new TextContent(text))
    {
    }

    /// <summary>A message that the person says.</summary>
    /// <param name="text">What is said.</param>
    public static PromptMessage User(string text) => new(PromptRole.User, text);

    /// <summary>A message of the person that is not, or not only, text.</summary>
    /// <param name="content">What is shown: an image, sound, a resource or a link to one.</param>
    public static PromptMessage User(ToolContent content) => new(PromptRole.User, content);

    /// <summary>A message that the model says.</summary>
    /// <param name="text">What is said.</param>
    public static PromptMessage Assistant(string text) => new(PromptRole.Assistant, text);

    /// <summary>A message of the model that is not, or not only, text.</summary>
    /// <param name="content">What is shown: an image, sound, a resource or a link to one.</param>
    public static PromptMessage Assistant(ToolContent content) => new(PromptRole.Assistant, content);
}
