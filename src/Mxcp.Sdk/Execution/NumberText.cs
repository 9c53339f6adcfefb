using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mxcp.Execution;

/// <summary>Writes numbers as JSON numbers, in UTF-8. Each method returns the number of bytes; the buffer has room for the longest.</summary>
internal static class NumberText
{
    /// <summary>The bytes that the longest <c>long</c>, <c>ulong</c>, <c>double</c> or <c>float</c> takes.</summary>
    public const int MaxNumber = 32;

    /// <summary>The bytes that the longest 128-bit integer or DECIMAL takes: a sign, 39 digits, and a point with a 0 before it.</summary>
    public const int MaxDecimal = 44;

    /// <summary>The largest power of ten in 64 bits.</summary>
    private const ulong TenPow19 = 10_000_000_000_000_000_000;

    /// <summary>Up to here a <c>double</c> has digits to spare for four decimal places.</summary>
    private const double FastLimit = 1e11;

    private static readonly ulong[] TenPowers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, TenPow19,
    ];

    private static readonly double[] FastFactors = [1, 10, 100, 1_000, 10_000];

    private static ReadOnlySpan<byte> DigitPairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    public static int Write(Span<byte> buffer, long value)
    {
        if (value >= 0)
        {
            return Write(buffer, (ulong)value);
        }

        buffer[0] = (byte)'-';
        return 1 + Write(buffer[1..], unchecked(0 - (ulong)value));
    }

    public static int Write(Span<byte> buffer, ulong value)
    {
        int length = DigitCount(value);
        WriteDigits(buffer[..length], value);
        return length;
    }

    public static int Write(Span<byte> buffer, Int128 value)
    {
        if (value >= 0)
        {
            return Write(buffer, (UInt128)value);
        }

        buffer[0] = (byte)'-';
        return 1 + Write(buffer[1..], unchecked(0 - (UInt128)value));
    }

    public static int Write(Span<byte> buffer, UInt128 value)
    {
        if (value <= ulong.MaxValue)
        {
            return Write(buffer, (ulong)value);
        }

        var (high, low) = UInt128.DivRem(value, TenPow19);
        int length = Write(buffer, high);
        WriteDigits(buffer.Slice(length, 19), (ulong)low);
        return length + 19;
    }

    /// <summary>Writes <paramref name="digits"/> / 10^<paramref name="scale"/> with all its decimal places.</summary>
    public static int Write(Span<byte> buffer, Int128 digits, int scale)
    {
        if (scale == 0)
        {
            return Write(buffer, digits);
        }

        if (digits < 0)
        {
            buffer[0] = (byte)'-';
            return 1 + WriteDecimal(buffer[1..], unchecked(0 - (UInt128)digits), scale);
        }

        return WriteDecimal(buffer, (UInt128)digits, scale);
    }

    public static int Write(Span<byte> buffer, double value)
    {
        if (Math.Abs(value) < FastLimit && TryWriteShort(buffer, value, out int length))
        {
            return length;
        }

        value.TryFormat(buffer, out length, default, CultureInfo.InvariantCulture);
        return length;
    }

    public static int Write(Span<byte> buffer, float value)
    {
        value.TryFormat(buffer, out int length, default, CultureInfo.InvariantCulture);
        return length;
    }

    // Most numbers have few decimal places. Where value · 10^k is a whole number that divides back to the very same value,
    // those k places, without zeros at their end, are its shortest text. 0 goes the long way, which knows -0.
    private static bool TryWriteShort(Span<byte> buffer, double value, out int length)
    {
        for (int places = 0; places < FastFactors.Length; places++)
        {
            double scaled = value * FastFactors[places];
            long digits = (long)scaled;
            if (digits == scaled && digits / FastFactors[places] == value && digits != 0)
            {
                length = WriteShort(buffer, digits, places);
                return true;
            }
        }

        length = 0;
        return false;
    }

    private static int WriteShort(Span<byte> buffer, long digits, int places)
    {
        // 554.33 · 100 is a little off, 554.33 · 1000 is not.
        while (places > 0 && digits % 10 == 0)
        {
            digits /= 10;
            places--;
        }

        if (places == 0)
        {
            return Write(buffer, digits);
        }

        int sign = 0;
        if (digits < 0)
        {
            buffer[0] = (byte)'-';
            digits = -digits;
            sign = 1;
        }

        var (whole, fraction) = Math.DivRem((ulong)digits, TenPowers[places]);
        int length = sign + Write(buffer[sign..], whole);
        buffer[length] = (byte)'.';
        WriteDigits(buffer.Slice(length + 1, places), fraction);
        return length + 1 + places;
    }

    private static int WriteDecimal(Span<byte> buffer, UInt128 digits, int scale)
    {
        UInt128 whole;
        UInt128 fraction;
        if (scale <= 19)
        {
            (whole, fraction) = UInt128.DivRem(digits, TenPowers[scale]);
        }
        else
        {
            (whole, fraction) = UInt128.DivRem(digits, (UInt128)TenPow19 * TenPowers[scale - 19]);
        }

        int length = Write(buffer, whole);
        buffer[length++] = (byte)'.';
        if (scale > 19)
        {
            var (high, low) = UInt128.DivRem(fraction, TenPow19);
            WriteDigits(buffer.Slice(length, scale - 19), (ulong)high);
            WriteDigits(buffer.Slice(length + scale - 19, 19), (ulong)low);
        }
        else
        {
            WriteDigits(buffer.Slice(length, scale), (ulong)fraction);
        }

        return length + scale;
    }

    /// <summary>Fills a buffer from its end, with zeros in front.</summary>
    public static void WriteDigits(Span<byte> buffer, ulong value)
    {
        ref byte first = ref MemoryMarshal.GetReference(buffer);
        int index = buffer.Length;
        while (value > uint.MaxValue && index >= 2)
        {
            (value, ulong pair) = Math.DivRem(value, 100);
            index -= 2;
            WritePair(ref Unsafe.Add(ref first, index), (uint)pair);
        }

        // 32 bits divide faster.
        uint rest = (uint)value;
        while (index >= 2)
        {
            (rest, uint pair) = Math.DivRem(rest, 100);
            index -= 2;
            WritePair(ref Unsafe.Add(ref first, index), pair);
        }

        if (index == 1)
        {
            first = (byte)('0' + (rest % 10));
        }
    }

    private static void WritePair(ref byte destination, uint pair) => Unsafe.WriteUnaligned(
        ref destination, Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(DigitPairs), pair * 2)));

    private static int DigitCount(ulong value)
    {
        // log10 from log2: 1233 / 4096 is a little over log10(2).
        int guess = ((BitOperations.Log2(value | 1) + 1) * 1233) >> 12;
        return value < TenPowers[guess] ? Math.Max(guess, 1) : guess + 1;
    }
}
