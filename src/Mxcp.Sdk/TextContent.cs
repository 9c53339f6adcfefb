namespace Mxcp;

/// <summary>Text.</summary>
public sealed class TextContent : ToolContent, IEquatable<TextContent>
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

    /// <summary>Whether another says the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(TextContent? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextContent);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
