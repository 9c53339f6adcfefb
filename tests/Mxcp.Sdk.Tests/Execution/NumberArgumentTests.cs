using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class NumberArgumentTests
{
    [Theory]
    [InlineData("5", "5")]
    [InlineData("-5", "-5")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("5.0", "5")]
    [InlineData("5.000", "5")]
    [InlineData("1e2", "100")]
    [InlineData("1E+2", "100")]
    [InlineData("1.5e1", "15")]
    [InlineData("0.05e2", "5")]
    [InlineData("1200e-2", "12")]
    [InlineData("100e-2", "1")]
    [InlineData("0e999999999999999999999", "0")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9223372036854775807.0", "9223372036854775807")]
    [InlineData("9.223372036854775807e18", "9223372036854775807")]
    [InlineData("\"5\"", "5")]
    [InlineData("\"5.0\"", "5")]
    [InlineData("\"-12\"", "-12")]
    [InlineData("\"1e2\"", "100")]
    [InlineData("\"9007199254740993\"", "9007199254740993")]
    public async Task An_integer_is_read_exactly_however_it_is_written(string json, string expected) =>
        Assert.Equal($"\"{expected}\"", await Calls.ReadAsync(json, static argument => argument.Int64()));

    [Theory]
    [InlineData("5.7", "value: must be an integer, was 5.7")]
    [InlineData("1e-1", "value: must be an integer, was 1e-1")]
    [InlineData("15e-1", "value: must be an integer, was 15e-1")]
    [InlineData("1e-99999999999999999999", "value: must be an integer, was 1e-99999999999999999999")]
    [InlineData("true", "value: must be an integer, was true")]
    [InlineData("[1]", "value: must be an integer, was an array")]
    [InlineData("{}", "value: must be an integer, was an object")]
    [InlineData("\"\"", "value: must be an integer, was \"\"")]
    [InlineData("\" 5\"", "value: must be an integer, was \" 5\"")]
    [InlineData("\"5 \"", "value: must be an integer, was \"5 \"")]
    [InlineData("\"05\"", "value: must be an integer, was \"05\"")]
    [InlineData("\"+5\"", "value: must be an integer, was \"+5\"")]
    [InlineData("\"1_000\"", "value: must be an integer, was \"1_000\"")]
    [InlineData("\"1,000\"", "value: must be an integer, was \"1,000\"")]
    [InlineData("\"0x10\"", "value: must be an integer, was \"0x10\"")]
    [InlineData("\"5.\"", "value: must be an integer, was \"5.\"")]
    [InlineData("\".5\"", "value: must be an integer, was \".5\"")]
    [InlineData("\"-\"", "value: must be an integer, was \"-\"")]
    [InlineData("\"1e\"", "value: must be an integer, was \"1e\"")]
    [InlineData("\"1e+\"", "value: must be an integer, was \"1e+\"")]
    [InlineData("\"nan\"", "value: must be an integer, was \"nan\"")]
    [InlineData("\"five\"", "value: must be an integer, was \"five\"")]
    [InlineData("9223372036854775808", "value: must be between -9223372036854775808 and 9223372036854775807, was 9223372036854775808")]
    [InlineData("-9223372036854775809", "value: must be between -9223372036854775808 and 9223372036854775807, was -9223372036854775809")]
    [InlineData("1e400", "value: must be between -9223372036854775808 and 9223372036854775807, was 1e400")]
    [InlineData("1e999999999999999999999", "value: must be between -9223372036854775808 and 9223372036854775807, was 1e999999999999999999999")]
    public async Task What_is_no_integer_of_64_bits_is_refused(string json, string expected) =>
        Assert.Equal(expected, await Calls.ReadAsync(json, static argument => argument.Int64()));

    [Theory]
    [InlineData("500", "value: must be between 1 and 100, was 500")]
    [InlineData("1e400", "value: must be between 1 and 100, was 1e400")]
    [InlineData("\"0\"", "value: must be between 1 and 100, was 0")]
    public async Task An_integer_keeps_to_its_range(string json, string expected) =>
        Assert.Equal(expected, await Calls.ReadAsync(json, static argument => argument.Int64(minimum: 1, maximum: 100)));

    [Fact]
    public async Task An_integer_of_32_bits_keeps_to_its_range_and_values()
    {
        Assert.Equal("\"7\"", await Calls.ReadAsync("7", static argument => argument.Int32(oneOf: [5, 7])));
        Assert.Equal("value: must be one of 5, 7, was 6", await Calls.ReadAsync("6", static argument => argument.Int32(oneOf: [5, 7])));
        Assert.Equal(
            "value: must be between -2147483648 and 2147483647, was 3000000000",
            await Calls.ReadAsync("3000000000", static argument => argument.Int32()));
        Assert.Equal("value: must be a multiple of 5, was 7", await Calls.ReadAsync("7", static argument => argument.Int32(multipleOf: 5)));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5.25", "5.25")]
    [InlineData("1e2", "100")]
    [InlineData("\"5.25\"", "5.25")]
    [InlineData("\"-1e-3\"", "-0.001")]
    public async Task A_number_is_read_from_a_number_or_the_text_of_one(string json, string expected) =>
        Assert.Equal($"\"{expected}\"", await Calls.ReadAsync(json, static argument => argument.Double()));

    [Theory]
    [InlineData("\"NaN\"", "value: must be a number, was \"NaN\"")]
    [InlineData("\"Infinity\"", "value: must be a number, was \"Infinity\"")]
    [InlineData("\" 1\"", "value: must be a number, was \" 1\"")]
    [InlineData("\"\\u0031\"", "value: must be a number, was \"\\u0031\"")]
    [InlineData("false", "value: must be a number, was false")]
    [InlineData("1e400", "value: must be a number of at most 1.7976931348623157E+308, was 1e400")]
    public async Task What_is_no_number_is_refused(string json, string expected) =>
        Assert.Equal(expected, await Calls.ReadAsync(json, static argument => argument.Double()));

    [Fact]
    public async Task A_number_keeps_to_its_bounds()
    {
        Assert.Equal(
            "value: must be between -90 and 90, was 91.5",
            await Calls.ReadAsync("91.5", static argument => argument.Double(minimum: -90, maximum: 90)));
        Assert.Equal(
            "value: must be greater than 0, was 0",
            await Calls.ReadAsync("0", static argument => argument.Double(exclusiveMinimum: 0)));
        Assert.Equal("\"0.3\"", await Calls.ReadAsync("0.3", static argument => argument.Double(multipleOf: 0.1m)));
    }

    [Fact]
    public async Task A_decimal_keeps_its_digits()
    {
        Assert.Equal("\"0.1234567890123456789\"", await Calls.ReadAsync("0.1234567890123456789", static argument => argument.Decimal()));
        Assert.Equal("\"12.50\"", await Calls.ReadAsync("\"12.50\"", static argument => argument.Decimal()));
        Assert.Equal("\"1000\"", await Calls.ReadAsync("1e3", static argument => argument.Decimal()));
        Assert.Equal(
            "value: must be between -79228162514264337593543950335 and 79228162514264337593543950335, was 1e30",
            await Calls.ReadAsync("1e30", static argument => argument.Decimal()));
        Assert.Equal("value: must be at most 10, was 10.5", await Calls.ReadAsync("10.5", static argument => argument.Decimal(maximum: 10)));
    }
}
