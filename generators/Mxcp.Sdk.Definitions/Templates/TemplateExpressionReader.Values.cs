using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

// Values, and what is taken out of them: names, constants, parts, filters and tests.
internal sealed partial class TemplateExpressionReader
{
    private TemplateExpression ReadPrimary()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TemplateTokenKind.Name:
                return ReadName();
            case TemplateTokenKind.Quoted:
                return ReadQuoted();
            case TemplateTokenKind.Number:
                return ReadNumber();
            case TemplateTokenKind.Sign when token.Text is "(" or "[":
                return ReadBracket();
            case TemplateTokenKind.Sign when token.Text == "{":
                cursor.Fail(ProblemCode.TemplateUnsupported, token.Span, "an object in braces", "take the value as a parameter");
                break;
            default:
                cursor.FailHere("here should be a value");
                break;
        }

        return new TemplateExpression.Invalid(token.Span);
    }

    private TemplateExpression ReadName()
    {
        var name = cursor.Current;
        Literal? constant = name.Text switch
        {
            "true" or "True" => new BooleanLiteral(true),
            "false" or "False" => new BooleanLiteral(false),
            "none" or "None" => new NullLiteral(),
            _ => null,
        };
        if (constant is null && IsReserved(name.Text))
        {
            cursor.FailHere("here should be a value");
            return new TemplateExpression.Invalid(name.Span);
        }

        cursor.Advance();
        if (constant is not null)
        {
            return new TemplateExpression.Constant(name.Span, constant);
        }

        if (cursor.IsSign("("))
        {
            cursor.Fail(ProblemCode.TemplateUnsupported, name.Span, $"calls such as {name.Text}(…)", "use a filter, or write the prompt in C#");
            return new TemplateExpression.Invalid(name.Span);
        }

        return new TemplateExpression.Variable(name.Span, name.Text);
    }

    /// <summary>A quoted text; of several in a row one text is made.</summary>
    private TemplateExpression.Constant ReadQuoted()
    {
        var start = cursor.Advance();
        string text = start.Text;
        while (cursor.Current.Kind == TemplateTokenKind.Quoted)
        {
            text += cursor.Advance().Text;
        }

        return new TemplateExpression.Constant(From(start.Span), new TextLiteral(text));
    }

    private TemplateExpression ReadNumber()
    {
        var number = cursor.Current;
        if (number.Text.All(static letter => letter is (>= '0' and <= '9') or '.' or 'e' or 'E' or '-' or '+') && NumberLiteral.Parse(number.Text) is { } literal)
        {
            cursor.Advance();
            return new TemplateExpression.Constant(number.Span, literal);
        }

        cursor.Fail(ProblemCode.TemplateSyntax, number.Span, $"'{number.Text}' is not a number");
        return new TemplateExpression.Invalid(number.Span);
    }

    /// <summary>A value in parentheses, or a list in either kind of brackets.</summary>
    private TemplateExpression ReadBracket()
    {
        var start = cursor.Advance();
        string close = start.Text == "(" ? ")" : "]";
        var items = new List<TemplateExpression>();
        bool isList = close == "]";
        while (!cursor.IsSign(close) && !cursor.Current.EndsTag)
        {
            cursor.CountOperation();
            items.Add(Read());
            if (!cursor.TakeSign(","))
            {
                break;
            }

            isList = true;
        }

        cursor.ExpectSign(close);
        return !isList && items.Count == 1 ? items[0] : new TemplateExpression.List(From(start.Span), items.ToEquatableArray());
    }

    /// <summary>What is taken out of a value: <c>.name</c>, <c>[key]</c>, <c>[from:to]</c>.</summary>
    private TemplateExpression ReadParts(TemplateExpression value)
    {
        while (true)
        {
            if (cursor.TakeSign("."))
            {
                cursor.CountOperation();
                value = ReadMember(value);
            }
            else if (cursor.TakeSign("["))
            {
                cursor.CountOperation();
                value = ReadElement(value);
            }
            else if (cursor.IsSign("("))
            {
                cursor.Fail(ProblemCode.TemplateUnsupported, value.Span, "calls of values", "use a filter, or write the prompt in C#");
            }
            else
            {
                return value;
            }
        }
    }

    private TemplateExpression ReadMember(TemplateExpression target)
    {
        var name = cursor.Current;
        if (name.Kind != TemplateTokenKind.Name)
        {
            cursor.FailHere("here should be the name of a property");
            return target;
        }

        cursor.Advance();
        if (name.Text.StartsWith("__", StringComparison.Ordinal))
        {
            cursor.Fail(ProblemCode.TemplateUnsupported, name.Span, $"'{name.Text}'", "there is no Python behind a value");
            return new TemplateExpression.Invalid(name.Span);
        }

        if (cursor.IsSign("("))
        {
            cursor.Fail(ProblemCode.TemplateUnsupported, name.Span, $"calls such as {name.Text}(…)", TemplateForeign.WayOutOfMethod(name.Text));
            return new TemplateExpression.Invalid(name.Span);
        }

        return new TemplateExpression.Member(From(target), target, name.Text, name.Span);
    }

    private TemplateExpression ReadElement(TemplateExpression target)
    {
        var from = cursor.IsSign(":") ? null : Read();
        if (cursor.TakeSign(":"))
        {
            var to = cursor.IsSign("]") || cursor.IsSign(":") ? null : Read();
            if (cursor.IsSign(":"))
            {
                cursor.Fail(ProblemCode.TemplateUnsupported, cursor.Current.Span, "a step", "write [from:to]");
            }

            cursor.ExpectSign("]");
            return new TemplateExpression.Slice(From(target), target, from, to);
        }

        cursor.ExpectSign("]");
        return from is TemplateExpression.Constant { Value: TextLiteral name }
            ? new TemplateExpression.Member(From(target), target, name.Value, from.Span)
            : new TemplateExpression.Element(From(target), target, from!);
    }

    private TemplateExpression ReadFilter(TemplateExpression target)
    {
        cursor.CountOperation();
        var name = cursor.Current;
        if (name.Kind != TemplateTokenKind.Name)
        {
            cursor.FailHere("here should be the name of a filter");
            return target;
        }

        cursor.Advance();
        var arguments = cursor.TakeSign("(") ? ReadArguments() : default;
        return new TemplateExpression.Filter(From(target), target, name.Text, name.Span, arguments);
    }

    private TemplateExpression ReadTest(TemplateExpression target)
    {
        cursor.CountOperation();
        bool isNegated = cursor.TakeWord("not");
        var name = cursor.Current;
        if (name.Kind != TemplateTokenKind.Name)
        {
            cursor.FailHere("here should be the name of a test");
            return target;
        }

        cursor.Advance();
        var test = new TemplateExpression.Test(From(target), target, name.Text, name.Span, ReadTestArguments());
        return isNegated ? new TemplateExpression.Unary(test.Span, TemplateOperator.Not, test) : test;
    }

    /// <summary>The arguments of a test: in parentheses, or a single value right behind it.</summary>
    private EquatableArray<TemplateArgument> ReadTestArguments()
    {
        if (cursor.TakeSign("("))
        {
            return ReadArguments();
        }

        bool isValue = cursor.Current.Kind is TemplateTokenKind.Number or TemplateTokenKind.Quoted || (cursor.Current.Kind == TemplateTokenKind.Name && !IsReserved(cursor.Current.Text));
        return isValue ? new([new TemplateArgument(null, ReadParts(ReadPrimary()))]) : default;
    }

    private EquatableArray<TemplateArgument> ReadArguments()
    {
        var arguments = new List<TemplateArgument>();
        while (!cursor.IsSign(")") && !cursor.Current.EndsTag)
        {
            cursor.CountOperation();
            string? name = cursor.Current.Kind == TemplateTokenKind.Name && cursor.Next.Is(TemplateTokenKind.Sign, "=") ? cursor.Advance().Text : null;
            if (name is not null)
            {
                cursor.Advance();
            }

            arguments.Add(new TemplateArgument(name, Read()));
            if (!cursor.TakeSign(","))
            {
                break;
            }
        }

        cursor.ExpectSign(")");
        return arguments.ToEquatableArray();
    }
}
