using System.Globalization;

namespace Mxcp.CompilerServices;

public readonly partial struct TemplateValue
{
    private const int MaximumPlaces = 28;

    /// <summary>The filter <c>abs</c>.</summary>
    public TemplateValue Abs() => _kind switch
    {
        TemplateKind.None => None,
        TemplateKind.Integer => _number < 0 ? -this : this,
        _ => Math.Abs(Real("abs")),
    };

    /// <summary>The filter <c>round</c>: half a unit goes away from zero, and what counts is the number as it is written.</summary>
    /// <param name="precision">How many decimal places are left; negative for tens, hundreds and so on.</param>
    /// <param name="method">common, ceil or floor.</param>
    public TemplateValue Round(TemplateValue precision = default, TemplateValue method = default)
    {
        if (_kind is TemplateKind.None)
        {
            return None;
        }

        double value = Real("round");
        int places = (int)Math.Clamp(precision.Whole(0), -MaximumPlaces, MaximumPlaces);
        bool isExact = decimal.TryParse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
        if (!isExact || (_kind is TemplateKind.Integer && places >= 0))
        {
            return this;
        }

        var mode = method.ToString() switch
        {
            "ceil" => MidpointRounding.ToPositiveInfinity,
            "floor" => MidpointRounding.ToNegativeInfinity,
            _ => MidpointRounding.AwayFromZero,
        };
        return places >= 0 ? (double)decimal.Round(number, places, mode) : RoundTens(number, -places, mode);
    }

    /// <summary>The filter <c>int</c>: a number without its decimal places, or what a text says.</summary>
    /// <param name="default">What stands for a text that is no number.</param>
    public TemplateValue Int(TemplateValue @default = default)
    {
        if (_kind is TemplateKind.Integer)
        {
            return this;
        }

        if (_kind is TemplateKind.Text && long.TryParse(_text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long exact))
        {
            return exact;
        }

        return Truncated(Float(@default).AsDouble);
    }

    /// <summary>The filter <c>float</c>: the value as a number, or what a text says.</summary>
    /// <param name="default">What stands for a text that is no number.</param>
    public TemplateValue Float(TemplateValue @default = default)
    {
        TemplateValue otherwise = @default._kind is TemplateKind.None ? 0.0 : @default;
        return _kind switch
        {
            TemplateKind.Boolean or TemplateKind.Integer => (double)_number,
            TemplateKind.Number => this,
            TemplateKind.Text when double.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
            _ => otherwise,
        };
    }

    /// <summary>The filter <c>default</c>.</summary>
    /// <param name="defaultValue">What stands for none.</param>
    /// <param name="boolean">Whether it stands for everything that is false, too.</param>
    public TemplateValue Default(TemplateValue defaultValue = default, TemplateValue boolean = default)
    {
        bool isMissing = _kind is TemplateKind.None || (boolean.IsTrue && !IsTrue);
        return !isMissing ? this : defaultValue._kind is TemplateKind.None ? "" : defaultValue;
    }

    /// <summary>The test <c>defined</c>: whether there is a value.</summary>
    public bool IsDefined() => _kind is not TemplateKind.None;

    /// <summary>The test <c>none</c>.</summary>
    public bool IsNone() => _kind is TemplateKind.None;

    /// <summary>The test <c>boolean</c>.</summary>
    public bool IsBoolean() => _kind is TemplateKind.Boolean;

    /// <summary>The test <c>integer</c>.</summary>
    public bool IsInteger() => _kind is TemplateKind.Integer;

    /// <summary>The test <c>number</c>.</summary>
    public bool IsNumber() => IsNumeric;

    /// <summary>The test <c>string</c>.</summary>
    public bool IsText() => _kind is TemplateKind.Text;

    /// <summary>The test <c>sequence</c>.</summary>
    public bool IsList() => _kind is TemplateKind.List;

    /// <summary>The test <c>mapping</c>.</summary>
    public bool IsObject() => _kind is TemplateKind.Object;

    /// <summary>The test <c>odd</c>.</summary>
    public bool IsOdd() => _kind is not TemplateKind.None && this % 2 == 1;

    /// <summary>The test <c>even</c>.</summary>
    public bool IsEven() => _kind is not TemplateKind.None && this % 2 == 0;

    /// <summary>The test <c>divisibleby</c>.</summary>
    /// <param name="num">The divisor.</param>
    public bool IsDivisibleBy(TemplateValue num) => !IsAnyNone(this, num) && this % num == 0;

    private static TemplateValue Truncated(double number) =>
        Math.Abs(number) < long.MaxValue ? (long)number : throw Fail("an integer in it is beyond 64 bits");

    private static TemplateValue RoundTens(decimal number, int zeros, MidpointRounding mode)
    {
        decimal unit = 1;
        for (int i = 0; i < zeros; i++)
        {
            unit *= 10;
        }

        return (double)(decimal.Round(number / unit, mode) * unit);
    }
}
