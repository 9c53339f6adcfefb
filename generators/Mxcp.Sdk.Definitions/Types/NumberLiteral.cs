using System.Globalization;

namespace Mxcp.Definitions.Types;

/// <summary>A number in one form of JSON, with all its digits, so that equal numbers are equal texts: <c>0x10</c>, <c>16.0</c> and <c>1.6e1</c> are <c>16</c>.</summary>
internal sealed record NumberLiteral : Literal
{
    private readonly DecimalDigits _digits;

    private NumberLiteral(DecimalDigits digits)
    {
        _digits = digits;
        Json = digits.ToString();
    }

    public string Json { get; }

    public override string Kind => IsWhole ? "an integer" : "a number";

    public bool IsWhole => _digits.IsWhole;

    public double AsDouble => double.Parse(Json, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The nearest decimal, or <see langword="null"/> where no decimal is as large.</summary>
    public decimal? AsDecimal => decimal.TryParse(Json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>Whether a decimal holds the number with all its digits.</summary>
    public bool IsExactDecimal => AsDecimal is { } value && this == Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value as a 64-bit integer, or <see langword="null"/> where it is none.</summary>
    public long? AsInt64 => long.TryParse(Json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public static NumberLiteral Of(long value) => new(DecimalDigits.Parse(value.ToString(CultureInfo.InvariantCulture))!.Value);

    /// <summary>Reads what YAML's core schema calls an integer or a number; <see langword="null"/> for what JSON cannot say: infinities, NaN, what is beyond a double.</summary>
    public static NumberLiteral? Parse(string yaml)
    {
        bool hasRadix = yaml.StartsWith("0x", StringComparison.Ordinal) || yaml.StartsWith("0o", StringComparison.Ordinal);
        var digits = hasRadix ? DecimalDigits.ParseRadix(yaml) : DecimalDigits.Parse(yaml);
        return digits is { } read && IsDouble(read) ? new NumberLiteral(read) : null;
    }

    /// <summary>Compares exactly, digit by digit.</summary>
    public int CompareTo(NumberLiteral other) => _digits.CompareTo(other._digits);

    /// <summary>Whether the number is a whole multiple of another one, exactly: 0.3 is one of 0.1.</summary>
    public bool IsMultipleOf(NumberLiteral step) => _digits.IsMultipleOf(step._digits);

    /// <summary>Whether a double is neither infinite for it nor zero where the number is not.</summary>
    private static bool IsDouble(DecimalDigits digits) =>
        double.TryParse(digits.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && !double.IsInfinity(number)
        && (number != 0 || digits.IsZero);
}
