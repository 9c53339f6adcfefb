using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Reads the expressions inside tags, with the precedence that Jinja2 gives them.</summary>
internal sealed partial class TemplateExpressionReader(TemplateCursor cursor)
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

    private TemplateExpression.Binary Join(TemplateOperator sign, TemplateExpression left, TemplateExpression right)
    {
        cursor.CountOperation();
        return new TemplateExpression.Binary(new SourceSpan(left.Span.Start, right.Span.End), sign, left, right);
    }

    private SourceSpan From(TemplateExpression start) => From(start.Span);

    private SourceSpan From(SourceSpan start) => new(start.Start, Math.Max(start.End, cursor.Last.Span.End));
}
