using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class ObjectArgumentTests
{
    [Fact]
    public async Task All_violations_of_a_call_are_told_at_once_with_their_paths()
    {
        string text = await Calls.ReadAllAsync(
            """{"filters":{"tags":["a","b","ccc"],"since":"yesterday"},"limit":500,"radius":5,"status":"closed"}""",
            static arguments =>
            {
                var filters = arguments.Required("filters").Object();
                foreach (var tag in filters.Required("tags").Items(maxItems: 2))
                {
                    tag.Text(maxLength: 2);
                }

                if (filters.Optional("since", out var since))
                {
                    since.Date();
                }

                filters.End(["tags", "since"]);
                arguments.Required("limit").Int64(minimum: 1, maximum: 100);
                arguments.Required("latitude").Double();
                return arguments.Required("status").OneOf("open", "in_progress");
            },
            "filters", "limit", "latitude", "radius_km", "status");

        Assert.Equal(
            """
            filters.tags: must have at most 2 items, was 3
            filters.tags[2]: must be at most 2 characters, was 3
            filters.since: must be a date such as 2018-02-07, was "yesterday"
            limit: must be between 1 and 100, was 500
            latitude: is required
            status: must be one of open, in_progress, was "closed"
            radius: is not a parameter; did you mean radius_km?
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task Without_arguments_every_required_one_is_missing()
    {
        string text = await Calls.ReadAllAsync("", static arguments => arguments.Required("a").Int64() + arguments.Required("b").Text(), "a", "b");

        Assert.Equal("a: is required\nb: is required", text);
    }

    [Fact]
    public async Task Null_counts_as_missing_where_a_value_is_asked_for()
    {
        Assert.Equal("value: is required", await Calls.ReadAsync("null", static argument => argument.Text()));
        Assert.Equal("\"ten\"", await Calls.ReadAllAsync("""{"a":null}""", static arguments => arguments.Optional("a", out _) ? "given" : "ten", "a"));
        Assert.Equal("\"10\"", await Calls.ReadAllAsync("""{"a":null}""", static arguments => arguments.OptionalOr("a", "10"u8).Int64(), "a"));
    }

    [Fact]
    public async Task A_nullable_argument_must_be_given_and_may_be_null()
    {
        static object Read(ArgumentObject arguments) => arguments.RequiredOrNull("a", out var argument) ? argument.Int64() : "nothing";

        Assert.Equal("\"nothing\"", await Calls.ReadAllAsync("""{"a":null}""", Read, "a"));
        Assert.Equal("\"7\"", await Calls.ReadAllAsync("""{"a":7}""", Read, "a"));
        Assert.Equal("a: is required", await Calls.ReadAllAsync("{}", Read, "a"));
    }

    [Fact]
    public async Task A_default_is_read_with_the_same_rules()
    {
        static object Read(ArgumentObject arguments)
        {
            var tags = new List<object>();
            foreach (var item in arguments.OptionalOr("tags", """["a","b"]"""u8).Items(minItems: 1))
            {
                tags.Add(item.Text(maxLength: 5));
            }

            return tags;
        }

        Assert.Equal("\"a|b\"", await Calls.ReadAllAsync("{}", Read, "tags"));
        Assert.Equal("\"c\"", await Calls.ReadAllAsync("""{"tags":["c"]}""", Read, "tags"));
        Assert.Equal("tags: must have at least 1 item, was 0", await Calls.ReadAllAsync("""{"tags":[]}""", Read, "tags"));
    }

    [Fact]
    public async Task A_name_given_twice_is_a_violation_at_every_level()
    {
        Assert.Equal(
            "a: is given more than once",
            await Calls.ReadAllAsync("""{"a":1,"a":2}""", static arguments => arguments.Required("a").Int64(), "a"));
        Assert.Equal(
            "a.b: is given more than once",
            await Calls.ReadAllAsync("""{"a":{"b":1,"b":1}}""", static arguments => ReadClosed(arguments.Required("a").Object()), "a"));
        Assert.Equal(
            "a.c: is given more than once",
            await Calls.ReadAllAsync("""{"a":{"b":1,"c":1,"c":1}}""", static arguments => ReadOpen(arguments.Required("a").Object()), "a"));
        Assert.Equal(
            "a: is given more than once",
            await Calls.ReadAllAsync("""{"a":1,"\u0061":2}""", static arguments => arguments.Required("a").Int64(), "a"));
    }

    [Fact]
    public async Task A_property_that_is_not_declared_is_a_violation_where_none_may_be_added()
    {
        Assert.Equal(
            "a.extra: is not a property",
            await Calls.ReadAllAsync("""{"a":{"b":1,"extra":1}}""", static arguments => ReadClosed(arguments.Required("a").Object()), "a"));
        Assert.Equal("\"1\"", await Calls.ReadAllAsync("""{"a":{"b":1,"x":1}}""", static arguments => ReadOpen(arguments.Required("a").Object()), "a"));
    }

    [Fact]
    public async Task A_name_of_the_caller_cannot_pass_for_a_message_of_ours()
    {
        Assert.Equal(
            "[\"a\\nb: is fine\"]: is not a parameter",
            await Calls.ReadAllAsync("""{"a\nb: is fine":1}""", static _ => "", "limit"));
        Assert.Equal("[\"\\\\ud800\"]: is not a parameter", await Calls.ReadAllAsync("""{"\ud800":1}""", static _ => "", "limit"));
        Assert.Equal($"[\"{new string('x', 64)}…\"]: is not a parameter", await Calls.ReadAllAsync("{\"" + new string('x', 9000) + "\":1}", static _ => "", "limit"));
    }

    [Fact]
    public async Task Names_are_matched_exactly() =>
        Assert.Equal(
            "limit: is required\nLimit: is not a parameter; did you mean limit?",
            await Calls.ReadAllAsync("""{"Limit":1}""", static arguments => arguments.Required("limit").Int64(), "limit"));

    [Theory]
    [InlineData("""[1,1.0]""", "value: must not hold a value twice: items 0 and 1 are the same")]
    [InlineData("""["a","\u0061"]""", "value: must not hold a value twice: items 0 and 1 are the same")]
    [InlineData("""[{"a":1,"b":2},{"b":2,"a":1e0}]""", "value: must not hold a value twice: items 0 and 1 are the same")]
    [InlineData("""["\ud800"]""", "value: must be valid Unicode; an escape in it stands for half a character")]
    [InlineData("""[1,2,"1"]""", "\"3\"")]
    public async Task Items_that_must_be_unique_are_compared_as_values(string json, string expected) =>
        Assert.Equal(expected, await Calls.ReadAsync(json, static argument => Count(argument.Items(uniqueItems: true))));

    [Fact]
    public async Task What_is_missing_below_a_value_of_the_wrong_kind_is_not_told_again()
    {
        Assert.Equal(
            "value: must be an object, was a number",
            await Calls.ReadAsync("5", static argument => argument.Object().Required("a").Object().Required("b").Int64()));
        Assert.Equal("value: must be an array, was an object", await Calls.ReadAsync("{}", static argument => Count(argument.Items(minItems: 3))));
        Assert.Equal("value: is required", await Calls.ReadAllAsync("{}", static arguments => Count(arguments.Required("value").Items(minItems: 3)), "value"));
    }

    [Fact]
    public async Task A_null_item_is_no_value_of_its_type() =>
        Assert.Equal(
            "value[1]: must be a string, was null",
            await Calls.ReadAsync("""["a",null]""", static argument =>
            {
                foreach (var item in argument.Items())
                {
                    item.Text();
                }

                return "";
            }));

    [Fact]
    public async Task Paths_lead_through_arrays_and_objects() =>
        Assert.Equal(
            "value[0][1].b[2]: must be an integer, was \"x\"",
            await Calls.ReadAsync("""[[{"b":[]},{"b":[1,2,"x"]}]]""", static argument =>
            {
                foreach (var row in argument.Items())
                {
                    foreach (var cell in row.Items())
                    {
                        foreach (var number in cell.Object().Required("b").Items())
                        {
                            number.Int64();
                        }
                    }
                }

                return "";
            }));

    [Fact]
    public async Task Of_very_many_violations_the_first_hundred_are_listed_and_the_others_counted()
    {
        string text = await Calls.ReadAsync('[' + string.Join(',', Enumerable.Repeat("true", 1000)) + ']', static argument =>
        {
            foreach (var item in argument.Items())
            {
                item.Int64();
            }

            return "";
        });

        string[] lines = text.Split('\n');
        Assert.Equal(101, lines.Length);
        Assert.Equal("value[99]: must be an integer, was true", lines[99]);
        Assert.Equal("and 900 more", lines[100]);
    }

    private static long ReadClosed(ArgumentObject properties)
    {
        long b = properties.Required("b").Int64();
        properties.End(["b"]);
        return b;
    }

    private static long ReadOpen(ArgumentObject properties)
    {
        long b = properties.Required("b").Int64();
        properties.EndOpen();
        return b;
    }

    private static int Count(ArgumentItems items)
    {
        int count = 0;
        foreach (var unused in items)
        {
            count++;
        }

        return count;
    }
}
