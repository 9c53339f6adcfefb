using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>The smallest thing in a template that means something.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Text between tags, a name, an operator, or what a quoted text stands for.</param>
/// <param name="Span">Its place in the template.</param>
internal readonly record struct TemplateToken(TemplateTokenKind Kind, string Text, SourceSpan Span)
{
    public bool Is(TemplateTokenKind kind, string text) => Kind == kind && Text == text;

    /// <summary>Whether it ends a tag, or the template.</summary>
    public bool EndsTag => Kind is TemplateTokenKind.OutputEnd or TemplateTokenKind.StatementEnd or TemplateTokenKind.End;
}

/// <summary>The kinds of <see cref="TemplateToken"/>.</summary>
internal enum TemplateTokenKind
{
    /// <summary>Text between tags.</summary>
    Text,

    /// <summary><c>{{</c>.</summary>
    OutputStart,

    /// <summary><c>}}</c>.</summary>
    OutputEnd,

    /// <summary><c>{%</c>.</summary>
    StatementStart,

    /// <summary><c>%}</c>.</summary>
    StatementEnd,

    /// <summary>A word inside a tag.</summary>
    Name,

    /// <summary>A quoted text inside a tag.</summary>
    Quoted,

    /// <summary>A number inside a tag.</summary>
    Number,

    /// <summary>A sign inside a tag.</summary>
    Sign,

    /// <summary>The end of the template.</summary>
    End,
}
