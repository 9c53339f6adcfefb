using System.Globalization;
using System.Numerics;

namespace Mxcp.Execution;

internal static partial class JsonInteger
{
    /// <summary>No integer that is passed on has more digits: a double, which is what most readers of JSON have, goes up to here.</summary>
    public const int MostDigits = 308;

    /// <summary>10^308, up to which integers without bounds are taken.</summary>
    private static readonly BigInteger Limit = BigInteger.Pow(10, MostDigits);

    /// <summary>Reads a number of any size; <see cref="Fit.TooLarge"/> is beyond ±10^308.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="value">The value when it fits.</param>
    public static Fit Read(ReadOnlySpan<byte> number, out BigInteger value)
    {
        var fit = Read(number, out long small);
        value = small;
        if (fit != Fit.TooLarge)
        {
            return fit;
        }

        var (digits, zeros) = Split(number);
        if (digits.Length + zeros > MostDigits + 1)
        {
            return Fit.TooLarge;
        }

        value = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)zeros);
        value = number[0] == '-' ? -value : value;
        return BigInteger.Abs(value) <= Limit ? Fit.Exact : Fit.TooLarge;
    }

    /// <summary>Reads a number as an integer type.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="value">The value when it fits.</param>
    /// <param name="isWhole">Whether the number is an integer at all.</param>
    public static bool TryRead<T>(ReadOnlySpan<byte> number, out T value, out bool isWhole)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var fit = Read(number, out long small);
        isWhole = fit != Fit.Fraction;
        value = T.CreateTruncating(small);
        if (fit != Fit.TooLarge)
        {
            return isWhole && long.CreateSaturating(value) == small;
        }

        fit = Read(number, out BigInteger wide);
        value = T.CreateTruncating(wide);
        return fit == Fit.Exact && BigInteger.CreateChecked(value) == wide;
    }

    /// <summary>The digits from the first to the last that is no zero, without a point, and how many zeros follow them.</summary>
    private static (string Digits, long Zeros) Split(ReadOnlySpan<byte> number)
    {
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        long exponent = exponentAt < 0 ? 0 : ReadExponent(number[(exponentAt + 1)..]);
        int first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        int last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        int point = mantissa.IndexOf((byte)'.');
        int end = point < 0 ? mantissa.Length : point;

        Span<char> digits = new char[last - first + 1];
        int count = 0;
        foreach (byte digit in mantissa[first..(last + 1)])
        {
            if (digit != '.')
            {
                digits[count++] = (char)digit;
            }
        }

        return (new string(digits[..count]), exponent + (last < end ? end - last - 1 : end - last));
    }
}
