using System.Globalization;
using System.Numerics;
using System.Text;
using Mxcp.Execution;

namespace Mxcp.Tests.Execution;

/// <summary>The class library writes the same.</summary>
public sealed class NumberTextTests
{
    private static readonly int Count = TestCounts.AtLeast(300_000);

    public static TheoryData<string> Distributions => ["bits", "prices", "neighbours", "integers", "small", "large", "exponents"];

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Doubles_are_written_as_the_class_library_does(string distribution)
    {
        var random = new Random(distribution.Length);
        Span<byte> buffer = stackalloc byte[NumberText.MaxNumber];

        for (int count = 0; count < Count; count++)
        {
            double value = Next(random, distribution);
            if (!double.IsFinite(value))
            {
                continue;
            }

            string actual = Encoding.ASCII.GetString(buffer[..NumberText.Write(buffer, value)]);
            if (actual != value.ToString(CultureInfo.InvariantCulture))
            {
                Assert.Equal(value.ToString(CultureInfo.InvariantCulture), actual);
            }
        }
    }

    [Fact]
    public void Integers_are_written_as_the_class_library_does()
    {
        var random = new Random(6);
        Span<byte> buffer = stackalloc byte[NumberText.MaxDecimal];

        for (int count = 0; count < Count; count++)
        {
            long small = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            var large = new Int128((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue)) >> random.Next(128);
            Check(small.ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, small)]);
            Check(((ulong)small).ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, (ulong)small)]);
            Check(large.ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, large)]);
            Check(((UInt128)large).ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, (UInt128)large)]);
        }
    }

    [Fact]
    public void Powers_of_ten_and_their_neighbours_are_written_as_the_class_library_does()
    {
        Span<byte> buffer = stackalloc byte[NumberText.MaxDecimal];

        for (int exponent = 0; exponent <= 38; exponent++)
        {
            for (int difference = -1; difference <= 1; difference++)
            {
                var value = (UInt128)(BigInteger.Pow(10, exponent) + difference);
                Check(value.ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, value)]);
                if (value <= ulong.MaxValue)
                {
                    Check(value.ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, (ulong)value)]);
                }
            }
        }
    }

    [Fact]
    public void Decimals_are_written_with_all_their_digits()
    {
        var random = new Random(7);
        Span<byte> buffer = stackalloc byte[NumberText.MaxDecimal];

        for (int count = 0; count < Count; count++)
        {
            var value = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
            Check(value.ToString(CultureInfo.InvariantCulture), buffer[..NumberText.Write(buffer, SqlValue.Unscaled(value), value.Scale)]);
        }
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999", 0, "99999999999999999999999999999999999999")]
    [InlineData("99999999999999999999999999999999999999", 38, "0.99999999999999999999999999999999999999")]
    [InlineData("-99999999999999999999999999999999999999", 20, "-999999999999999999.99999999999999999999")]
    [InlineData("-1", 38, "-0.00000000000000000000000000000000000001")]
    [InlineData("0", 2, "0.00")]
    [InlineData("-170141183460469231731687303715884105728", 19, "-17014118346046923173.1687303715884105728")]
    public void The_widest_decimals_are_written_with_all_their_digits(string digits, int scale, string expected)
    {
        Span<byte> buffer = stackalloc byte[NumberText.MaxDecimal];

        Check(expected, buffer[..NumberText.Write(buffer, Int128.Parse(digits, CultureInfo.InvariantCulture), scale)]);
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(554.33, "554.33")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(double.Epsilon, "5E-324")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    public void A_double_is_written_shortest(double value, string expected)
    {
        Span<byte> buffer = stackalloc byte[NumberText.MaxNumber];

        Check(expected, buffer[..NumberText.Write(buffer, value)]);
    }

    private static void Check(string expected, ReadOnlySpan<byte> actual)
    {
        string text = Encoding.ASCII.GetString(actual);
        if (text != expected)
        {
            Assert.Equal(expected, text);
        }
    }

    private static double Next(Random random, string distribution) => distribution switch
    {
        "bits" => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        "prices" => Math.Round(random.NextDouble() * 100_000, random.Next(6)),
        "neighbours" => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(Math.Round(random.NextDouble() * 1000, 3)) + random.Next(-3, 4)),
        "integers" => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
        "small" => random.NextDouble() / Math.Pow(10, random.Next(20)),
        "large" => random.NextDouble() * Math.Pow(10, random.Next(8, 25)),
        _ => random.Next(-1000, 1000) * Math.Pow(10, random.Next(-300, 300)),
    };
}
