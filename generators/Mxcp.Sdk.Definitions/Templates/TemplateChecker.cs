using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Checks a template against the parameters that it is filled from: every name, every type.</summary>
internal sealed class TemplateChecker
{
    private readonly List<TemplateFault> _faults = [];
    private readonly TemplateExpressionChecker _expressions;

    private TemplateChecker(string owner, IReadOnlyCollection<string> parameters)
    {
        _expressions = new TemplateExpressionChecker(owner, parameters, _faults);
    }

    /// <summary>What is wrong with a template, in the order of the text.</summary>
    /// <param name="template">The template.</param>
    /// <param name="owner">What the template belongs to, for messages.</param>
    /// <param name="parameters">The parameters that it is filled from.</param>
    public static EquatableArray<TemplateFault> Check(Template template, string owner, IReadOnlyList<TemplateProperty> parameters)
    {
        var checker = new TemplateChecker(owner, [.. parameters.Select(static parameter => parameter.Name)]);
        checker.CheckBody(template.Nodes, TemplateScope.Of(parameters), isCertain: true);
        return checker._faults.OrderBy(static fault => fault.Span.Start).ToEquatableArray();
    }

    private void CheckBody(EquatableArray<TemplateNode> nodes, TemplateScope scope, bool isCertain)
    {
        foreach (var node in nodes)
        {
            Check(node, scope, isCertain);
        }
    }

    private void Check(TemplateNode node, TemplateScope scope, bool isCertain)
    {
        switch (node)
        {
            case TemplateNode.Output output:
                _expressions.TypeOf(output.Value, scope);
                break;
            case TemplateNode.Condition condition:
                foreach (var branch in condition.Branches)
                {
                    _expressions.TypeOf(branch.Condition, scope);
                    CheckBody(branch.Body, scope, isCertain: false);
                }

                CheckBody(condition.Otherwise, scope, isCertain: false);
                break;
            case TemplateNode.Loop loop:
                var item = _expressions.ItemOf(loop.Items, scope);
                CheckBody(loop.Body, scope.Enter(loop.Variable, item), isCertain: true);
                CheckBody(loop.Otherwise, scope, isCertain: false);
                break;
            case TemplateNode.Assignment assignment:
                CheckAssignment(assignment, scope, isCertain);
                break;
            default:
                break;
        }
    }

    private void CheckAssignment(TemplateNode.Assignment assignment, TemplateScope scope, bool isCertain)
    {
        var type = _expressions.TypeOf(assignment.Value, scope);
        if (scope.IsOuter(assignment.Variable))
        {
            _faults.Add(new TemplateFault(ProblemCode.TemplateOuterVariable, assignment.Span, assignment.Variable));
            return;
        }

        scope.Set(assignment.Variable, type, isCertain);
    }
}
