namespace Mxcp.CompilerServices;

public readonly partial struct TemplateValue
{
    /// <summary>Whether a condition takes the value for true.</summary>
    public static bool operator true(TemplateValue value) => value.IsTrue;

    /// <summary>Whether a condition takes the value for false.</summary>
    public static bool operator false(TemplateValue value) => !value.IsTrue;

    /// <summary>Whether a condition takes the value for false.</summary>
    public static bool operator !(TemplateValue value) => !value.IsTrue;

    /// <summary><c>and</c>: the first value that is false, or the last. Written as <c>&amp;&amp;</c>, it looks at the second only if it must.</summary>
    public static TemplateValue operator &(TemplateValue left, TemplateValue right) => left.IsTrue ? right : left;

    /// <summary><c>or</c>: the first value that is true, or the last. Written as <c>||</c>, it looks at the second only if it must.</summary>
    public static TemplateValue operator |(TemplateValue left, TemplateValue right) => left.IsTrue ? left : right;

    /// <summary>Whether two values are the same; a whole number is the same however it came.</summary>
    public static bool operator ==(TemplateValue left, TemplateValue right) => left.Equals(right);

    /// <summary>Whether two values are not the same.</summary>
    public static bool operator !=(TemplateValue left, TemplateValue right) => !left.Equals(right);

    /// <summary>Whether a value comes before another; none comes neither before nor behind anything.</summary>
    public static bool operator <(TemplateValue left, TemplateValue right) => !IsAnyNone(left, right) && Compare(left, right) < 0;

    /// <summary>Whether a value comes before another or is the same.</summary>
    public static bool operator <=(TemplateValue left, TemplateValue right) => !IsAnyNone(left, right) && Compare(left, right) <= 0;

    /// <summary>Whether a value comes behind another.</summary>
    public static bool operator >(TemplateValue left, TemplateValue right) => !IsAnyNone(left, right) && Compare(left, right) > 0;

    /// <summary>Whether a value comes behind another or is the same.</summary>
    public static bool operator >=(TemplateValue left, TemplateValue right) => !IsAnyNone(left, right) && Compare(left, right) >= 0;

    /// <summary>The sum of two numbers, or two texts or lists as one.</summary>
    public static TemplateValue operator +(TemplateValue left, TemplateValue right) => (left._kind, right._kind) switch
    {
        (TemplateKind.None, _) or (_, TemplateKind.None) => None,
        (TemplateKind.Integer, TemplateKind.Integer) => Checked(left, right, static (a, b) => checked(a + b)),
        (TemplateKind.Text, TemplateKind.Text) => left._text + right._text,
        (TemplateKind.List, TemplateKind.List) => ListOf([.. left._content!.Values, .. right._content!.Values]),
        _ => Finite(left.Real("+") + right.Real("+")),
    };

    /// <summary>The difference of two numbers.</summary>
    public static TemplateValue operator -(TemplateValue left, TemplateValue right) => (left._kind, right._kind) switch
    {
        (TemplateKind.None, _) or (_, TemplateKind.None) => None,
        (TemplateKind.Integer, TemplateKind.Integer) => Checked(left, right, static (a, b) => checked(a - b)),
        _ => Finite(left.Real("-") - right.Real("-")),
    };

    /// <summary>The product of two numbers.</summary>
    public static TemplateValue operator *(TemplateValue left, TemplateValue right) => (left._kind, right._kind) switch
    {
        (TemplateKind.None, _) or (_, TemplateKind.None) => None,
        (TemplateKind.Integer, TemplateKind.Integer) => Checked(left, right, static (a, b) => checked(a * b)),
        _ => Finite(left.Real("*") * right.Real("*")),
    };

    /// <summary>The quotient of two numbers, with its decimal places.</summary>
    public static TemplateValue operator /(TemplateValue left, TemplateValue right) =>
        IsAnyNone(left, right) ? None : Finite(left.Real("/") / right.Divisor("/"));

    /// <summary>What is left of a number after a division; it has the sign of what is divided by.</summary>
    public static TemplateValue operator %(TemplateValue left, TemplateValue right)
    {
        if (IsAnyNone(left, right))
        {
            return None;
        }

        double divisor = right.Divisor("%");
        if (left._kind is TemplateKind.Integer && right._kind is TemplateKind.Integer)
        {
            // The one quotient that does not fit leaves nothing.
            long rest = right._number == -1 ? 0 : left._number % right._number;
            return rest != 0 && (rest < 0) != (right._number < 0) ? rest + right._number : rest;
        }

        double remainder = left.Real("%") % divisor;
        return Finite(remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder);
    }

    /// <summary>The number with the other sign.</summary>
    public static TemplateValue operator -(TemplateValue value) => value._kind switch
    {
        TemplateKind.None => None,
        TemplateKind.Integer => Checked(0, value, static (a, b) => checked(a - b)),
        _ => -value.Real("-"),
    };

    /// <summary>The quotient of two numbers, rounded down.</summary>
    /// <param name="divisor">What is divided by.</param>
    public TemplateValue FloorDivide(TemplateValue divisor)
    {
        if (IsAnyNone(this, divisor))
        {
            return None;
        }

        double number = divisor.Divisor("//");
        return _kind is TemplateKind.Integer && divisor._kind is TemplateKind.Integer
            ? Checked(this, divisor, static (a, b) => checked(a / b) - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0))
            : Finite(Math.Floor(Real("//") / number));
    }

    /// <summary>Whether a list has an item, a text a part, or an object a member.</summary>
    /// <param name="item">The item, the part, or the name of the member.</param>
    public bool Contains(TemplateValue item) => _kind switch
    {
        TemplateKind.None => false,
        TemplateKind.List => Array.IndexOf(_content!.Values, item) >= 0,
        TemplateKind.Object => item._kind is TemplateKind.Text && Array.IndexOf(_content!.Names!, item._text) >= 0,
        TemplateKind.Text => item._kind is TemplateKind.Text && _text!.Contains(item._text!, StringComparison.Ordinal),
        _ => throw Fail($"'in' looks into an array, a string or an object, and this is {Described}"),
    };

    /// <inheritdoc/>
    public bool Equals(TemplateValue other)
    {
        if (IsNumeric && other.IsNumeric)
        {
            return _kind == other._kind && _kind is TemplateKind.Integer ? _number == other._number : AsDouble == other.AsDouble;
        }

        return _kind == other._kind && _kind switch
        {
            TemplateKind.None => true,
            TemplateKind.Boolean => _number == other._number,
            TemplateKind.Text => _text == other._text,
            TemplateKind.List => _content!.Values.AsSpan().SequenceEqual(other._content!.Values),
            _ => HasSameMembers(other),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TemplateValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _kind switch
    {
        TemplateKind.Text => StringComparer.Ordinal.GetHashCode(_text!),
        TemplateKind.Integer or TemplateKind.Number => AsDouble.GetHashCode(),
        TemplateKind.List or TemplateKind.Object => _content!.Values.Length,
        _ => (int)_number,
    };

    /// <summary>The order of two values, neither of which is none.</summary>
    internal static int Compare(TemplateValue left, TemplateValue right)
    {
        if (left.IsNumeric && right.IsNumeric)
        {
            return left._kind == right._kind && left._kind is TemplateKind.Integer
                ? left._number.CompareTo(right._number)
                : left.AsDouble.CompareTo(right.AsDouble);
        }

        if (left._kind is TemplateKind.Text && right._kind is TemplateKind.Text)
        {
            return string.CompareOrdinal(left._text, right._text);
        }

        throw Fail($"two numbers or two strings can be put in order, and these are {left.Described} and {right.Described}");
    }

    private static bool IsAnyNone(TemplateValue left, TemplateValue right) => left._kind is TemplateKind.None || right._kind is TemplateKind.None;

    private static TemplateValue Checked(TemplateValue left, TemplateValue right, Func<long, long, long> compute)
    {
        try
        {
            return compute(left._number, right._number);
        }
        catch (OverflowException)
        {
            throw Fail("an integer in it is beyond 64 bits");
        }
    }

    private static TemplateValue Finite(double value) => double.IsFinite(value) ? value : throw Fail("a number in it is too large");

    private bool HasSameMembers(TemplateValue other) =>
        _content!.Values.Length == other._content!.Values.Length
        && _content.Names!.Zip(_content.Values).All(member => other.Contains(member.First) && other[member.First] == member.Second);

    private double Real(string sign) => IsNumeric ? AsDouble : throw Fail($"'{sign}' cannot be used with {Described}");

    private double Divisor(string sign) => Real(sign) is not 0 and var divisor ? divisor : throw Fail("it divides by zero");
}
