using System.Globalization;
using System.Numerics;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Tests.Types;

public sealed class NumberLiteralTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("0x10", "16")]
    [InlineData("0o17", "15")]
    [InlineData("0xFFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData("16.0", "16")]
    [InlineData("+1.6e1", "16")]
    [InlineData("017", "17")]
    [InlineData("1.", "1")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("1e-4", "0.0001")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("1234567890.123456789012345678901234", "1234567890.123456789012345678901234")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("3.4028234663852886E+38", "3.4028234663852886E+38")]
    [InlineData("1e300", "1E+300")]
    [InlineData("100000000000000000000000000000000000000000", "1E+41")]
    [InlineData("-12.5e50", "-1.25E+51")]
    [InlineData("5e-324", "5E-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157E+308")]
    public void Equal_numbers_have_one_text_with_all_their_digits(string yaml, string json)
    {
        Assert.Equal(json, NumberLiteral.Parse(yaml)!.Json);
        Assert.Equal(NumberLiteral.Parse(json), NumberLiteral.Parse(yaml));
    }

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.inf")]
    [InlineData(".nan")]
    [InlineData("1e309")]
    [InlineData("-1e999999999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-400")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("text")]
    [InlineData("\"0x\"")]
    public void What_a_double_cannot_hold_and_what_is_no_number_is_none(string yaml) => Assert.Null(NumberLiteral.Parse(yaml));

    [Fact]
    public void Numbers_are_bounded_in_length()
    {
        Assert.NotNull(NumberLiteral.Parse("0." + new string('3', 1000)));
        Assert.Null(NumberLiteral.Parse("0." + new string('3', 1001)));
        Assert.Null(NumberLiteral.Parse("0x" + new string('F', 300)));
        Assert.Null(NumberLiteral.Parse("0x" + new string('F', 100_000)));
        Assert.Null(NumberLiteral.Parse("1" + new string('0', 100_000)));
    }

    [Theory]
    [InlineData("5", true, 5L, "an integer")]
    [InlineData("5.0", true, 5L, "an integer")]
    [InlineData("-9223372036854775808", true, long.MinValue, "an integer")]
    [InlineData("9223372036854775808", true, null, "an integer")]
    [InlineData("1e300", true, null, "an integer")]
    [InlineData("5.5", false, null, "a number")]
    [InlineData("1e-7", false, null, "a number")]
    public void A_number_knows_whether_it_is_whole(string yaml, bool isWhole, long? value, string kind)
    {
        var number = NumberLiteral.Parse(yaml)!;

        Assert.Equal((isWhole, value, kind), (number.IsWhole, number.AsInt64, number.Kind));
    }

    [Theory]
    [InlineData("0.1", true, "0.1")]
    [InlineData("79228162514264337593543950335", true, "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", false, null)]
    [InlineData("0.1234567890123456789012345678", true, "0.1234567890123456789012345678")]
    [InlineData("0.12345678901234567890123456789", false, "0.1234567890123456789012345679")]
    [InlineData("1e-29", false, "0.0000000000000000000000000000")]
    public void A_number_knows_whether_a_decimal_holds_it(string yaml, bool isExact, string? nearest)
    {
        var number = NumberLiteral.Parse(yaml)!;

        Assert.Equal(isExact, number.IsExactDecimal);
        Assert.Equal(nearest is null ? null : decimal.Parse(nearest, CultureInfo.InvariantCulture), number.AsDecimal);
    }

    [Fact]
    public void Numbers_are_ordered_exactly()
    {
        string[] ordered = ["-1e300", "-100", "-99.5", "-10", "-9", "-0.2", "-0.1", "0", "1e-300", "0.1", "0.10000000000000000000000000000000000001", "0.2", "9", "10", "9007199254740992", "9007199254740993", "1e300"];
        for (int i = 0; i < ordered.Length; i++)
        {
            for (int j = 0; j < ordered.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(NumberLiteral.Parse(ordered[i])!.CompareTo(NumberLiteral.Parse(ordered[j])!)));
            }
        }
    }

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.35", "0.1", false)]
    [InlineData("-0.3", "0.1", true)]
    [InlineData("0", "7", true)]
    [InlineData("1e300", "3", false)]
    [InlineData("3e300", "3", true)]
    [InlineData("1e-300", "1e-301", true)]
    [InlineData("1e-301", "1e-300", false)]
    [InlineData("19.99", "0.01", true)]
    [InlineData("5", "0", false)]
    public void Multiples_are_exact(string number, string step, bool expected) =>
        Assert.Equal(expected, NumberLiteral.Parse(number)!.IsMultipleOf(NumberLiteral.Parse(step)!));

    [Fact]
    public void The_text_reads_back_as_the_same_number()
    {
        var random = new Random(20260104);
        for (int i = 0; i < TestCounts.AtLeast(5_000); i++)
        {
            var digits = new BigInteger(random.NextInt64(long.MinValue, long.MaxValue));
            string text = $"{digits}e{random.Next(-330, 300)}";
            if (NumberLiteral.Parse(text) is { } number)
            {
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), number.AsDouble);
                Assert.Equal(number, NumberLiteral.Parse(number.Json));
            }
        }
    }

    [Fact]
    public void A_number_of_64_bits_is_its_digits()
    {
        Assert.Equal("-9223372036854775808", NumberLiteral.Of(long.MinValue).Json);
        Assert.Equal(NumberLiteral.Of(100), NumberLiteral.Parse("1e2"));
        Assert.Equal(NumberLiteral.Of(100).GetHashCode(), NumberLiteral.Parse("1e2")!.GetHashCode());
    }
}
