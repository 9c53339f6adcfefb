using Microsoft.CodeAnalysis.CSharp;
using Mxcp.Definitions.Templates;
using Mxcp.Definitions.Types;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the expressions of a template as C#: operators as operators, filters as calls.</summary>
internal static class TemplateExpressionEmitter
{
    private const string ValueType = CodeWriter.GlobalMxcp + "TemplateValue";

    /// <summary>An expression where a value is expected.</summary>
    public static string Given(TemplateExpression expression, TemplateVariables variables) => Write(expression, variables).Text;

    /// <summary>An expression where a condition is expected.</summary>
    public static string Condition(TemplateExpression expression, TemplateVariables variables) => Write(expression, variables).AsCondition().Text;

    /// <summary>An expression of which a member is asked.</summary>
    public static string Target(TemplateExpression expression, TemplateVariables variables) => Write(expression, variables).AsTarget();

    private static TemplateCode Write(TemplateExpression expression, TemplateVariables variables) => expression switch
    {
        TemplateExpression.Constant constant => Constant(constant.Value),
        TemplateExpression.Variable variable => Primary(variables.Find(variable.Name)),
        TemplateExpression.List list => Primary($"{ValueType}.ListOf({string.Join(", ", list.Items.Select(item => Given(item, variables)))})"),
        TemplateExpression.Member member => Member(member, variables),
        TemplateExpression.Element element => Primary($"{Target(element.Target, variables)}[{Given(element.Key, variables)}]"),
        TemplateExpression.Slice slice => Primary($"{Target(slice.Target, variables)}.Slice({End(slice.From, variables)}, {End(slice.To, variables)})"),
        TemplateExpression.Unary unary => Unary(unary, variables),
        TemplateExpression.Binary binary => Binary(binary, variables),
        TemplateExpression.Choice choice => Choice(choice, variables),
        TemplateExpression.Filter filter => Primary(Call(TemplateFilters.All[filter.Name], filter.Target, filter.Arguments, variables)),
        TemplateExpression.Test test => Primary(Call(TemplateFilters.Tests[test.Name], test.Target, test.Arguments, variables)) with { Form = TemplateForm.Condition },
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    private static TemplateCode Primary(string text) => new(text, TemplateForm.Value, Precedence.Primary);

    private static TemplateCode Plain(string text) => new(text, TemplateForm.Plain, Precedence.Primary);

    private static TemplateCode Constant(Literal literal) => literal switch
    {
        BooleanLiteral boolean => Plain(CSharpLiteral.Boolean(boolean.Value)),
        NumberLiteral { AsInt64: { } integer } => Plain(CSharpLiteral.Int64(integer)),
        NumberLiteral number => Plain(CSharpLiteral.Double(number)),
        TextLiteral text => Plain(CSharpLiteral.Text(text.Value)),
        _ => Primary(ValueType + ".None"),
    };

    private static string End(TemplateExpression? end, TemplateVariables variables) => end is null ? ValueType + ".None" : Given(end, variables);

    private static TemplateCode Member(TemplateExpression.Member member, TemplateVariables variables)
    {
        bool isLoop = variables.IsInLoop && member.Target is TemplateExpression.Variable { Name: TemplateScope.Loop };
        return isLoop ? OfLoop(member.Name, variables.Loop!) : Primary($"{Target(member.Target, variables)}[{CSharpLiteral.Text(member.Name)}]");
    }

    private static TemplateCode OfLoop(string name, TemplateLoopNames loop) => name switch
    {
        "index" => new($"{loop.Index} + 1", TemplateForm.Plain, Precedence.Additive),
        "index0" => Plain(loop.Index),
        "first" => new($"{loop.Index} == 0", TemplateForm.Condition, Precedence.Equality),
        "last" => new($"{loop.Index} == {loop.Items}.Length - 1", TemplateForm.Condition, Precedence.Equality),
        _ => Plain($"{loop.Items}.Length"),
    };

    private static TemplateCode Unary(TemplateExpression.Unary unary, TemplateVariables variables)
    {
        var operand = Write(unary.Operand, variables);
        return unary.Operator switch
        {
            TemplateOperator.Not => new("!" + operand.AsCondition().Inside(Precedence.Unary), TemplateForm.Condition, Precedence.Unary),
            TemplateOperator.Negate => new("-" + operand.Inside(Precedence.Primary), operand.Form, Precedence.Unary),
            _ => operand,
        };
    }

    private static TemplateCode Binary(TemplateExpression.Binary binary, TemplateVariables variables)
    {
        switch (binary.Operator)
        {
            case TemplateOperator.Concatenate:
                return Primary($"{ValueType}.Concat({string.Join(", ", Chain(binary).Select(part => Given(part, variables)))})");
            case TemplateOperator.In or TemplateOperator.NotIn:
                string contains = $"{Target(binary.Right, variables)}.Contains({Given(binary.Left, variables)})";
                return binary.Operator == TemplateOperator.In
                    ? new(contains, TemplateForm.Condition, Precedence.Primary)
                    : new("!" + contains, TemplateForm.Condition, Precedence.Unary);
            case TemplateOperator.FloorDivide:
                return Primary($"{Target(binary.Left, variables)}.FloorDivide({Given(binary.Right, variables)})");
            default:
                return Join(binary.Operator, Write(binary.Left, variables), Write(binary.Right, variables));
        }
    }

    /// <summary>The parts of <c>a ~ b ~ c</c>.</summary>
    private static IEnumerable<TemplateExpression> Chain(TemplateExpression expression) =>
        expression is TemplateExpression.Binary { Operator: TemplateOperator.Concatenate } chain ? Chain(chain.Left).Concat(Chain(chain.Right)) : [expression];

    private static TemplateCode Join(TemplateOperator sign, TemplateCode left, TemplateCode right)
    {
        bool isLogical = sign is TemplateOperator.And or TemplateOperator.Or;
        bool areConditions = left.Form == TemplateForm.Condition && right.Form == TemplateForm.Condition;
        if (left.Form != TemplateForm.Value && right.Form != TemplateForm.Value && !(isLogical && areConditions))
        {
            left = left.AsValue();
        }

        var (text, binding) = Sign(sign);
        string code = $"{left.Inside(binding)} {text} {right.Inside(binding + 1)}";
        bool isCondition = binding is Precedence.Equality or Precedence.Relational || (isLogical && areConditions);
        return new(code, isCondition ? TemplateForm.Condition : TemplateForm.Value, binding);
    }

    private static (string Text, Precedence Binding) Sign(TemplateOperator sign) => sign switch
    {
        TemplateOperator.Or => ("||", Precedence.Or),
        TemplateOperator.And => ("&&", Precedence.And),
        TemplateOperator.Equal => ("==", Precedence.Equality),
        TemplateOperator.NotEqual => ("!=", Precedence.Equality),
        TemplateOperator.Less => ("<", Precedence.Relational),
        TemplateOperator.LessOrEqual => ("<=", Precedence.Relational),
        TemplateOperator.Greater => (">", Precedence.Relational),
        TemplateOperator.GreaterOrEqual => (">=", Precedence.Relational),
        TemplateOperator.Add => ("+", Precedence.Additive),
        TemplateOperator.Subtract => ("-", Precedence.Additive),
        TemplateOperator.Multiply => ("*", Precedence.Multiplicative),
        TemplateOperator.Divide => ("/", Precedence.Multiplicative),
        TemplateOperator.Modulo => ("%", Precedence.Multiplicative),
        _ => throw new InvalidOperationException(sign.ToString()),
    };

    private static TemplateCode Choice(TemplateExpression.Choice choice, TemplateVariables variables)
    {
        var condition = Write(choice.Condition, variables).AsCondition();
        var value = Write(choice.Value, variables);
        var otherwise = choice.Otherwise is { } other ? Write(other, variables) : Primary(ValueType + ".None");
        bool areTexts = value.IsText && otherwise.IsText;
        if (value.Form != TemplateForm.Value && otherwise.Form != TemplateForm.Value && !areTexts)
        {
            value = value.AsValue();
        }

        return new(
            $"{condition.Inside(Precedence.Or)} ? {value.Inside(Precedence.Or)} : {otherwise.Inside(Precedence.Or)}",
            areTexts ? TemplateForm.Plain : TemplateForm.Value,
            Precedence.Conditional);
    }

    private static string Call(TemplateFilter filter, TemplateExpression target, Mxcp.Definitions.Values.EquatableArray<TemplateArgument> arguments, TemplateVariables variables)
    {
        var given = arguments.Select((argument, i) =>
        {
            string name = argument.Name is null ? "" : $"{EscapeKeyword(TemplateFilterChecker.ParameterOf(filter, arguments, i)!.Argument)}: ";
            return name + Given(argument.Value, variables);
        });
        return $"{Target(target, variables)}.{filter.Method}({string.Join(", ", given)})";
    }

    private static string EscapeKeyword(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
