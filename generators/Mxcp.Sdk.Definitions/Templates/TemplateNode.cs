using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>A part of a template.</summary>
internal abstract record TemplateNode
{
    private protected TemplateNode()
    {
    }

    /// <summary>Text that goes out as it is.</summary>
    internal sealed record Text(string Value) : TemplateNode;

    /// <summary><c>{{ value }}</c>.</summary>
    internal sealed record Output(TemplateExpression Value) : TemplateNode;

    /// <summary><c>{% if %}</c> with its <c>{% elif %}</c>s, and what stands under <c>{% else %}</c>.</summary>
    internal sealed record Condition(EquatableArray<TemplateBranch> Branches, EquatableArray<TemplateNode> Otherwise) : TemplateNode;

    /// <summary><c>{% for variable in items %}</c>, and what stands under its <c>{% else %}</c>: for a list without items.</summary>
    internal sealed record Loop(
        string Variable,
        TemplateExpression Items,
        EquatableArray<TemplateNode> Body,
        EquatableArray<TemplateNode> Otherwise) : TemplateNode;

    /// <summary><c>{% set variable = value %}</c>; <paramref name="Span"/> is the place of the variable.</summary>
    internal sealed record Assignment(string Variable, TemplateExpression Value, SourceSpan Span) : TemplateNode;
}

/// <summary>One way of a condition.</summary>
internal sealed record TemplateBranch(TemplateExpression Condition, EquatableArray<TemplateNode> Body);
