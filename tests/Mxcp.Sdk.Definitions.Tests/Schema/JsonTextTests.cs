using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Schema;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("say \"hi\"", """
        "say \"hi\""
        """)]
    [InlineData("C:\\x", """
        "C:\\x"
        """)]
    [InlineData("a\nb\rc\td", """
        "a\nb\rc\td"
        """)]
    [InlineData("\0\b\f\u001f", """
        "\u0000\u0008\u000c\u001f"
        """)]
    [InlineData("\u007f\u0080\u0085\u009f", """
        "\u007f\u0080\u0085\u009f"
        """)]
    [InlineData("\u2028\u2029", """
        "\u2028\u2029"
        """)]
    [InlineData("é ü 中 😀 </script> & '", "\"é ü 中 😀 </script> & '\"")]
    public void Only_what_must_be_is_escaped(string text, string expected) => Assert.Equal(expected, JsonText.Of(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped_and_a_whole_one_is_not()
    {
        string high = "😀"[..1];
        string low = "😀"[1..];

        Assert.Equal("\"\\ud83d\"", JsonText.Of(high));
        Assert.Equal("\"\\ude00\"", JsonText.Of(low));
        Assert.Equal("\"a\\ud83db\"", JsonText.Of("a" + high + "b"));
        Assert.Equal("\"\\ude00\\ud83d\"", JsonText.Of(low + high));
        Assert.Equal("\"\\ud83d😀\"", JsonText.Of(high + "😀"));
        Assert.Equal("\"😀\\ude00\"", JsonText.Of("😀" + low));
    }

    [Fact]
    public void Constants_are_compact_JSON()
    {
        Literal[] items = [new NullLiteral(), new BooleanLiteral(true), new BooleanLiteral(false), NumberLiteral.Of(-5), NumberLiteral.Parse("1e300")!, new TextLiteral("a\"b")];
        var array = new ArrayLiteral(new EquatableArray<Literal>(items));
        var value = new ObjectLiteral(new EquatableArray<LiteralProperty>(
        [
            new LiteralProperty("items", array),
            new LiteralProperty("a\"b", new ObjectLiteral(default)),
            new LiteralProperty("", new ArrayLiteral(default)),
        ]));

        Assert.Equal("""{"items":[null,true,false,-5,1E+300,"a\"b"],"a\"b":{},"":[]}""", JsonText.Of(value));
    }
}
