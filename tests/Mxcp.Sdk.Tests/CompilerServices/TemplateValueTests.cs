using Mxcp.CompilerServices;

namespace Mxcp.Tests.CompilerServices;

/// <summary>What templates make of values that a definition leaves open: nothing of them was checked before. tests/Templates covers the rest.</summary>
public sealed class TemplateValueTests
{
    [Theory]
    [InlineData("null", "")]
    [InlineData("true", "true")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("1e2", "100")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("1e300", "1E+300")]
    [InlineData("\"a\\n\\u00e9\"", "a\né")]
    [InlineData("[1, \"a\\\"b\", null, [], {}]", "[1,\"a\\\"b\",null,[],{}]")]
    [InlineData("{ \"b\": 1, \"a\": { \"c\": [true] } }", "{\"b\":1,\"a\":{\"c\":[true]}}")]
    public void A_value_is_printed_as_text_or_as_JSON(string json, string printed) => Assert.Equal(printed, TemplateValue.Parse(json).ToString());

    [Fact]
    public void None_goes_through_everything()
    {
        var none = TemplateValue.None;
        TemplateValue[] nothing =
        [
            none + 1, 1 - none, none * 2, none / none, none % 2, none.FloorDivide(0), -none, none["a"], none[0], none.Slice(0, 1), none.Upper(), none.Trim(), none.Replace("a", "b"), none.Truncate(),
            none.Indent(), none.Abs(), none.Round(), none.First(), none.Last(), none.Min(), none.Max(),
        ];

        Assert.All(nothing, static value => Assert.True(value.IsNone()));
        Assert.False(none < 1 || none > 1 || none <= 1 || none >= 1 || none.Contains(1) || none.IsOdd() || none.IsEven() || none.IsDivisibleBy(1));
        Assert.Equal("0000[]", TemplateValue.Concat(none.Length(), none.WordCount(), none.Sum(), none.Int(), none.Sort().ToJson(), none.Join(), none.String()).ToString());
        Assert.True(none.Items.IsEmpty);
    }

    [Fact]
    public void What_does_not_fit_is_an_error_for_the_caller()
    {
        TemplateValue text = "a";
        TemplateValue number = 5;
        var list = TemplateValue.ListOf(1, "a");
        var shape = TemplateValue.ObjectOf(("a", 1));

        AssertFails("'+' cannot be used with a string", () => text + 1);
        AssertFails("'*' cannot be used with an array", () => list * 2);
        AssertFails("'-' cannot be used with a boolean", () => -(TemplateValue)true);
        AssertFails("two numbers or two strings can be put in order, and these are a string and an integer", () => text < 1);
        AssertFails("two numbers or two strings can be put in order, and these are an integer and a string", () => list.Sort());
        AssertFails("'in' looks into an array, a string or an object, and this is an integer", () => number.Contains(1));
        AssertFails("an integer has no property 'a'", () => number["a"]);
        AssertFails("the filter 'join' is for an array, and this is a string", () => text.Join());
        AssertFails("'length' is for a string, an array or an object, and this is an integer", () => number.Length());
        AssertFails("there is nothing to loop over in a string", () => text.Items.Length);
        AssertFails("a whole number is needed, and this is a string", () => list[text]);
        AssertFails("it divides by zero", () => number / 0);
        AssertFails("it divides by zero", () => number % 0.0);
        AssertFails("an integer in it is beyond 64 bits", () => (TemplateValue)long.MaxValue + 1);
        AssertFails("an integer in it is beyond 64 bits", () => -(TemplateValue)long.MinValue);
        AssertFails("an integer in it is beyond 64 bits", () => ((TemplateValue)long.MinValue).FloorDivide(-1));
        AssertFails("an integer in it is beyond 64 bits", () => ((TemplateValue)1e300).Int());
        AssertFails("a number in it is too large", () => (TemplateValue)double.MaxValue * 2.0);
        AssertFails("a string in it is not valid Unicode", () => TemplateValue.Parse("\"\\ud800\""));
        Assert.True(shape["b"].IsNone());
    }

    [Fact]
    public void Numbers_are_the_same_however_they_came()
    {
        Assert.True((TemplateValue)1 == 1.0);
        Assert.Equal(((TemplateValue)1).GetHashCode(), ((TemplateValue)1.0).GetHashCode());
        Assert.False((TemplateValue)1 == true);
        Assert.False((TemplateValue)"1" == 1);
        Assert.True(TemplateValue.Parse("[1.0, {\"a\": 2}]") == TemplateValue.ListOf(1, TemplateValue.ObjectOf(("a", 2.0))));
        Assert.True(TemplateValue.Parse("{\"a\":1,\"b\":2}") == TemplateValue.Parse("{\"b\":2,\"a\":1}"));
        Assert.False(TemplateValue.Parse("{\"a\":1}") == TemplateValue.Parse("{\"b\":1}"));
        Assert.Equal("[1]", TemplateValue.ListOf(1, 1.0).Unique().ToString());
    }

    [Fact]
    public void What_is_behind_the_first_that_decides_is_not_looked_at()
    {
        TemplateValue zero = 0;

        Assert.Equal("0", (zero && (1 / zero)).ToString());
        Assert.Equal("1", ((TemplateValue)1 || (1 / zero)).ToString());
    }

    private static void AssertFails(string what, Func<object> compute) =>
        Assert.Equal($"The text cannot be made: {what}.", Assert.Throws<EndpointException>(compute).Message);
}
