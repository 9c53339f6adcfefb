using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Templates as the build reads and checks them.</summary>
internal static class Fill
{
    /// <summary>What is wrong with a template, one line each: the code, «its place», and what its message is filled with.</summary>
    /// <param name="text">The template.</param>
    /// <param name="parameters">Its parameters as YAML, a mapping from names to types.</param>
    public static string[] Problems(string text, string parameters = "{}")
    {
        var template = TemplateReader.Read(text, out var faults);
        var all = faults.Concat(TemplateChecker.Check(template, "p", Types(parameters)));
        return [.. all.OrderBy(static fault => fault.Span.Start).Select(fault => string.Join(" | ", fault.Arguments.Prepend($"{fault.Code} {TreeText.Show(text, fault.Span)}")))];
    }

    /// <summary>The tree of a template in which nothing is wrong, on one line.</summary>
    public static string Tree(string text)
    {
        var template = TemplateReader.Read(text, out var faults);
        Assert.Equal([], faults);
        return string.Join(" ", template.Nodes.Select(Show));
    }

    private static TemplateProperty[] Types(string parameters) =>
        Reading.Type($"{{ type: object, properties: {parameters} }}") is MxcpType.Object shape
            ? [.. shape.Properties.Select(static property => new TemplateProperty(property.Name, TemplateType.Of(property.Type)))]
            : [];

    private static string Show(TemplateNode node) => node switch
    {
        TemplateNode.Text text => $"'{text.Value.Replace("\n", "\\n", StringComparison.Ordinal)}'",
        TemplateNode.Output output => $"{{{Show(output.Value)}}}",
        TemplateNode.Condition condition => $"if[{string.Join("; ", condition.Branches.Select(static branch => $"{Show(branch.Condition)}: {Show(branch.Body)}"))}]else[{Show(condition.Otherwise)}]",
        TemplateNode.Loop loop => $"for[{loop.Variable} {Show(loop.Items)}: {Show(loop.Body)}]else[{Show(loop.Otherwise)}]",
        TemplateNode.Assignment assignment => $"set[{assignment.Variable} {Show(assignment.Value)}]",
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Show(EquatableArray<TemplateNode> nodes) => string.Join(" ", nodes.Select(Show));

    private static string Show(TemplateExpression? expression) => expression switch
    {
        null => "",
        TemplateExpression.Variable variable => variable.Name,
        TemplateExpression.Constant { Value: TextLiteral text } => $"'{text.Value}'",
        TemplateExpression.Constant { Value: NumberLiteral number } => number.Json,
        TemplateExpression.Constant { Value: BooleanLiteral boolean } => boolean.Value ? "true" : "false",
        TemplateExpression.Constant => "none",
        TemplateExpression.List list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        TemplateExpression.Member member => $"{Show(member.Target)}.{member.Name}",
        TemplateExpression.Element element => $"{Show(element.Target)}[{Show(element.Key)}]",
        TemplateExpression.Slice slice => $"{Show(slice.Target)}[{Show(slice.From)}:{Show(slice.To)}]",
        TemplateExpression.Unary unary => $"({unary.Operator} {Show(unary.Operand)})",
        TemplateExpression.Binary binary => $"({Show(binary.Left)} {binary.Operator} {Show(binary.Right)})",
        TemplateExpression.Choice choice => $"({Show(choice.Condition)} ? {Show(choice.Value)} : {Show(choice.Otherwise)})",
        TemplateExpression.Filter filter => $"{filter.Name}({string.Join(", ", filter.Arguments.Select(Show).Prepend(Show(filter.Target)))})",
        TemplateExpression.Test test => $"{test.Name}?({string.Join(", ", test.Arguments.Select(Show).Prepend(Show(test.Target)))})",
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    private static string Show(TemplateArgument argument) => (argument.Name is null ? "" : argument.Name + "=") + Show(argument.Value);
}
