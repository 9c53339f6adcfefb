using System.ComponentModel;
using System.Text;

namespace Mxcp.CompilerServices;

/// <summary>Takes the parts of a text that a template makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TemplateText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds text of the template itself.</summary>
    /// <param name="text">The text.</param>
    public void Append(string text) => _text.Append(text);

    /// <summary>Adds a value as a template prints it.</summary>
    /// <param name="value">The value.</param>
    public void Append(TemplateValue value) => _text.Append(value.ToString());

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();
}
