namespace Mxcp;

/// <summary>Who says a message of a prompt.</summary>
public enum PromptRole
{
    /// <summary>The person.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,
}
