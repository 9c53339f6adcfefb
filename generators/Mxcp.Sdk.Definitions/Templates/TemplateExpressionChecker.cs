using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Finds the types of expressions, and what in them cannot be.</summary>
internal sealed class TemplateExpressionChecker(string owner, IReadOnlyCollection<string> parameters, List<TemplateFault> faults)
{
    private readonly TemplateFilterChecker _filters = new(faults);

    /// <summary>The type of an expression.</summary>
    public TemplateType TypeOf(TemplateExpression expression, TemplateScope scope) => expression switch
    {
        TemplateExpression.Constant constant => TypeOf(constant.Value),
        TemplateExpression.Variable variable => TypeOf(variable, scope),
        TemplateExpression.List list => TypeOf(list, scope),
        TemplateExpression.Member member => TypeOf(member, scope),
        TemplateExpression.Element element => TypeOf(element, scope),
        TemplateExpression.Slice slice => TypeOf(slice, scope),
        TemplateExpression.Unary unary => TypeOf(unary, scope),
        TemplateExpression.Binary binary => TypeOf(binary, scope),
        TemplateExpression.Choice choice => TypeOf(choice, scope),
        TemplateExpression.Filter filter => TypeOf(filter, scope),
        TemplateExpression.Test test => TypeOf(test, scope),
        _ => TemplateType.Unknown,
    };

    /// <summary>The type of what a loop over an expression gives.</summary>
    public TemplateType ItemOf(TemplateExpression items, TemplateScope scope)
    {
        switch (TypeOf(items, scope))
        {
            case TemplateType.List list:
                return list.Item;
            case TemplateType.Object:
                return TemplateType.Words;
            case TemplateType.Any:
                return TemplateType.Unknown;
            case var other:
                Mismatch(items.Span, $"{other.Described} has no items to loop over");
                return TemplateType.Unknown;
        }
    }

    private static TemplateType TypeOf(Literal literal) => literal switch
    {
        BooleanLiteral => TemplateType.Truth,
        NumberLiteral { IsWhole: true } => TemplateType.Whole,
        NumberLiteral => TemplateType.Real,
        TextLiteral text => new TemplateType.Text(new([text.Value])),
        _ => TemplateType.Unknown,
    };

    private TemplateType TypeOf(TemplateExpression.Variable variable, TemplateScope scope)
    {
        if (variable.Name == TemplateScope.Loop && scope.IsLoop)
        {
            faults.Add(new TemplateFault(ProblemCode.TemplateUnsupported, variable.Span, "'loop' as a value", "use loop.index, loop.index0, loop.first, loop.last or loop.length"));
            return TemplateType.Unknown;
        }

        if (scope.Find(variable.Name) is { } type)
        {
            return type;
        }

        string wayOut = Nearest.To(variable.Name, scope.Names.Where(static name => name != TemplateScope.Loop)) is { } near
            ? $"did you mean '{near}'?"
            : WayOut(variable.Name);
        faults.Add(new TemplateFault(ProblemCode.TemplateUnknownVariable, variable.Span, variable.Name, owner, wayOut));
        return TemplateType.Unknown;
    }

    private string WayOut(string name) => name == TemplateScope.Loop
        ? "it is known inside a loop only"
        : parameters.Count == 0 ? "declare it under parameters" : $"declare it under parameters, beside {string.Join(", ", parameters)}";

    private TemplateType.List TypeOf(TemplateExpression.List list, TemplateScope scope)
    {
        TemplateType? item = null;
        foreach (var element in list.Items)
        {
            var type = TypeOf(element, scope);
            item = item is null ? type : JoinTexts(item, type);
        }

        return new TemplateType.List(item ?? TemplateType.Unknown);
    }

    /// <summary>Texts in a list are the choices that it offers.</summary>
    private static TemplateType JoinTexts(TemplateType left, TemplateType right) =>
        left is TemplateType.Text { Choices.IsEmpty: false } first && right is TemplateType.Text { Choices.IsEmpty: false } second
            ? new TemplateType.Text(first.Choices.Concat(second.Choices).Distinct(StringComparer.Ordinal).ToEquatableArray())
            : TemplateType.Join(left, right);

    private TemplateType TypeOf(TemplateExpression.Member member, TemplateScope scope)
    {
        bool isLoop = member.Target is TemplateExpression.Variable { Name: TemplateScope.Loop } && scope.IsLoop;
        var target = isLoop ? scope.Find(TemplateScope.Loop)! : TypeOf(member.Target, scope);
        switch (target)
        {
            case TemplateType.Any or TemplateType.Object { IsOpen: true }:
                return TemplateType.Unknown;
            case TemplateType.Object shape when shape.Find(member.Name) is { } type:
                return type;
            case TemplateType.Object shape:
                string wayOut = Nearest.To(member.Name, shape.Properties.Select(static property => property.Name)) is { } near
                    ? $"did you mean '{near}'?"
                    : $"it has {string.Join(", ", shape.Properties.Select(static property => property.Name))}";
                faults.Add(new TemplateFault(ProblemCode.TemplateUnknownProperty, member.NameSpan, isLoop ? "A loop" : "The object", member.Name, wayOut));
                return TemplateType.Unknown;
            case TemplateType.List:
                faults.Add(new TemplateFault(ProblemCode.TemplateUnknownProperty, member.NameSpan, "An array", member.Name, "loop over its items, or take one with [0] or the filter first"));
                return TemplateType.Unknown;
            default:
                faults.Add(new TemplateFault(ProblemCode.TemplateUnknownProperty, member.NameSpan, Capitalized(target.Described), member.Name, "only an object has properties"));
                return TemplateType.Unknown;
        }
    }

    private TemplateType TypeOf(TemplateExpression.Element element, TemplateScope scope)
    {
        var target = TypeOf(element.Target, scope);
        var key = TypeOf(element.Key, scope);
        bool isPlace = key is TemplateType.Integer or TemplateType.Number or TemplateType.Any;
        switch (target)
        {
            case TemplateType.List list when isPlace:
                return list.Item;
            case TemplateType.Text when isPlace:
                return TemplateType.Words;
            case TemplateType.Object { IsOpen: true } when key is TemplateType.Text or TemplateType.Any:
                return TemplateType.Unknown;
            case TemplateType.Object shape when key is TemplateType.Text or TemplateType.Any:
                return shape.Properties.Select(static property => property.Type).Aggregate(TemplateType.Join);
            case TemplateType.Any:
                return TemplateType.Unknown;
            case TemplateType.List or TemplateType.Text:
                Mismatch(element.Key.Span, $"what stands in the brackets is the place of an item, a number; this is {key.Described}");
                return TemplateType.Unknown;
            case TemplateType.Object:
                Mismatch(element.Key.Span, $"what stands in the brackets is the name of a property, a string; this is {key.Described}");
                return TemplateType.Unknown;
            default:
                Mismatch(element.Target.Span, $"{target.Described} has no items");
                return TemplateType.Unknown;
        }
    }

    private TemplateType TypeOf(TemplateExpression.Slice slice, TemplateScope scope)
    {
        var target = TypeOf(slice.Target, scope);
        foreach (var end in new[] { slice.From, slice.To }.OfType<TemplateExpression>())
        {
            RequireNumber(end, TypeOf(end, scope), "a place");
        }

        if (target is TemplateType.List or TemplateType.Any)
        {
            return target;
        }

        if (target is not TemplateType.Text)
        {
            Mismatch(slice.Target.Span, $"[from:to] takes a part of an array or a string; this is {target.Described}");
            return TemplateType.Unknown;
        }

        return TemplateType.Words;
    }

    private TemplateType TypeOf(TemplateExpression.Unary unary, TemplateScope scope)
    {
        var operand = TypeOf(unary.Operand, scope);
        if (unary.Operator == TemplateOperator.Not)
        {
            return TemplateType.Truth;
        }

        return RequireNumber(unary.Operand, operand, "what has a sign") ? operand : TemplateType.Unknown;
    }

    private TemplateType TypeOf(TemplateExpression.Binary binary, TemplateScope scope)
    {
        var left = TypeOf(binary.Left, scope);
        var right = TypeOf(binary.Right, scope);
        switch (binary.Operator)
        {
            case TemplateOperator.And or TemplateOperator.Or:
                return TemplateType.Join(left, right);
            case TemplateOperator.Concatenate:
                return TemplateType.Words;
            case TemplateOperator.Equal or TemplateOperator.NotEqual:
                CheckEquality(binary, left, right);
                return TemplateType.Truth;
            case TemplateOperator.In or TemplateOperator.NotIn:
                CheckContains(binary, left, right);
                return TemplateType.Truth;
            case TemplateOperator.Less or TemplateOperator.LessOrEqual or TemplateOperator.Greater or TemplateOperator.GreaterOrEqual:
                CheckOrder(binary, left, right);
                return TemplateType.Truth;
            default:
                return Arithmetic(binary, left, right);
        }
    }

    private void CheckEquality(TemplateExpression.Binary binary, TemplateType left, TemplateType right)
    {
        if (!TemplateType.AreAlike(left, right))
        {
            Mismatch(binary.Span, $"{left.Described} never equals {right.Described}");
        }
        else
        {
            CheckChoices(binary.Left, left, right);
            CheckChoices(binary.Right, right, left);
        }
    }

    /// <summary>A constant that is compared with a text of which all choices are known must be one of them.</summary>
    private void CheckChoices(TemplateExpression constant, TemplateType written, TemplateType type)
    {
        if (constant is TemplateExpression.Constant && written is TemplateType.Text text && type is TemplateType.Text { Choices.IsEmpty: false } known && !known.Choices.Contains(text.Choices[0]))
        {
            Mismatch(constant.Span, $"the value is never '{text.Choices[0]}'; it is one of {string.Join(", ", known.Choices)}");
        }
    }

    private void CheckContains(TemplateExpression.Binary binary, TemplateType item, TemplateType container)
    {
        switch (container)
        {
            case TemplateType.Any:
                break;
            case TemplateType.List list when !TemplateType.AreAlike(item, list.Item):
                Mismatch(binary.Span, $"{item.Described} never is in an array of which each item is {list.Item.Described}");
                break;
            case TemplateType.List list:
                CheckListed(binary, item, list);
                break;
            case TemplateType.Text or TemplateType.Object when item is not (TemplateType.Text or TemplateType.Any):
                Mismatch(binary.Left.Span, $"in {container.Described} only a string can be; this is {item.Described}");
                break;
            case TemplateType.Text or TemplateType.Object:
                break;
            default:
                Mismatch(binary.Right.Span, $"'in' looks into an array, a string or an object; this is {container.Described}");
                break;
        }
    }

    /// <summary>Constants that stand in a list must be choices of what is looked for, and the other way round.</summary>
    private void CheckListed(TemplateExpression.Binary binary, TemplateType item, TemplateType.List list)
    {
        CheckChoices(binary.Left, item, list.Item);
        foreach (var listed in binary.Right is TemplateExpression.List written ? written.Items : default)
        {
            if (listed is TemplateExpression.Constant { Value: TextLiteral text } && binary.Left is not TemplateExpression.Constant)
            {
                CheckChoices(listed, TypeOf(text), item);
            }
        }
    }

    private void CheckOrder(TemplateExpression.Binary binary, TemplateType left, TemplateType right)
    {
        bool hasOrder = left is not (TemplateType.Boolean or TemplateType.List or TemplateType.Object)
            && right is not (TemplateType.Boolean or TemplateType.List or TemplateType.Object);
        if (!hasOrder || !TemplateType.AreAlike(left, right))
        {
            Mismatch(binary.Span, $"two numbers or two strings can be put in order; these are {left.Described} and {right.Described}");
        }
    }

    private TemplateType Arithmetic(TemplateExpression.Binary binary, TemplateType left, TemplateType right)
    {
        if (binary.Operator == TemplateOperator.Add && (left, right) is (TemplateType.Text or TemplateType.Any, TemplateType.Text or TemplateType.Any) or (TemplateType.List or TemplateType.Any, TemplateType.List or TemplateType.Any))
        {
            return left is TemplateType.Any || right is TemplateType.Any ? TemplateType.Unknown : left is TemplateType.Text ? TemplateType.Words : TemplateType.Join(left, right);
        }

        if (binary.Operator == TemplateOperator.Add && (left is TemplateType.Text || right is TemplateType.Text))
        {
            Mismatch(binary.Span, $"'+' cannot put {left.Described} and {right.Described} together; '~' makes a string of anything");
            return TemplateType.Words;
        }

        bool isSound = RequireNumber(binary.Left, left, "a part of a calculation") & RequireNumber(binary.Right, right, "a part of a calculation");
        if (!isSound)
        {
            return TemplateType.Unknown;
        }

        return binary.Operator == TemplateOperator.Divide ? TemplateType.Real : TemplateType.Join(left, right);
    }

    private TemplateType TypeOf(TemplateExpression.Choice choice, TemplateScope scope)
    {
        TypeOf(choice.Condition, scope);
        var value = TypeOf(choice.Value, scope);
        return choice.Otherwise is { } otherwise ? TemplateType.Join(value, TypeOf(otherwise, scope)) : value;
    }

    private TemplateType TypeOf(TemplateExpression.Filter filter, TemplateScope scope)
    {
        var target = TypeOf(filter.Target, scope);
        var arguments = filter.Arguments.Select(argument => TypeOf(argument.Value, scope)).ToArray();
        return _filters.TypeOf(filter, target, arguments);
    }

    private TemplateType TypeOf(TemplateExpression.Test test, TemplateScope scope)
    {
        var target = TypeOf(test.Target, scope);
        var arguments = test.Arguments.Select(argument => TypeOf(argument.Value, scope)).ToArray();
        _filters.Check(test, target, arguments);
        return TemplateType.Truth;
    }

    private bool RequireNumber(TemplateExpression expression, TemplateType type, string what)
    {
        if (type is TemplateType.Integer or TemplateType.Number or TemplateType.Any)
        {
            return true;
        }

        Mismatch(expression.Span, $"{what} must be a number; this is {type.Described}");
        return false;
    }

    private void Mismatch(SourceSpan span, string what) => faults.Add(new TemplateFault(ProblemCode.TemplateTypeMismatch, span, Capitalized(what)));

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
