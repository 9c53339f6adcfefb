using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Values;

public sealed class NearestTests
{
    private static readonly string[] Keys = ["name", "description", "parameters", "return", "readOnlyHint", "source"];

    [Theory]
    [InlineData("nam", "name")]
    [InlineData("nmae", "name")]
    [InlineData("descripton", "description")]
    [InlineData("desciption", "description")]
    [InlineData("params", null)]
    [InlineData("parameter", "parameters")]
    [InlineData("retrun", "return")]
    [InlineData("Returns", "return")]
    [InlineData("read_only_hint", "readOnlyHint")]
    [InlineData("READONLYHINT", "readOnlyHint")]
    [InlineData("sauce", null)]
    [InlineData("sorce", "source")]
    [InlineData("query", null)]
    [InlineData("", null)]
    public void The_name_that_was_meant_is_found_where_a_guess_is_worth_making(string name, string? expected) =>
        Assert.Equal(expected, Nearest.To(name, Keys));

    [Fact]
    public void Of_equally_near_names_the_first_is_taken() => Assert.Equal("cat", Nearest.To("bat", ["cat", "hat"]));

    [Fact]
    public void A_name_that_differs_in_separators_only_is_the_nearest() => Assert.Equal("time_out", Nearest.To("timeout", ["timeouts", "time_out"]));

    [Fact]
    public void Without_candidates_there_is_nothing_to_guess() => Assert.Null(Nearest.To("name", []));

    [Fact]
    public void Very_long_names_are_compared_by_their_beginning()
    {
        string name = new('a', 10_000);

        Assert.Equal(name + "b", Nearest.To(name, ["b", name + "b"]));
        Assert.Null(Nearest.To(name, ["aaa"]));
        Assert.Equal(name, Nearest.To(name.Replace("aa", "a_a", StringComparison.Ordinal), [name]));
    }
}
