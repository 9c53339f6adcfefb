using System.Globalization;
using System.Numerics;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Makes numbers at random.</summary>
internal sealed class NumberSamples(Random random)
{
    public Sample Integer(string type)
    {
        var (least, most) = Range(type);
        var value = random.Next(4) == 0 ? Near(random.Next(2) == 0 ? least : most) : OfBits(random.Next(1, 150));
        return Written(value, value >= least && value <= most);
    }

    public Sample ByThree(string type)
    {
        var (least, most) = Range(type);
        var value = new BigInteger(random.Next(-10, 320));
        return Written(value, value >= 3 && value <= 300 && value % 3 == 0 && value >= least && value <= most);
    }

    public Sample Number(string type)
    {
        // As many digits as every type keeps.
        string digits = random.Next(-999_999, 999_999).ToString(CultureInfo.InvariantCulture);
        string value = random.Next(3) switch
        {
            0 => digits,
            1 => (decimal.Parse(digits, CultureInfo.InvariantCulture) / 1000).ToString(CultureInfo.InvariantCulture),
            _ => $"{digits}e-{random.Next(1, 9)}",
        };
        return random.Next(8) switch
        {
            0 => Sample.Lenient($"\"{value}\"", value),
            1 => Sample.Wrong("\"1_000\""),
            2 => new Sample("1e30", type != "decimal"),
            3 => new Sample("1e39", type is not ("decimal" or "float")),
            _ => new Sample(value),
        };
    }

    private Sample Written(BigInteger value, bool isValid)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return random.Next(8) switch
        {
            0 when isValid => Sample.Lenient($"\"{text}\"", text),
            0 => Sample.Wrong($"\"{text}\""),
            1 => new Sample(text + ".0", isValid, isValid ? text : null),
            2 => Sample.Wrong(text + ".5"),
            3 => Sample.Wrong($"\" {text}\""),
            _ => new Sample(text, isValid),
        };
    }

    private BigInteger Near(BigInteger bound) => bound + random.Next(-2, 3);

    private BigInteger OfBits(int bits)
    {
        var value = BigInteger.One;
        for (int i = 1; i < bits; i++)
        {
            value = (value << 1) + random.Next(2);
        }

        return random.Next(2) == 0 ? value : -value;
    }

    private static (BigInteger Least, BigInteger Most) Range(string type) => type switch
    {
        "sbyte" => (sbyte.MinValue, sbyte.MaxValue),
        "byte" => (byte.MinValue, byte.MaxValue),
        "short" => (short.MinValue, short.MaxValue),
        "ushort" => (ushort.MinValue, ushort.MaxValue),
        "int" or "int?" => (int.MinValue, int.MaxValue),
        "uint" => (uint.MinValue, uint.MaxValue),
        "ulong" => (ulong.MinValue, ulong.MaxValue),
        "Int128" => (Int128.MinValue, Int128.MaxValue),
        "UInt128" => (UInt128.MinValue, UInt128.MaxValue),
        "BigInteger" => (-BigInteger.Pow(10, 308), BigInteger.Pow(10, 308)),
        _ => (long.MinValue, long.MaxValue),
    };
}
