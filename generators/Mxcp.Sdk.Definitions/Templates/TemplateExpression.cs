using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>A value that a template computes; <paramref name="Span"/> is its place in the text of the template.</summary>
internal abstract record TemplateExpression(SourceSpan Span)
{
    /// <summary>What could not be read: a fault says why.</summary>
    internal sealed record Invalid(SourceSpan Span) : TemplateExpression(Span);

    /// <summary>A parameter, a variable of a loop, or one that was set.</summary>
    internal sealed record Variable(SourceSpan Span, string Name) : TemplateExpression(Span);

    /// <summary>A text, a number, true, false or none.</summary>
    internal sealed record Constant(SourceSpan Span, Literal Value) : TemplateExpression(Span);

    /// <summary><c>[a, b]</c>.</summary>
    internal sealed record List(SourceSpan Span, EquatableArray<TemplateExpression> Items) : TemplateExpression(Span);

    /// <summary><c>target.name</c> or <c>target['name']</c>; <paramref name="NameSpan"/> is the place of the name.</summary>
    internal sealed record Member(SourceSpan Span, TemplateExpression Target, string Name, SourceSpan NameSpan) : TemplateExpression(Span);

    /// <summary><c>target[key]</c>.</summary>
    internal sealed record Element(SourceSpan Span, TemplateExpression Target, TemplateExpression Key) : TemplateExpression(Span);

    /// <summary><c>target[from:to]</c>.</summary>
    internal sealed record Slice(SourceSpan Span, TemplateExpression Target, TemplateExpression? From, TemplateExpression? To) : TemplateExpression(Span);

    /// <summary><c>-operand</c>, <c>+operand</c> or <c>not operand</c>.</summary>
    internal sealed record Unary(SourceSpan Span, TemplateOperator Operator, TemplateExpression Operand) : TemplateExpression(Span);

    /// <summary><c>left operator right</c>.</summary>
    internal sealed record Binary(SourceSpan Span, TemplateOperator Operator, TemplateExpression Left, TemplateExpression Right) : TemplateExpression(Span);

    /// <summary><c>value if condition else otherwise</c>.</summary>
    internal sealed record Choice(SourceSpan Span, TemplateExpression Condition, TemplateExpression Value, TemplateExpression? Otherwise) : TemplateExpression(Span);

    /// <summary><c>target | name(arguments)</c>; <paramref name="NameSpan"/> is the place of the name.</summary>
    internal sealed record Filter(SourceSpan Span, TemplateExpression Target, string Name, SourceSpan NameSpan, EquatableArray<TemplateArgument> Arguments) : TemplateExpression(Span);

    /// <summary><c>target is name(arguments)</c>; <paramref name="NameSpan"/> is the place of the name.</summary>
    internal sealed record Test(SourceSpan Span, TemplateExpression Target, string Name, SourceSpan NameSpan, EquatableArray<TemplateArgument> Arguments) : TemplateExpression(Span);
}

/// <summary>An argument of a filter or a test; <paramref name="Name"/> is <see langword="null"/> for one given by its place.</summary>
internal sealed record TemplateArgument(string? Name, TemplateExpression Value);
