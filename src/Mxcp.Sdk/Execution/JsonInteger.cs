namespace Mxcp.Execution;

/// <summary>Integers in JSON, exactly: however they are written and however large they are.</summary>
internal static partial class JsonInteger
{
    /// <summary>How a number fits into an integer of 64 bits.</summary>
    public enum Fit
    {
        /// <summary>It does.</summary>
        Exact,

        /// <summary>It is no integer.</summary>
        Fraction,

        /// <summary>It is too large, or too small.</summary>
        TooLarge,
    }

    /// <summary>No integer of 64 bits has more digits.</summary>
    private const int MaximumDigits = 19;

    /// <summary>Exponents are read up to here; no number in a message has as many digits.</summary>
    private const long MaximumExponent = 1_000_000_000_000;

    /// <summary>Reads a number.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="value">The value when it fits.</param>
    public static Fit Read(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        long exponent = exponentAt < 0 ? 0 : ReadExponent(number[(exponentAt + 1)..]);

        // The digits that count are those from the first to the last that is no zero.
        int first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0)
        {
            return Fit.Exact;
        }

        int last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        int point = mantissa.IndexOf((byte)'.');
        int end = point < 0 ? mantissa.Length : point;

        // How many zeros follow the last of them, where the point would stand without exponent; negative behind the point.
        long zeros = exponent + (last < end ? end - last - 1 : end - last);
        if (zeros < 0)
        {
            return Fit.Fraction;
        }

        int count = last - first + (first < point && point < last ? 0 : 1);
        return count + zeros > MaximumDigits
            ? Fit.TooLarge
            : Read(mantissa[first..(last + 1)], (int)zeros, isNegative: number[0] == '-', out value);
    }

    /// <summary>Whether a text is a number as JSON writes one.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        text = text.StartsWith("-"u8) ? text[1..] : text;
        int whole = CountDigits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
        {
            return false;
        }

        text = text[whole..];
        if (text.StartsWith("."u8))
        {
            int places = CountDigits(text[1..]);
            if (places == 0)
            {
                return false;
            }

            text = text[(1 + places)..];
        }

        return text.IsEmpty || IsExponent(text);
    }

    private static Fit Read(ReadOnlySpan<byte> digits, int zeros, bool isNegative, out long value)
    {
        ulong magnitude = 0;
        foreach (byte digit in digits)
        {
            magnitude = digit == '.' ? magnitude : (magnitude * 10) + digit - '0';
        }

        for (; zeros > 0; zeros--)
        {
            magnitude *= 10;
        }

        value = unchecked(isNegative ? -(long)magnitude : (long)magnitude);
        return magnitude <= (ulong)long.MaxValue + (isNegative ? 1UL : 0UL) ? Fit.Exact : Fit.TooLarge;
    }

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        bool isNegative = text[0] == '-';
        long exponent = 0;
        foreach (byte digit in text.TrimStart("+-"u8))
        {
            exponent = Math.Min((exponent * 10) + digit - '0', MaximumExponent);
        }

        return isNegative ? -exponent : exponent;
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        var digits = text[1..] is [(byte)'+' or (byte)'-', ..] ? text[2..] : text[1..];
        return digits.Length > 0 && CountDigits(digits) == digits.Length;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
