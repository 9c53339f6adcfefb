namespace Mxcp.Testing;

/// <summary>A message of a prompt, as a client gets it.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What is said.</param>
public sealed record PromptPart(PromptRole Role, ToolContent Content)
{
    /// <summary>The text that is said; empty where it is no text.</summary>
    public string Text => (Content as TextContent)?.Text ?? "";

    /// <summary>The message as a script would have it.</summary>
    public override string ToString() => $"{Role}: {Text}";
}
