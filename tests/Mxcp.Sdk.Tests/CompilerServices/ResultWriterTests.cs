using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Tests.CompilerServices;

public sealed class ResultWriterTests
{
    [Fact]
    public void Values_of_all_kinds_are_written()
    {
        string json = Write(static json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("text"u8);
            json.WriteText("Ünï \"q\" \\ \n 😀 \u0001");
            json.WritePropertyName("numbers"u8);
            json.WriteStartArray();
            json.WriteInt64(long.MinValue);
            json.WriteDouble(0.1);
            json.WriteDouble(-0.0);
            json.WriteSingle(0.1f);
            json.WriteDecimal(1.50m);
            json.WriteDecimal(-79228162514264337593543950335m);
            json.WriteEndArray();
            json.WritePropertyName("times"u8);
            json.WriteStartArray();
            json.WriteDate(new DateOnly(2018, 2, 7));
            json.WriteTime(new TimeOnly(14, 30, 0, 250));
            json.WriteDateTime(new DateTimeOffset(2018, 2, 7, 14, 30, 0, TimeSpan.FromHours(-3.5)));
            json.WriteDateTime(DateTimeOffset.UnixEpoch.AddTicks(-1));
            json.WriteDuration(new TimeSpan(1, 2, 0, 0, 500));
            json.WriteDuration(-new TimeSpan(9_999_999, 2, 48, 5) - TimeSpan.FromTicks(4_775_808));
            json.WriteTimestamp(DateTimeOffset.UnixEpoch.AddSeconds(-0.25));
            json.WriteUri(new Uri("https://example.com/ä b"));
            json.WriteEndArray();
            json.WritePropertyName("none \\u00e4"u8);
            json.WriteNull();
            json.WritePropertyName("na\"me");
            json.WriteBoolean(true);
            json.WriteEndObject();
        });

        Assert.Equal(
            """
            {"text":"Ünï \"q\" \\ \n 😀 \u0001","numbers":[-9223372036854775808,0.1,-0,0.1,1.50,-79228162514264337593543950335],
            "times":["2018-02-07","14:30:00.25","2018-02-07T14:30:00-03:30","1969-12-31T23:59:59.9999999Z","P1DT2H0.5S",
            "-P9999999DT2H48M5.4775808S","-0.25","https://example.com/%C3%A4%20b"],"none \u00e4":null,"na\"me":true}
            """.Replace("\n", "", StringComparison.Ordinal),
            json);
    }

    [Fact]
    public void A_duration_longer_than_its_schema_says_is_refused() => Assert.Equal(
        "the result: must be a duration of weeks, days, hours, minutes and seconds, up to 9999999 days, was -10675199.02:48:05.4775808",
        Assert.Throws<ResultException>(static () => Write(static json => json.WriteDuration(TimeSpan.MinValue))).Message);

    [Fact]
    public void Half_characters_become_the_replacement_character() => Assert.Equal("\"a\uFFFDb\uFFFD\"", Write(static json => json.WriteText("a\uD800b\uDC00")));

    [Fact]
    public void A_long_text_is_written_whole()
    {
        string text = string.Concat(Enumerable.Repeat("ab\"ü😀\n", 500_000));

        string json = Write(json => json.WriteText(text));

        Assert.Equal(text, System.Text.Json.JsonDocument.Parse(json).RootElement.GetString());
    }

    [Fact]
    public void A_value_that_breaks_its_definition_is_refused_with_its_place()
    {
        Assert.Equal("[1].tags[2]: must be at most 3 characters, was 4", Refused(static json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WritePropertyName("tags"u8);
            json.WriteStartArray();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject();
            json.WritePropertyName("name"u8);
            json.WriteText("x,[{\":");
            json.WritePropertyName("tags"u8);
            json.WriteStartArray();
            json.WriteText("a", maxLength: 3);
            json.WriteInt64(12);
            json.WriteText("four", maxLength: 3);
        }));
        Assert.Equal("the result: must not be null", Refused(static json => json.WriteText(null)));
        Assert.Equal("the result: must not be null", Refused(static json => json.WriteUri(null)));
        Assert.Equal("the result: must be a number that JSON can hold, was NaN", Refused(static json => json.WriteDouble(double.NaN)));
        Assert.Equal("the result: must be a number that JSON can hold, was Infinity", Refused(static json => json.WriteSingle(float.PositiveInfinity)));
        Assert.Equal("the result: must be at least 3, was 2", Refused(static json => json.WriteInt64(2, minimum: 3)));
        Assert.Equal("the result: must be one of 1, 2, was 3", Refused(static json => json.WriteInt64(3, oneOf: [1, 2])));
        Assert.Equal("the result: must be less than 1, was 1", Refused(static json => json.WriteDouble(1, exclusiveMaximum: 1)));
        Assert.Equal("the result: must be between 0.5 and 1, was 1.5", Refused(static json => json.WriteDecimal(1.5m, 0.5m, 1m)));
        Assert.Equal("the result: must be false", Refused(static json => json.WriteBoolean(true, [false])));
        Assert.Equal("the result: must be one of open, shut, was \"ajar\"", Refused(static json => json.WriteText("ajar", oneOf: ["open", "shut"])));
        Assert.Equal("the result: must match ^2, was \"1999-12-31\"", Refused(static json => json.WriteDate(new DateOnly(1999, 12, 31), pattern: new TextPattern("^2", "^2"))));
        Assert.Equal("the result: must be an absolute URI such as https://example.com/a, was \"a\"", Refused(static json => json.WriteUri(new Uri("a", UriKind.Relative))));
    }

    [Fact]
    public void An_array_that_breaks_its_definition_is_refused_with_its_place()
    {
        static void WriteItems(ResultWriter json, params long[] items)
        {
            json.WriteStartObject();
            json.WritePropertyName("items"u8);
            json.WriteStartArray();
            foreach (long item in items)
            {
                json.WriteInt64(item);
            }
        }

        Assert.Equal("items: must have at least 1 item, was 0", Refused(static json =>
        {
            WriteItems(json);
            json.WriteEndArray(minItems: 1);
        }));
        Assert.Equal("items: must have at most 2 items, was 3", Refused(static json =>
        {
            WriteItems(json, 1, 2, 3);
            json.WriteEndArray(maxItems: 2);
        }));
        Assert.Equal("items: must not hold a value twice: items 0 and 2 are the same", Refused(static json =>
        {
            WriteItems(json, 1, 2, 1);
            json.WriteEndArray(uniqueItems: true);
        }));
    }

    [Fact]
    public void Calls_that_do_not_fit_throw()
    {
        Throws(static json => json.WriteEndObject());
        Throws(static json => json.WriteEndArray());
        Throws(static json => json.WritePropertyName("a"u8));
        Throws(static json => Do(json.WriteNull, json.WriteNull));
        Throws(static json => Do(json.WriteStartObject, json.WriteNull));
        Throws(static json => Do(json.WriteStartObject, () => json.WriteEndArray()));
        Throws(static json => Do(json.WriteStartObject, () => json.WritePropertyName("a"), json.WriteEndObject));
        Throws(static json => Do(json.WriteStartObject, () => json.WritePropertyName("a"), () => json.WritePropertyName("b")));
        Throws(static json => Do(json.WriteStartArray, json.WriteEndObject));
        Throws(static json => Do(json.WriteStartArray, () => _ = json.Written));
        Throws(static json => Do(() => json.BeginRaw(), () => _ = json.Written));
        Assert.Throws<ArgumentException>(() => Write(static json => Do(json.WriteStartObject, () => json.WritePropertyName("a\"b"u8))));
        Assert.Throws<ArgumentException>(() => Write(static json => Do(json.WriteStartObject, () => json.WritePropertyName("a\\"u8))));
        Assert.Throws<ArgumentException>(() => Write(static json => Do(json.WriteStartObject, () => json.WritePropertyName("a\n"u8))));
        Assert.Throws<ArgumentException>(() => Write(static json => Do(json.WriteStartObject, () => json.WritePropertyName([0xFF]))));
    }

    [Fact]
    public void A_value_that_contains_itself_ends_in_a_sentence()
    {
        static void WriteForever(ResultWriter json)
        {
            json.WriteStartArray();
            WriteForever(json);
        }

        Assert.Equal("the result: nests deeper than 1000 levels; does a value contain itself?", Refused(WriteForever));
    }

    [Fact]
    public void A_writer_that_was_cleared_starts_anew()
    {
        var json = new ResultWriter();
        json.WriteStartArray();
        json.Clear();
        json.WriteNull();
        Assert.Equal("null", Encoding.UTF8.GetString(json.Written.Span));

        json.Release();
        Assert.True(json.Written.IsEmpty);
        json.WriteBoolean(true);
        Assert.Equal("true", Encoding.UTF8.GetString(json.Written.Span));
    }

    private static void Do(params Action[] calls)
    {
        foreach (var call in calls)
        {
            call();
        }
    }

    private static void Throws(Action<ResultWriter> write) => Assert.Throws<InvalidOperationException>(() => Write(write));

    private static string Refused(Action<ResultWriter> write) => Assert.Throws<ResultException>(() => Write(write)).Message;

    private static string Write(Action<ResultWriter> write)
    {
        var json = new ResultWriter();
        write(json);
        return Encoding.UTF8.GetString(json.Written.Span);
    }
}
