namespace Mxcp.Definitions.Templates;

/// <summary>Walks over the parts of templates.</summary>
internal static class TemplateWalk
{
    /// <summary>Whether a variable is used; in the bodies of loops inside, the name <c>loop</c> means those.</summary>
    public static bool Mentions(IEnumerable<TemplateNode> nodes, string variable) => nodes.Any(node => Mentions(node, variable));

    private static bool Mentions(TemplateNode node, string variable) => node switch
    {
        TemplateNode.Output output => Mentions(output.Value, variable),
        TemplateNode.Assignment assignment => Mentions(assignment.Value, variable),
        TemplateNode.Condition condition =>
            condition.Branches.Any(branch => Mentions(branch.Condition, variable) || Mentions(branch.Body, variable)) || Mentions(condition.Otherwise, variable),
        TemplateNode.Loop loop =>
            Mentions(loop.Items, variable) || (variable != TemplateScope.Loop && Mentions(loop.Body, variable)) || Mentions(loop.Otherwise, variable),
        _ => false,
    };

    private static bool Mentions(TemplateExpression? expression, string variable) => expression switch
    {
        TemplateExpression.Variable name => name.Name == variable,
        TemplateExpression.List list => list.Items.Any(item => Mentions(item, variable)),
        TemplateExpression.Member member => Mentions(member.Target, variable),
        TemplateExpression.Element element => Mentions(element.Target, variable) || Mentions(element.Key, variable),
        TemplateExpression.Slice slice => Mentions(slice.Target, variable) || Mentions(slice.From, variable) || Mentions(slice.To, variable),
        TemplateExpression.Unary unary => Mentions(unary.Operand, variable),
        TemplateExpression.Binary binary => Mentions(binary.Left, variable) || Mentions(binary.Right, variable),
        TemplateExpression.Choice choice => Mentions(choice.Condition, variable) || Mentions(choice.Value, variable) || Mentions(choice.Otherwise, variable),
        TemplateExpression.Filter filter => Mentions(filter.Target, variable) || filter.Arguments.Any(argument => Mentions(argument.Value, variable)),
        TemplateExpression.Test test => Mentions(test.Target, variable) || test.Arguments.Any(argument => Mentions(argument.Value, variable)),
        _ => false,
    };
}
