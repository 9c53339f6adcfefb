using System.Diagnostics;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>A call belongs to the trace of its caller, over either transport and in both eras.</summary>
public sealed class TraceTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Parent = "\"traceparent\":\"00-" + Trace + "-b7ad6b7169203331-01\"";

    private static readonly Endpoint[] Endpoints =
    [
        new TestTool("fail", static _ => throw new InvalidOperationException("secret")),
        new TestTool("where", static call =>
        {
            var current = Activity.Current;
            call.Result.WriteText(current is null ? "nowhere" : $"{current.TraceId} {current.ParentSpanId} {current.TraceStateString} {current.Recorded}");
            return default;
        }),
        new TestResource("q://fail", static _ => throw new InvalidOperationException("secret")),
        new TestPrompt("fail", static _ => throw new InvalidOperationException("secret")),
    ];

    [Theory]
    [InlineData("tools/call", """ "name":"fail" """)]
    [InlineData("resources/read", """ "uri":"q://fail" """)]
    [InlineData("prompts/get", """ "name":"fail" """)]
    public async Task An_internal_error_has_the_id_of_the_callers_trace(string method, string parameters)
    {
        foreach (bool isOurs in new[] { true, false })
        {
            await using var old = isOurs ? ServerUnderTest.Start(Endpoints) : ServerUnderTest.StartOrdinary(Endpoints);
            await old.InitializeAsync();
            Assert.Contains($"internal error (trace id {Trace})", (await AskAsync(old, method, parameters, "\"_meta\":{" + Parent + "}")).GetRawText(), StringComparison.Ordinal);
            Assert.Contains(Trace, old.Environment.Log.Text, StringComparison.Ordinal);

            await using var modern = isOurs ? ServerUnderTest.Start(Endpoints) : ServerUnderTest.StartOrdinary(Endpoints);
            Assert.Contains($"internal error (trace id {Trace})", (await AskAsync(modern, method, parameters, Modern(Parent))).GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_an_endpoint_calls_belongs_to_the_trace_too()
    {
        await using var server = ServerUnderTest.Start(Endpoints);

        var answer = await AskAsync(server, "tools/call", "\"name\":\"where\"", Modern(Parent + ",\"tracestate\":\"a=b\""));

        Assert.Equal($"{Trace} b7ad6b7169203331 a=b True", answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("\"x\":1")]
    [InlineData("\"traceparent\":\"00-xyz\"")]
    [InlineData("\"traceparent\":7")]
    [InlineData("\"traceparent\":\"00-00000000000000000000000000000000-b7ad6b7169203331-01\"")]
    public async Task Without_a_trace_that_makes_sense_an_error_gets_an_id_of_its_own(string meta)
    {
        await using var server = ServerUnderTest.Start(Endpoints);

        var answer = await AskAsync(server, "tools/call", "\"name\":\"fail\"", Modern(meta));

        Assert.Matches("internal error \\(trace id [0-9a-f]{32}\\)", answer.GetRawText());
        Assert.DoesNotContain("00000000000000000000000000000000", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_of_more_than_others_need_pass_on_is_left_behind()
    {
        await using var server = ServerUnderTest.Start(Endpoints);

        var answer = await AskAsync(server, "tools/call", "\"name\":\"where\"", Modern(Parent + ",\"tracestate\":\"a=" + new string('b', 600) + "\""));

        Assert.Equal($"{Trace} b7ad6b7169203331  True", answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString());
    }

    private static string Modern(string meta) => ServerUnderTest.Modern.Replace("\"_meta\":{", "\"_meta\":{" + meta + ",", StringComparison.Ordinal);

    private static Task<JsonElement> AskAsync(ServerUnderTest server, string method, string parameters, string meta) =>
        server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + parameters + "," + meta + "}}");
}
