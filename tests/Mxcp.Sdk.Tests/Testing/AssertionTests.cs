using Mxcp.Testing.Endpoints;

namespace Mxcp.Tests.Testing;

public sealed class AssertionTests
{
    [Theory]
    [InlineData("0", """{"result":0}""")]
    [InlineData("false", """{"result":false}""")]
    [InlineData("\"\"", """{"result":""}""")]
    [InlineData("[]", """{"result":[]}""")]
    [InlineData("{}", """{"result":{}}""")]
    [InlineData("null", """{"result":null}""")]
    [InlineData("""{"id":1,"lines":[{"price":2}]}""", """{"result_contains":{"id":1.0,"/lines/0/price":2}}""")]
    [InlineData("""[{"id":1,"state":"new"},{"id":2,"state":"old"}]""", """{"result_contains":{"id":2,"state":"old"}}""")]
    [InlineData("""[{"id":1},{"id":2}]""", """{"result_contains":{"/1/id":2,"id":1}}""")]
    [InlineData("[1,2,3]", """{"result_contains":2.0}""")]
    [InlineData("[1,null]", """{"result_contains":null}""")]
    [InlineData("""{"/a":1,"b~c":2}""", """{"result_contains":{"/~1a":1,"b~c":2,"/b~0c":2}}""")]
    [InlineData("""{"id":1}""", """{"result_not_contains":["secret","/lines/0"]}""")]
    [InlineData("""[{"id":1},{"id":2}]""", """{"result_not_contains":["secret","/2"]}""")]
    [InlineData("[]", """{"result_not_contains":["secret"]}""")]
    [InlineData("""[{"id":1,"to":{"name":"Ada"}}]""", """{"result_contains_item":{"/to/name":"Ada"}}""")]
    [InlineData("[[1,2],[3]]", """{"result_contains_item":[3]}""")]
    [InlineData("""[{"id":1,"x":0},{"id":2,"x":0}]""", """{"result_contains_all":[{"id":2},{"id":1}]}""")]
    [InlineData("[1,2]", """{"result_contains_all":[2,1,1]}""")]
    [InlineData("[]", """{"result_length":0}""")]
    [InlineData("\"the text\"", """{"result_contains_text":"the text"}""")]
    [InlineData("""{"a":[1]}""", """{"result_contains_text":"[1]"}""")]
    public void These_hold(string result, string test) => Assert.Empty(Check(result, test));

    [Theory]
    [InlineData("[]", """{"result":0}""", "result: expected 0, was []")]
    [InlineData("0", """{"result":[]}""", "result: expected [], was 0")]
    [InlineData("1", """{"result":null}""", "result: expected null, was 1")]
    [InlineData("true", """{"result":1}""", "result: expected 1, was true")]
    [InlineData("""{"id":1}""", """{"result":{"id":1,"name":null}}""", "result, at /name: expected null, was nothing")]
    [InlineData("""{"id":1,"lines":[]}""", """{"result_contains":{"id":2,"/lines/0/price":2}}""", "result_contains, at /lines/0/price: expected 2, was nothing|result_contains, at /id: expected 2, was 1")]
    [InlineData("""[{"id":1,"state":"new"},{"id":2,"state":"old"}]""", """{"result_contains":{"id":2,"state":"new"}}""", "result_contains, at /0/id: expected 2, was 1")]
    [InlineData("""[{"id":1,"a":1,"b":1},{"id":2,"a":1,"b":1}]""", """{"result_contains":{"id":2,"a":1,"b":2}}""", "result_contains, at /1/b: expected 2, was 1")]
    [InlineData("[1,2]", """{"result_contains":3}""", "result_contains: expected 3, was [1,2]")]
    [InlineData("[]", """{"result_contains":{"id":3}}""", """result_contains: expected {"id":3}, was []""")]
    [InlineData("\"text\"", """{"result_contains":"te"}""", "result_contains: expected a list, was \"text\"")]
    [InlineData("""{"id":1}""", """{"result_not_contains":["id"]}""", "result_not_contains, at /id: expected nothing, was 1")]
    [InlineData("""[{"a":0},{"id":null}]""", """{"result_not_contains":["id","/0/a"]}""", "result_not_contains, at /1/id: expected nothing, was null|result_not_contains, at /0/a: expected nothing, was 0")]
    [InlineData("5", """{"result_not_contains":["id"]}""", "result_not_contains: expected an object, was 5")]
    [InlineData("[1]", """{"result_contains_all":[1,2]}""", "result_contains_all: expected 2, was [1]")]
    [InlineData("{}", """{"result_contains_item":1}""", "result_contains_item: expected a list, was {}")]
    [InlineData("[1]", """{"result_length":2}""", "result_length: expected 2 items, was 1 item")]
    [InlineData("{}", """{"result_length":0}""", "result_length: expected 0 items, was an object")]
    [InlineData("\"Text\"", """{"result_contains_text":"text"}""", "result_contains_text: expected a text with 'text' in it, was 'Text'")]
    [InlineData("[1]", """{"result":[2],"result_length":2,"result_contains":1}""", "result, at /0: expected 2, was 1|result_length: expected 2 items, was 1 item")]
    public void These_do_not_hold_and_say_why(string result, string test, string expected) =>
        Assert.Equal(expected, string.Join('|', Check(result, test)));

    [Fact]
    public void A_large_value_is_cut()
    {
        string text = new('x', 1000);

        Assert.Equal($"result: expected 1, was \"{new string('x', 199)}…", Assert.Single(Check($"\"{text}\"", """{"result":1}""")).ToString());
    }

    [Fact]
    public void A_deep_value_is_compared_to_its_end()
    {
        string Deep(string inner) => new string('[', 900) + inner + new string(']', 900);

        Assert.Empty(Check(Deep("1"), $$"""{"result":{{Deep("1.0")}}}"""));
        Assert.Single(Check(Deep("1"), $$"""{"result":{{Deep("2")}}}"""));
    }

    private static IReadOnlyList<AssertionFailure> Check(string result, string test)
    {
        var value = JsonReading.Parse(result);
        return Assertions.Check(JsonReading.Parse(test), value, value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString()! : value.GetRawText());
    }
}
