using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mxcp.Execution;

/// <summary>Exact arithmetic on decimal numbers, for <c>multipleOf</c>: 0.3 is a multiple of 0.1.</summary>
internal static class Multiples
{
    /// <summary>Numbers longer than this are nobody's integers, and would take long to write out.</summary>
    private const int MaxExponent = 1000;

    /// <summary>Whether a finite number is a multiple of a step. What counts is the shortest text that reads back as the number.</summary>
    public static bool IsMultiple(double value, decimal step)
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        var (digits, scale) = Parse(text[..length]);
        return IsMultiple(digits, scale, step);
    }

    /// <inheritdoc cref="IsMultiple(double, decimal)"/>
    public static bool IsMultiple(Int128 digits, int scale, decimal step) => IsMultiple((BigInteger)digits, scale, step);

    public static double ToDouble(Int128 digits, int scale) =>
        double.Parse(ToText(digits, scale), CultureInfo.InvariantCulture);

    /// <summary>The number that the shortest text of a <c>float</c> stands for: 0.1, not 0.10000000149.</summary>
    public static double AsWritten(float value)
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return double.Parse(text[..length], CultureInfo.InvariantCulture);
    }

    public static string ToText(Int128 digits, int scale)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxDecimal];
        return Encoding.ASCII.GetString(text[..NumberText.Write(text, digits, scale)]);
    }

    // digits / 10^scale = n · stepDigits / 10^stepScale, for a whole n
    private static bool IsMultiple(BigInteger digits, int scale, decimal step)
    {
        BigInteger stepDigits = SqlValue.Unscaled(step);
        int shift = step.Scale - scale;
        if (shift >= 0)
        {
            digits *= BigInteger.Pow(10, shift);
        }
        else
        {
            stepDigits *= BigInteger.Pow(10, -shift);
        }
        return (digits % stepDigits).IsZero;
    }

    /// <summary>The integer that a JSON number is; 5.0 and 1e2 are integers too.</summary>
    public static bool TryInteger(string number, out BigInteger integer)
    {
        var (digits, scale) = Parse(number.ToUpperInvariant());
        integer = digits;
        if (scale is > MaxExponent or < -MaxExponent)
        {
            return digits.IsZero;
        }
        if (scale <= 0)
        {
            integer *= BigInteger.Pow(10, -scale);
            return true;
        }
        integer = BigInteger.DivRem(digits, BigInteger.Pow(10, scale), out var rest);
        return rest.IsZero;
    }

    /// <summary>Splits <c>-1.25E-07</c> into -125 and a scale of 9.</summary>
    private static (BigInteger Digits, int Scale) Parse(ReadOnlySpan<char> text)
    {
        int exponentAt = text.IndexOf('E');
        int exponent = exponentAt < 0 ? 0 : Exponent(text[(exponentAt + 1)..]);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];

        int point = mantissa.IndexOf('.');
        int scale = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = BigInteger.Parse(mantissa.ToString().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (digits, scale - exponent);
    }

    private static int Exponent(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent))
        {
            return Math.Clamp(exponent, -1_000_000, 1_000_000);
        }
        return text[0] == '-' ? -1_000_000 : 1_000_000;
    }
}
