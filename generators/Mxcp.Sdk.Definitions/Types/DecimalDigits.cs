using System.Globalization;
using System.Numerics;

namespace Mxcp.Definitions.Types;

/// <summary>A decimal number of any length: its digits without zeros at either end, times a power of ten.</summary>
internal readonly record struct DecimalDigits
{
    /// <summary>Numbers longer than this are nobody's, and would take long to calculate with.</summary>
    private const int MaximumLength = 1000;

    /// <summary>Up to so many digits on either side of the point are written out; 1E+300 is not.</summary>
    private const int PlainLength = 30;

    private readonly bool _isNegative;
    private readonly string _digits;
    private readonly int _exponent;

    private DecimalDigits(bool isNegative, string digits, int exponent)
    {
        string significant = digits.Trim('0');
        _digits = significant;
        _isNegative = isNegative && significant.Length > 0;
        _exponent = significant.Length == 0 ? 0 : exponent + digits.Length - digits.TrimEnd('0').Length;
    }

    public bool IsZero => _digits.Length == 0;

    public bool IsWhole => _exponent >= 0;

    /// <summary>How many places there are before the point.</summary>
    private int Magnitude => _digits.Length + _exponent;

    /// <summary>Reads decimal text such as <c>-12.50e3</c>, or gives <see langword="null"/> where it is none or too long.</summary>
    public static DecimalDigits? Parse(string text)
    {
        int sign = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        int exponentAt = text.IndexOfAny(['e', 'E']);
        string mantissa = text.Substring(sign, (exponentAt < 0 ? text.Length : exponentAt) - sign);
        int exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        bool isNumber = digits.Length > 0 && digits.All(static digit => digit is >= '0' and <= '9');
        return isNumber && digits.Trim('0').Length <= MaximumLength && Math.Abs((long)exponent) <= MaximumLength
            ? new DecimalDigits(text[0] == '-', digits, exponent - (point < 0 ? 0 : mantissa.Length - point - 1))
            : null;
    }

    /// <summary>Reads <c>0x1F</c> or <c>0o17</c>.</summary>
    public static DecimalDigits? ParseRadix(string text)
    {
        int radix = text[1] == 'x' ? 16 : 8;
        if (text.Length > MaximumLength)
        {
            return null;
        }

        var value = text.Skip(2).Aggregate(BigInteger.Zero, (value, digit) => (value * radix) + (digit <= '9' ? digit - '0' : (digit | ' ') - 'a' + 10));
        return new DecimalDigits(isNegative: false, value.ToString(CultureInfo.InvariantCulture), exponent: 0);
    }

    public int CompareTo(DecimalDigits other)
    {
        if (_isNegative != other._isNegative)
        {
            return _isNegative ? -1 : 1;
        }

        int bySize = IsZero || other.IsZero ? other.IsZero.CompareTo(IsZero) : Magnitude.CompareTo(other.Magnitude);
        int byDigits = bySize != 0 ? bySize : string.CompareOrdinal(_digits, other._digits);
        return _isNegative ? -byDigits : byDigits;
    }

    public bool IsMultipleOf(DecimalDigits step)
    {
        int exponent = Math.Min(_exponent, step._exponent);
        return !step.IsZero && (Scaled(exponent) % step.Scaled(exponent)).IsZero;
    }

    public override string ToString()
    {
        string sign = _isNegative ? "-" : "";
        if (IsZero)
        {
            return "0";
        }

        if (IsWhole && Magnitude <= PlainLength)
        {
            return sign + _digits + new string('0', _exponent);
        }

        if (IsWhole || Magnitude > PlainLength || -_exponent > PlainLength)
        {
            int power = Magnitude - 1;
            string fraction = _digits.Length == 1 ? "" : "." + _digits.Substring(1);
            return $"{sign}{_digits[0]}{fraction}E{(power < 0 ? "-" : "+")}{Math.Abs(power).ToString("00", CultureInfo.InvariantCulture)}";
        }

        return Magnitude > 0
            ? $"{sign}{_digits.Substring(0, Magnitude)}.{_digits.Substring(Magnitude)}"
            : $"{sign}0.{new string('0', -Magnitude)}{_digits}";
    }

    private BigInteger Scaled(int exponent) =>
        IsZero ? BigInteger.Zero : BigInteger.Parse(_digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, _exponent - exponent);
}
