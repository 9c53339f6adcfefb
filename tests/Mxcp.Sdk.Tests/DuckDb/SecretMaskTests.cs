using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("a canary-12345 sings", "a *** sings")]
    [InlineData("canary-12345canary-12345", "***")]
    [InlineData("… ary-12345' FROM", "… ***' FROM")]
    [InlineData("cut off: 'canary-1…", "cut off: '***…")]
    [InlineData("canary alone is a word", "canary alone is a word")]
    [InlineData("pin 4711, not 471", "pin ***, not 471")]
    [InlineData("abc is too short to be told from words", "abc is too short to be told from words")]
    [InlineData("first line of two", "*** of two")]
    [InlineData("", "")]
    public void Secrets_and_long_parts_of_them_are_taken_out(string text, string expected) =>
        Assert.Equal(expected, new SecretMask(["canary-12345", "4711", "abc", "first line\nsecond line", ""]).Apply(text));
}
