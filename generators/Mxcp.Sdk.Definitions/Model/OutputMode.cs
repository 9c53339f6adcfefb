namespace Mxcp.Definitions.Model;

/// <summary>What a tool sends of its result.</summary>
internal enum OutputMode
{
    /// <summary>Structured content, and the same as text.</summary>
    Both,

    /// <summary>Structured content only.</summary>
    Structured,

    /// <summary>Text only.</summary>
    Text,
}
