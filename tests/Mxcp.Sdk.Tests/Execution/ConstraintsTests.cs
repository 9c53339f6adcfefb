using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Tests.Execution;

public sealed class ConstraintsTests
{
    [Theory]
    [InlineData("abc", 0, 2, "must be at most 2 characters, was 3")]
    [InlineData("abc", 0, 1, "must be at most 1 character, was 3")]
    [InlineData("", 1, int.MaxValue, "must be at least 1 character, was 0")]
    [InlineData("abc", 1, 2, "must be 1 to 2 characters, was 3")]
    [InlineData("abc", 2, 2, "must be exactly 2 characters, was 3")]
    [InlineData("ä😀", 2, 2, null)]
    [InlineData("ä😀", 3, 9, "must be 3 to 9 characters, was 2")]
    public void Lengths_are_the_same_for_both_encodings(string text, int minimum, int maximum, string? expected)
    {
        var constraint = new TextConstraint(minimum, maximum, null, TextFormat.None, []);

        Assert.Equal(expected, Constraints.Text(text, constraint)?.ToString());
        Assert.Equal(expected, Constraints.Text(Encoding.UTF8.GetBytes(text), constraint)?.ToString());
    }

    [Fact]
    public void Lengths_of_random_text_are_the_same_for_both_encodings()
    {
        var random = new Random(10);
        for (int round = 0; round < TestCounts.AtLeast(5_000); round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => "aä漢😀"[random.Next(3)] + (random.Next(4) == 0 ? "😀" : "")));
            int maximum = random.Next(400);
            var constraint = new TextConstraint(random.Next(maximum), maximum, null, TextFormat.None, []);

            Assert.Equal(Constraints.Text(text, constraint), Constraints.Text(Encoding.UTF8.GetBytes(text), constraint));
        }
    }

    [Fact]
    public void A_sensitive_value_can_be_left_away()
    {
        var breach = Constraints.Text("hunter2 hunter2", new TextConstraint(0, int.MaxValue, new TextPattern("^[0-9]+$", "\\A(?:[0-9]+)\\z"), TextFormat.None, []));

        Assert.Equal("must match ^[0-9]+$", breach?.Rule);
        Assert.Equal("must match ^[0-9]+$, was \"hunter2 hunter2\"", breach?.ToString());
    }

    [Fact]
    public void A_long_value_is_shown_shortened_and_on_one_line()
    {
        string text = "line\n" + new string('x', 80);

        Assert.Equal($"must be a date such as 2018-02-07, was \"line {new string('x', 59)}…\"", Constraints.Format(text, TextFormat.Date)?.ToString());
    }

    [Theory]
    [InlineData(0.3, 0.1, true)]
    [InlineData(1.1, 0.1, true)]
    [InlineData(1e20, 7.0, false)]
    [InlineData(7e20, 7.0, true)]
    [InlineData(1e-7, 0.0000001, true)]
    [InlineData(1.5e-7, 0.0000001, false)]
    [InlineData(-0.6, 0.2, true)]
    [InlineData(0.0, 0.3, true)]
    [InlineData(1e300, 3.0, false)]
    [InlineData(4.35, 0.05, true)]
    public void Multiples_are_exact(double value, double step, bool isMultiple) => Assert.Equal(
        isMultiple,
        Constraints.Number(
            value,
            new NumberConstraint(double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, (decimal)step, [])) is null);

    [Theory]
    [InlineData("[1, 1.0]", 0, 1)]
    [InlineData("[10, 1e1]", 0, 1)]
    [InlineData("[0.10, \"x\", 1e-1]", 0, 2)]
    [InlineData("[0, -0.0]", 0, 1)]
    [InlineData("[\"a\", \"\\u0061\"]", 0, 1)]
    [InlineData("[{\"a\": 1, \"b\": [2]}, {\"b\": [2.0], \"a\": 1}]", 0, 1)]
    [InlineData("[null, false, null]", 0, 2)]
    public void Equal_values_are_found_however_they_are_written(string array, int first, int second) => Assert.Equal(
        $"must not hold a value twice: items {first} and {second} are the same", Constraints.UniqueItems(Encoding.UTF8.GetBytes(array))?.ToString());

    [Theory]
    [InlineData("[1, \"1\", true, [1], {\"1\": 1}, null, \"null\", 10, 0.1, -1]")]
    [InlineData("[[], {}, \"\", 0, false, null]")]
    [InlineData("[\"a,b\", [\"a\", \"b\"], [\"a,b\"]]")]
    [InlineData("[1e400, 1e401, 1e-400]")]
    public void Different_values_are_not_taken_for_equal(string array) => Assert.Null(Constraints.UniqueItems(Encoding.UTF8.GetBytes(array)));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5.0", "5")]
    [InlineData("1e2", "100")]
    [InlineData("1200e-2", "12")]
    [InlineData("-0.0", "0")]
    [InlineData("5.5", null)]
    [InlineData("1e-1", null)]
    [InlineData("1e999999999999", null)]
    [InlineData("0e999999999999", "0")]
    public void A_JSON_number_is_an_integer_where_its_value_is_one(string number, string? expected)
    {
        bool isInteger = Multiples.TryInteger(number, out var integer);

        Assert.Equal(expected, isInteger ? integer.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[", "[0]")]
    [InlineData("[1,\"a,b\",", "[2]")]
    [InlineData("[{\"a\":[],\"b c\":", "[0].b c")]
    [InlineData("{\"a\":{\"b\":[[1],[2,", "a.b[1][1]")]
    [InlineData("[{\"a\":1},", "[1]")]
    public void The_place_of_the_next_value_is_read_off_what_was_written(string unfinished, string expected) =>
        Assert.Equal(expected, JsonPath.At(Encoding.UTF8.GetBytes(unfinished)));
}
