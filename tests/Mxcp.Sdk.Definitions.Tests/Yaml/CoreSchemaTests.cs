using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Yaml;

public sealed class CoreSchemaTests
{
    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void Null_is_written_in_five_ways(string plain) => Assert.Equal(YamlScalarType.Null, CoreSchema.TypeOf(plain));

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("TRUE")]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData("FALSE")]
    public void Booleans_are_true_and_false(string plain) => Assert.Equal(YamlScalarType.Boolean, CoreSchema.TypeOf(plain));

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("+12")]
    [InlineData("017")]
    [InlineData("0o17")]
    [InlineData("0x1F")]
    [InlineData("0xff")]
    [InlineData("123456789012345678901234567890")]
    public void Integers_are_decimal_octal_or_hexadecimal(string plain) => Assert.Equal(YamlScalarType.Integer, CoreSchema.TypeOf(plain));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.")]
    [InlineData("-.5")]
    [InlineData("1e3")]
    [InlineData("+1.5E-7")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData("+.Inf")]
    [InlineData(".nan")]
    [InlineData(".NaN")]
    public void Numbers_have_a_point_or_an_exponent(string plain) => Assert.Equal(YamlScalarType.Number, CoreSchema.TypeOf(plain));

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("tRUE")]
    [InlineData("nULL")]
    [InlineData("1_000")]
    [InlineData("0b101")]
    [InlineData("0o18")]
    [InlineData("-0x1F")]
    [InlineData("1:30")]
    [InlineData("2018-02-07")]
    [InlineData("1.5.2")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("e3")]
    [InlineData("+.nan")]
    [InlineData("inf")]
    [InlineData("1 ")]
    [InlineData("12\n")]
    [InlineData("٣")]
    public void Everything_else_is_text(string plain) => Assert.Equal(YamlScalarType.Text, CoreSchema.TypeOf(plain));

    [Fact]
    public void Quotes_and_blocks_make_text_of_anything()
    {
        Assert.Equal(
            """
            . a list «['5', "true", "~"]»
            /0 Text 5 «'5'»
            /1 Text true «"true"»
            /2 Text ~ «"~"»
            """,
            TreeText.Of("['5', \"true\", \"~\"]"));
        Assert.Equal(YamlScalarType.Text, ((YamlScalar)((YamlMapping)YamlReader.Read("a: |-\n  5\n").Root!).Entries[0].Value).Type);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("No", true)]
    [InlineData("ON", true)]
    [InlineData("off", true)]
    [InlineData("y", true)]
    [InlineData("N", true)]
    [InlineData("true", false)]
    [InlineData("yep", false)]
    public void What_was_a_boolean_in_YAML_1_1_is_known(string text, bool expected) => Assert.Equal(expected, CoreSchema.IsOldBoolean(text));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    [InlineData("0o17", 15)]
    [InlineData("0x1F", 31)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("0x7FFFFFFF", int.MaxValue)]
    [InlineData("2147483648", null)]
    [InlineData("0x80000000", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("-1", null)]
    [InlineData("-0", null)]
    public void A_count_is_an_integer_from_zero_that_32_bits_hold(string integer, int? expected) => Assert.Equal(expected, CoreSchema.CountOf(integer));
}
