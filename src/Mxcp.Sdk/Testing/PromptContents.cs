namespace Mxcp.Testing;

/// <summary>What a client gets of a prompt.</summary>
public sealed class PromptContents
{
    internal PromptContents(string? description, IReadOnlyList<PromptPart> messages)
    {
        Description = description;
        Messages = messages;
    }

    /// <summary>What the prompt is for.</summary>
    public string? Description { get; }

    /// <summary>Its messages.</summary>
    public IReadOnlyList<PromptPart> Messages { get; }

    /// <summary>The messages, a paragraph for each.</summary>
    public override string ToString() => string.Join("\n\n", Messages);
}
