using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mxcp.Testing.Endpoints;

namespace Mxcp.Tests.Testing;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("100", "1E+2")]
    [InlineData("-0", "0.0")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890.00")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    [InlineData("{\"a\":1,\"b\":[null,true]}", "{\"b\":[null,true],\"a\":1.0}")]
    public void These_are_the_same(string expected, string actual) => Assert.Null(Find(expected, actual));

    [Theory]
    [InlineData("0", "null", "", "0", "null")]
    [InlineData("[]", "0", "", "[]", "0")]
    [InlineData("\"\"", "{}", "", "\"\"", "{}")]
    [InlineData("1", "true", "", "1", "true")]
    [InlineData("\"1\"", "1", "", "\"1\"", "1")]
    [InlineData("0.3", "0.30000000000000004", "", "0.3", "0.30000000000000004")]
    [InlineData("9007199254740993", "9007199254740992", "", "9007199254740993", "9007199254740992")]
    [InlineData("[1,2]", "[2,1]", "/0", "1", "2")]
    [InlineData("[1,2]", "[1]", "/1", "2", null)]
    [InlineData("[1]", "[1,2]", "/1", null, "2")]
    [InlineData("{\"a\":{\"b\":[1,{\"c\":2}]}}", "{\"a\":{\"b\":[1,{\"c\":3}]}}", "/a/b/1/c", "2", "3")]
    [InlineData("{\"a\":1}", "{}", "/a", "1", null)]
    [InlineData("{}", "{\"a/b~c\":1}", "/a~1b~0c", null, "1")]
    public void The_first_difference_has_its_place(string expected, string actual, string place, string? should, string? does)
    {
        var difference = Find(expected, actual);

        Assert.Equal((place, should, does), (difference!.Place, difference.Expected?.GetRawText(), difference.Actual?.GetRawText()));
    }

    [Fact]
    public void A_value_is_the_same_as_itself_written_otherwise_and_not_as_one_with_a_change()
    {
        var random = new Random(20260801);
        for (int i = 0; i < TestCounts.AtLeast(2_000); i++)
        {
            var value = Value(random, depth: 0);
            string text = value?.ToJsonString() ?? "null";
            string other = Write(value, random);
            Assert.True(Find(text, other) is null, $"{text} is {other}");

            string changed = Change(value, random);
            var difference = Find(text, changed);
            Assert.True(difference is not null, $"{text} is not {changed}");
            Assert.NotNull(Find(changed, text));
            var root = JsonReading.Parse(changed);
            Assert.Equal(difference.Actual?.GetRawText(), JsonPlace.Find(root, difference.Place)?.GetRawText());
        }
    }

    private static JsonDifference? Find(string expected, string actual) => JsonDifference.Find(JsonReading.Parse(expected), JsonReading.Parse(actual));

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-1000, 1000),
        3 => random.NextDouble() * Math.Pow(10, random.Next(-5, 20)),
        4 => Name(random),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create($"{Name(random)}{i}", Value(random, depth + 1)))),
    };

    private static string Name(Random random) => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => "ab/~\"\\é😀 0"[random.Next(7)]));

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>The same value: properties in another order, numbers with zeros and powers.</summary>
    private static string Write(JsonNode? value, Random random)
    {
        switch (value)
        {
            case null:
                return "null";
            case JsonArray array:
                return $"[{string.Join(" , ", array.Select(item => Write(item, random)))}]";
            case JsonObject mapping:
                var members = mapping.Select(member => $"{Quoted(member.Key)}: {Write(member.Value, random)}").ToArray();
                random.Shuffle(members);
                return $"{{{string.Join(",", members)}}}";
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number:
                return Write(scalar.ToJsonString(), random);
            default:
                return value.ToJsonString();
        }
    }

    private static string Write(string number, Random random)
    {
        int exponentAt = number.IndexOfAny(['e', 'E']);
        string mantissa = exponentAt < 0 ? number : number[..exponentAt];
        int exponent = exponentAt < 0 ? 0 : int.Parse(number.AsSpan(exponentAt + 1), CultureInfo.InvariantCulture);
        string zeros = new('0', random.Next(3));
        string digits = mantissa.Contains('.', StringComparison.Ordinal) ? mantissa + zeros : zeros.Length > 0 ? $"{mantissa}.{zeros}" : mantissa;
        return exponent == 0 && random.Next(2) == 0 ? digits : string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}");
    }

    /// <summary>Another value.</summary>
    private static string Change(JsonNode? value, Random random)
    {
        switch (value)
        {
            case JsonArray { Count: > 0 } array when random.Next(3) > 0:
                int at = random.Next(array.Count);
                return $"[{string.Join(',', array.Select((item, i) => i == at ? Change(item, random) : item?.ToJsonString() ?? "null"))}]";
            case JsonArray array:
                return $"[{string.Join(',', array.Select(static item => item?.ToJsonString() ?? "null").Append("7"))}]";
            case JsonObject mapping:
                var text = new StringBuilder("{\"new\":1");
                foreach (var (name, member) in mapping)
                {
                    text.Append(CultureInfo.InvariantCulture, $",{Quoted(name)}:{member?.ToJsonString() ?? "null"}");
                }

                return text.Append('}').ToString();
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number:
                return random.Next(2) == 0 ? $"\"{scalar.ToJsonString()}\"" : scalar.ToJsonString() == "7" ? "8" : "7";
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                return Quoted(scalar.GetValue<string>() + "x");
            default:
                return value is null ? "false" : "0";
        }
    }
}
