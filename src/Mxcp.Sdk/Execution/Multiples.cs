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
        Span<byte> text = stackalloc byte[NumberText.MaxNumber];
        var (digits, scale) = ParseShort(text[..NumberText.Write(text, value)]);
        return IsMultiple(digits, scale, step);
    }

    /// <summary>Whether <paramref name="digits"/> / 10^<paramref name="scale"/> is a multiple of a step.</summary>
    public static bool IsMultiple(Int128 digits, int scale, decimal step)
    {
        // digits / 10^scale = n · stepDigits / 10^stepScale, for a whole n
        var stepDigits = SqlValue.Unscaled(step);
        int shift = step.Scale - scale;
        if (TryShift(digits, Math.Max(shift, 0), out var shifted) && TryShift(stepDigits, Math.Max(-shift, 0), out var shiftedStep))
        {
            return shifted % shiftedStep == 0;
        }

        var large = digits * BigInteger.Pow(10, Math.Max(shift, 0));
        return (large % (stepDigits * BigInteger.Pow(10, Math.Max(-shift, 0)))).IsZero;
    }

    public static double ToDouble(Int128 digits, int scale)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxDecimal];
        return double.Parse(text[..NumberText.Write(text, digits, scale)], CultureInfo.InvariantCulture);
    }

    /// <summary>The number that the shortest text of a <c>float</c> stands for: 0.1, not 0.10000000149.</summary>
    public static double AsWritten(float value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxNumber];
        return double.Parse(text[..NumberText.Write(text, value)], CultureInfo.InvariantCulture);
    }

    public static string ToText(Int128 digits, int scale)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxDecimal];
        return Encoding.ASCII.GetString(text[..NumberText.Write(text, digits, scale)]);
    }

    /// <summary>The integer that a JSON number is; 5.0 and 1e2 are integers too.</summary>
    public static bool TryInteger(string number, out BigInteger integer)
    {
        int exponentAt = number.IndexOfAny(['e', 'E']);
        string mantissa = exponentAt < 0 ? number : number[..exponentAt];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int scale = point < 0 ? 0 : mantissa.Length - point - 1;
        scale -= exponentAt < 0 ? 0 : Exponent(number.AsSpan(exponentAt + 1));

        integer = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (Math.Abs(scale) > MaxExponent)
        {
            return integer.IsZero;
        }

        if (scale <= 0)
        {
            integer *= BigInteger.Pow(10, -scale);
            return true;
        }

        integer = BigInteger.DivRem(integer, BigInteger.Pow(10, scale), out var rest);
        return rest.IsZero;
    }

    /// <summary>Splits <c>-1.25E-07</c>, of at most 17 digits, into 125 and a scale of 9. The sign does not matter here.</summary>
    private static (long Digits, int Scale) ParseShort(ReadOnlySpan<byte> text)
    {
        int exponentAt = text.IndexOf((byte)'E');
        int scale = exponentAt < 0 ? 0 : -int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        bool isFraction = false;
        long digits = 0;
        foreach (byte c in exponentAt < 0 ? text : text[..exponentAt])
        {
            if (char.IsAsciiDigit((char)c))
            {
                digits = (digits * 10) + c - '0';
                scale += isFraction ? 1 : 0;
            }

            isFraction |= c == '.';
        }

        return (digits, scale);
    }

    private static bool TryShift(Int128 digits, int count, out Int128 shifted)
    {
        shifted = digits;
        for (; count > 0; count--)
        {
            if (Int128.Abs(shifted) > Int128.MaxValue / 10)
            {
                return false;
            }

            shifted *= 10;
        }

        return true;
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
