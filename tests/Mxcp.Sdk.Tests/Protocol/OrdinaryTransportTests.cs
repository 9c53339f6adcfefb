using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class OrdinaryTransportTests
{
    private static readonly TestTool Add = new(
        "add",
        static call =>
        {
            long sum = call.Arguments.Required("a").Int64() + (call.Arguments.Optional("b", out var b) ? b.Int64() : 0);
            if (call.Accept())
            {
                call.Result.WriteInt64(sum);
            }

            return default;
        },
        new EndpointParameter("a", ParameterType.Integer),
        new EndpointParameter("b", ParameterType.Integer));

    [Theory]
    [InlineData("""{"a":1,"b":2}""", "3")]
    [InlineData("""{"a":1}""", "1")]
    [InlineData("""{"a":1,"a":2}""", "a: is given more than once")]
    [InlineData("""{"a":"x","c":1}""", "a: must be an integer, was \"x\"\nc: is not a parameter; did you mean a?")]
    [InlineData("null", "a: is required")]
    public async Task Calls_have_the_same_outcome_over_any_transport(string arguments, string expected)
    {
        await using var ours = ServerUnderTest.Start(Add);
        await using var ordinary = ServerUnderTest.StartOrdinary(Add);

        Assert.Equal(expected, Text(await ours.CallAsync("add", arguments)));
        Assert.Equal(expected, Text(await ordinary.CallAsync("add", arguments)));
    }

    [Fact]
    public async Task Arguments_that_are_no_object_are_refused_over_any_transport()
    {
        await using var ordinary = ServerUnderTest.StartOrdinary(Add);
        var error = (await ordinary.CallAsync("add", "[1]")).GetProperty("error");

        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
        Assert.Equal("arguments must be an object.", error.GetProperty("message").GetString());
    }

    private static string Text(System.Text.Json.JsonElement answer) =>
        answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;
}
