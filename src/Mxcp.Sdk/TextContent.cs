namespace Mxcp;

/// <summary>Text.</summary>
public sealed class TextContent : ToolContent
{
    /// <summary>Makes it of a text.</summary>
    /// <param name="text">The text.</param>
    public TextContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text.</summary>
    public string Text { get; }
}
