using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Reads the expressions inside tags, with the precedence that Jinja2 gives them.</summary>
internal sealed class TemplateExpressionReader(TemplateCursor cursor)
{
    private const int MaximumDepth = 50;

    private static readonly string[] Reserved = ["and", "or", "not", "in", "is", "if", "else", "true", "True", "false", "False", "none", "None"];

    private int _depth;

    /// <summary>Whether a name means something else than a variable.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary><c>value if condition else otherwise</c>, or anything below.</summary>
    public TemplateExpression Read()
    {
        var value = ReadWithoutChoice();
        while (cursor.TakeWord("if"))
        {
            cursor.CountOperation();
            var condition = ReadWithoutChoice();
            var otherwise = cursor.TakeWord("else") ? Read() : null;
            value = new TemplateExpression.Choice(From(value), condition, value, otherwise);
        }

        return value;
    }

    /// <summary>An expression in which <c>if</c> has no place: the list of a loop.</summary>
    public TemplateExpression ReadWithoutChoice()
    {
        if (++_depth > MaximumDepth)
        {
            cursor.Fail(ProblemCode.TemplateSyntax, cursor.Current.Span, $"expressions nest deeper than {MaximumDepth} levels");
        }

        var value = ReadOr();
        _depth--;
        return value;
    }

    private TemplateExpression ReadOr()
    {
        var left = ReadAnd();
        while (cursor.TakeWord("or"))
        {
            left = Join(TemplateOperator.Or, left, ReadAnd());
        }

        return left;
    }

    private TemplateExpression ReadAnd()
    {
        var left = ReadNot();
        while (cursor.TakeWord("and"))
        {
            left = Join(TemplateOperator.And, left, ReadNot());
        }

        return left;
    }

    private TemplateExpression ReadNot()
    {
        var start = cursor.Current;
        if (!cursor.TakeWord("not"))
        {
            return ReadComparison();
        }

        cursor.CountOperation();
        if (++_depth > MaximumDepth)
        {
            cursor.Fail(ProblemCode.TemplateSyntax, start.Span, $"expressions nest deeper than {MaximumDepth} levels");
        }

        var operand = ReadNot();
        _depth--;
        return new TemplateExpression.Unary(From(start.Span), TemplateOperator.Not, operand);
    }

    private TemplateExpression ReadComparison()
    {
        var left = ReadSum();
        if (TakeComparison() is not { } comparison)
        {
            return left;
        }

        var joined = Join(comparison, left, ReadSum());
        var next = cursor.Current;
        if (TakeComparison() is not null)
        {
            cursor.Fail(ProblemCode.TemplateUnsupported, next.Span, "a chain of comparisons", "write 'a < b and b < c'");
        }

        return joined;
    }

    private TemplateOperator? TakeComparison()
    {
        if (cursor.IsWord("not") && cursor.Next.Is(TemplateTokenKind.Name, "in"))
        {
            cursor.Advance();
            cursor.Advance();
            return TemplateOperator.NotIn;
        }

        if (cursor.TakeWord("in"))
        {
            return TemplateOperator.In;
        }

        TemplateOperator? found = cursor.Current.Kind != TemplateTokenKind.Sign ? null : cursor.Current.Text switch
        {
            "==" => TemplateOperator.Equal,
            "!=" => TemplateOperator.NotEqual,
            "<" => TemplateOperator.Less,
            "<=" => TemplateOperator.LessOrEqual,
            ">" => TemplateOperator.Greater,
            ">=" => TemplateOperator.GreaterOrEqual,
            _ => null,
        };
        if (found is not null)
        {
            cursor.Advance();
        }

        return found;
    }

    private TemplateExpression ReadSum()
    {
        var left = ReadConcatenation();
        while (cursor.IsSign("+") || cursor.IsSign("-"))
        {
            var sign = cursor.Advance().Text == "+" ? TemplateOperator.Add : TemplateOperator.Subtract;
            left = Join(sign, left, ReadConcatenation());
        }

        return left;
    }

    private TemplateExpression ReadConcatenation()
    {
        var left = ReadProduct();
        while (cursor.TakeSign("~"))
        {
            left = Join(TemplateOperator.Concatenate, left, ReadProduct());
        }

        return left;
    }

    private TemplateExpression ReadProduct()
    {
        var left = ReadUnary();
        while (cursor.IsSign("*") || cursor.IsSign("/") || cursor.IsSign("//") || cursor.IsSign("%"))
        {
            var sign = cursor.Advance().Text switch
            {
                "*" => TemplateOperator.Multiply,
                "/" => TemplateOperator.Divide,
                "//" => TemplateOperator.FloorDivide,
                _ => TemplateOperator.Modulo,
            };
            left = Join(sign, left, ReadUnary());
        }

        if (cursor.IsSign("**"))
        {
            cursor.Fail(ProblemCode.TemplateUnsupported, cursor.Current.Span, "'**'", "multiply");
        }

        return left;
    }

    /// <summary>A value with its sign; filters and tests come after the sign, as in Jinja2.</summary>
    private TemplateExpression ReadUnary()
    {
        var value = ReadSigned();
        while (true)
        {
            if (cursor.TakeSign("|"))
            {
                value = ReadFilter(value);
            }
            else if (cursor.TakeWord("is"))
            {
                value = ReadTest(value);
            }
            else
            {
                return value;
            }
        }
    }

    private TemplateExpression ReadSigned()
    {
        var start = cursor.Current;
        if (!cursor.IsSign("-") && !cursor.IsSign("+"))
        {
            return ReadParts(ReadPrimary());
        }

        cursor.Advance();
        cursor.CountOperation();
        if (cursor.IsSign("-") || cursor.IsSign("+"))
        {
            cursor.FailHere("one sign is enough");
        }

        var operand = ReadParts(ReadPrimary());
        return new TemplateExpression.Unary(From(start.Span), start.Text == "-" ? TemplateOperator.Negate : TemplateOperator.Plus, operand);
    }

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

    private TemplateExpression.Binary Join(TemplateOperator sign, TemplateExpression left, TemplateExpression right)
    {
        cursor.CountOperation();
        return new TemplateExpression.Binary(new SourceSpan(left.Span.Start, right.Span.End), sign, left, right);
    }

    private SourceSpan From(TemplateExpression start) => From(start.Span);

    private SourceSpan From(SourceSpan start) => new(start.Start, Math.Max(start.End, cursor.Last.Span.End));
}
