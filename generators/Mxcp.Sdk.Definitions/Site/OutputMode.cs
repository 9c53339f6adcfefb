namespace Mxcp.Definitions.Site;

/// <summary>What tools send of their results.</summary>
internal enum OutputMode
{
    /// <summary>Structured content, and the same as text.</summary>
    Both,

    /// <summary>Structured content only.</summary>
    Structured,

    /// <summary>Text only.</summary>
    Text,
}
