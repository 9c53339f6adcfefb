using Mxcp.CommandLine;

namespace Mxcp.Tests.CommandLine;

public sealed class JsonIndenterTests
{
    [Theory]
    [InlineData("5", "5")]
    [InlineData("\"a, {b}: \\\" [c]\\\\\"", "\"a, {b}: \\\" [c]\\\\\"")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("[1,[],{}]", "[\n  1,\n  [],\n  {}\n]")]
    [InlineData("""{"a":{"b":[9007199254740993,0.10]}}""", "{\n  \"a\": {\n    \"b\": [\n      9007199254740993,\n      0.10\n    ]\n  }\n}")]
    public void Values_are_laid_out_and_not_touched(string json, string expected) => Assert.Equal(expected, JsonIndenter.Indent(json));
}
