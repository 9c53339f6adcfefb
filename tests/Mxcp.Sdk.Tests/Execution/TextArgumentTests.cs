using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class TextArgumentTests
{
    private static readonly TextPattern Code = new("^[A-Z]{3}$", "\\A(?:[A-Z]{3})\\z");

    [Fact]
    public async Task A_text_is_read_as_it_is()
    {
        Assert.Equal("\"a b\"", await Calls.ReadAsync("\"a\\u0020b\"", static argument => argument.Text()));
        Assert.Equal("\"\"", await Calls.ReadAsync("\"\"", static argument => argument.Text()));
        Assert.Equal("\"😀\"", await Calls.ReadAsync("\"\\ud83d\\ude00\"", static argument => argument.Text()));
        Assert.Equal("\"a\\u0000b\"", await Calls.ReadAsync("\"a\\u0000b\"", static argument => argument.Text()));
    }

    [Theory]
    [InlineData("5", "value: must be a string, was 5")]
    [InlineData("true", "value: must be a string, was true")]
    [InlineData("[\"a\"]", "value: must be a string, was an array")]
    [InlineData("{\"a\":1}", "value: must be a string, was an object")]
    [InlineData("\"\\ud83d\"", "value: must be valid Unicode; an escape in it stands for half a character")]
    public async Task What_is_no_text_is_refused(string json, string expected) =>
        Assert.Equal(expected, await Calls.ReadAsync(json, static argument => argument.Text()));

    [Fact]
    public async Task Lengths_count_characters_and_not_their_bytes()
    {
        Assert.Equal("\"😀😀\"", await Calls.ReadAsync("\"😀😀\"", static argument => argument.Text(minLength: 2, maxLength: 2)));
        Assert.Equal("value: must be at most 1 character, was 2", await Calls.ReadAsync("\"😀😀\"", static argument => argument.Text(maxLength: 1)));
    }

    [Fact]
    public async Task A_text_keeps_to_its_pattern_format_and_values()
    {
        Assert.Equal("value: must match ^[A-Z]{3}$, was \"abc\"", await Calls.ReadAsync("\"abc\"", static argument => argument.Text(pattern: Code)));
        Assert.Equal(
            "value: must be an e-mail address such as ada@example.com, was \"ada\"",
            await Calls.ReadAsync("\"ada\"", static argument => argument.Text(format: TextFormat.Email)));
        Assert.Equal("value: must be one of a, b, was \"c\"", await Calls.ReadAsync("\"c\"", static argument => argument.Text(oneOf: ["a", "b"])));
    }

    [Fact]
    public async Task Of_a_few_texts_the_place_is_read()
    {
        Assert.Equal("\"1\"", await Calls.ReadAsync("\"in_progress\"", static argument => argument.OneOf("open", "in_progress")));
        Assert.Equal(
            "value: must be one of open, in_progress, was \"closed\"",
            await Calls.ReadAsync("\"closed\"", static argument => argument.OneOf("open", "in_progress")));
        Assert.Equal("value: must be a string, was 1", await Calls.ReadAsync("1", static argument => argument.OneOf("open", "in_progress")));
    }

    [Theory]
    [InlineData("true", "True")]
    [InlineData("false", "False")]
    [InlineData("\"true\"", "True")]
    [InlineData("\"false\"", "False")]
    public async Task A_boolean_is_read_from_a_boolean_or_its_text(string json, string expected) =>
        Assert.Equal($"\"{expected}\"", await Calls.ReadAsync(json, static argument => argument.Boolean()));

    [Theory]
    [InlineData("1", "value: must be true or false, was 1")]
    [InlineData("\"True\"", "value: must be true or false, was \"True\"")]
    [InlineData("\"yes\"", "value: must be true or false, was \"yes\"")]
    [InlineData("\" true\"", "value: must be true or false, was \" true\"")]
    public async Task What_is_no_boolean_is_refused(string json, string expected) =>
        Assert.Equal(expected, await Calls.ReadAsync(json, static argument => argument.Boolean()));

    [Fact]
    public async Task A_boolean_keeps_to_its_values() =>
        Assert.Equal("value: must be true", await Calls.ReadAsync("false", static argument => argument.Boolean(oneOf: [true])));

    [Fact]
    public async Task Texts_with_a_format_are_read_as_values()
    {
        Assert.Equal("\"2018-02-07\"", await Calls.ReadAsync("\"2018-02-07\"", static argument => argument.Date()));
        Assert.Equal("\"14:30:00.2500000\"", await Calls.ReadAsync("\"14:30:00.25\"", static argument => argument.Time()));
        Assert.Equal("\"2018-02-07T14:30:00.0000000+01:00\"", await Calls.ReadAsync("\"2018-02-07T14:30:00+01:00\"", static argument => argument.DateTime()));
        Assert.Equal("\"1.02:00:00\"", await Calls.ReadAsync("\"P1DT2H\"", static argument => argument.Duration()));
        Assert.Equal("\"2018-02-07T14:30:00.0000000+00:00\"", await Calls.ReadAsync("\"1518013800\"", static argument => argument.Timestamp()));
        Assert.Equal("\"https://example.com/a\"", await Calls.ReadAsync("\"https://example.com/a\"", static argument => argument.Uri()));
    }

    [Fact]
    public async Task Texts_without_their_format_are_refused()
    {
        Assert.Equal("value: must be a date such as 2018-02-07, was \"yesterday\"", await Calls.ReadAsync("\"yesterday\"", static argument => argument.Date()));
        Assert.Equal("value: must be a time such as 14:30:00, was \"14:30:00Z\"", await Calls.ReadAsync("\"14:30:00Z\"", static argument => argument.Time()));
        Assert.StartsWith("value: must be a date and time with an offset", await Calls.ReadAsync("\"2018-02-07\"", static argument => argument.DateTime()), StringComparison.Ordinal);
        Assert.StartsWith("value: must be a duration of weeks", await Calls.ReadAsync("\"P1M\"", static argument => argument.Duration()), StringComparison.Ordinal);
        Assert.StartsWith("value: must be Unix seconds", await Calls.ReadAsync("\"now\"", static argument => argument.Timestamp()), StringComparison.Ordinal);
        Assert.StartsWith("value: must be an absolute URI", await Calls.ReadAsync("\"/a\"", static argument => argument.Uri()), StringComparison.Ordinal);
        Assert.Equal("value: must be a string, was 20180207", await Calls.ReadAsync("20180207", static argument => argument.Date()));
    }

    [Fact]
    public async Task The_text_of_a_value_keeps_to_its_own_constraints() =>
        Assert.Equal(
            "value: must be one of 2018-02-07, was \"2018-02-08\"",
            await Calls.ReadAsync("\"2018-02-08\"", static argument => argument.Date(oneOf: ["2018-02-07"])));

    [Fact]
    public async Task A_message_shows_64_characters_of_a_value_at_most()
    {
        string text = await Calls.ReadAsync('"' + new string('x', 100) + '"', static argument => argument.Int64());

        Assert.Equal("value: must be an integer, was \"" + new string('x', 63) + "…", text);
    }

    [Fact]
    public async Task A_text_of_ten_megabytes_is_read_and_refused_in_one_line()
    {
        string json = '"' + new string('ä', 5_000_000) + '"';

        Assert.Equal("\"5000000\"", await Calls.ReadAsync(json, static argument => argument.Text().Length));
        Assert.Equal("value: must be at most 20 characters, was 5000000", await Calls.ReadAsync(json, static argument => argument.Text(maxLength: 20)));
        Assert.True((await Calls.ReadAsync(json, static argument => argument.Date())).Length < 200);
    }

    [Fact]
    public async Task Nothing_of_a_sensitive_value_is_shown()
    {
        Assert.Equal("value: must be an integer", await Calls.ReadAsync("\"hunter2\"", static argument => argument.Sensitive.Int64()));
        Assert.Equal("value: must match ^[A-Z]{3}$", await Calls.ReadAsync("\"hunter2\"", static argument => argument.Sensitive.Text(pattern: Code)));
        Assert.Equal("value: must be at most 3 characters", await Calls.ReadAsync("\"hunter2\"", static argument => argument.Sensitive.Text(maxLength: 3)));
        Assert.Equal(
            "value.pin: must be an integer",
            await Calls.ReadAsync("{\"pin\":\"hunter2\"}", static argument => argument.Sensitive.Object().Required("pin").Int64()));
        Assert.Equal("value: must be an object, was a string", await Calls.ReadAsync("\"hunter2\"", static argument => argument.Object().Optional("pin", out _)));
    }
}
