using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class ResultBytesTests
{
    public static TheoryData<ResultKind, string> Results => new()
    {
        { ResultKind.Object, """{"a":1,"b":[true,null,"x"],"c":{"d":-0.5}}""" },
        { ResultKind.Object, """{"quote\"":"a\\b\n\t\u0001 \u2028 ä 😀","":""}""" },
        { ResultKind.Wrapped, "[]" },
        { ResultKind.Wrapped, """[{"name":"Ada","revenue":12.50},{"name":"Bob \"B\"","revenue":9007199254740993}]""" },
        { ResultKind.Wrapped, "\"a \\\"quoted\\\" text\\nof two lines\"" },
        { ResultKind.Wrapped, "\"\"" },
        { ResultKind.Wrapped, "12345678901234567890" },
        { ResultKind.Wrapped, "true" },
        { ResultKind.Wrapped, "null" },
        { ResultKind.None, "[1,2]" },
        { ResultKind.None, "\"only text\"" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public async Task Raw_bytes_say_what_an_ordinary_result_says(ResultKind kind, string json)
    {
        await using var raw = ServerUnderTest.Start(new ResultTool("tool", kind, json));
        await using var ordinary = ServerUnderTest.StartOrdinary(new ResultTool("tool", kind, json));
        var fromRaw = await raw.CallAsync("tool");
        var fromOrdinary = await ordinary.CallAsync("tool");

        Assert.True(JsonElement.DeepEquals(fromOrdinary, fromRaw), $"{fromOrdinary}\n{fromRaw}");
    }

    [Fact]
    public async Task The_same_holds_for_clients_of_2026()
    {
        const string Request = """{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"name":"tool",""" + ServerUnderTest.Modern + "}}";
        await using var raw = ServerUnderTest.Start(new ResultTool("tool", ResultKind.Object, """{"a":"ä"}"""));
        await using var ordinary = ServerUnderTest.StartOrdinary(new ResultTool("tool", ResultKind.Object, """{"a":"ä"}"""));

        Assert.True(JsonElement.DeepEquals(await ordinary.AskAsync(Request), await raw.AskAsync(Request)));
    }

    [Fact]
    public async Task A_tool_can_leave_the_text_out()
    {
        await using var raw = ServerUnderTest.Start(new ResultTool("tool", ResultKind.Object, """{"a":1}""") { IsSilent = true });
        await using var ordinary = ServerUnderTest.StartOrdinary(new ResultTool("tool", ResultKind.Object, """{"a":1}""") { IsSilent = true });

        Assert.Equal("""{"content":[],"structuredContent":{"a":1}}""", (await raw.CallAsync("tool")).GetProperty("result").GetRawText());
        Assert.True(JsonElement.DeepEquals(await ordinary.CallAsync("tool"), await raw.CallAsync("tool")));
    }

    [Fact]
    public async Task A_tool_without_a_result_has_empty_content()
    {
        var nothing = new TestTool("nothing", static call =>
        {
            call.Accept();
            return default;
        });
        await using var raw = ServerUnderTest.Start(nothing);
        await using var ordinary = ServerUnderTest.StartOrdinary(nothing);

        Assert.Equal("""{"content":[]}""", (await raw.CallAsync("nothing")).GetProperty("result").GetRawText());
        Assert.Equal("""{"content":[]}""", (await ordinary.CallAsync("nothing")).GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task Digits_of_a_result_are_not_touched()
    {
        await using var server = ServerUnderTest.Start(new ResultTool("tool", ResultKind.Wrapped, "[9007199254740993,0.10]"));

        Assert.Equal(
            """{"content":[{"type":"text","text":"[9007199254740993,0.10]"}],"structuredContent":{"result":[9007199254740993,0.10]}}""",
            (await server.CallAsync("tool")).GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task A_message_is_one_line_even_when_the_result_brings_line_feeds()
    {
        await using var server = ServerUnderTest.Start(new ResultTool("tool", ResultKind.Wrapped, "[\r\n  1,\n\t\"a\\nb\"\n]", isPretty: true));
        var result = (await server.CallAsync("tool")).GetProperty("result");

        Assert.Equal("""{"result":[    1,  "a\nb" ]}""", result.GetProperty("structuredContent").GetRawText());
        Assert.Equal("""[    1,  "a\nb" ]""", result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Large_results_arrive_whole()
    {
        string json = "[" + string.Join(',', Enumerable.Range(0, 200_000).Select(static i => $$"""{"id":{{i}},"name":"näme \"{{i}}\""}""")) + "]";
        await using var server = ServerUnderTest.Start(new ResultTool("tool", ResultKind.Wrapped, json));
        var result = (await server.CallAsync("tool")).GetProperty("result");

        Assert.Equal("{\"result\":" + json + "}", result.GetProperty("structuredContent").GetRawText());
        Assert.Equal(json, result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Many_calls_at_once_never_mix_their_lines()
    {
        await using var server = ServerUnderTest.Start(new TestTool(
            "repeat",
            static async call =>
            {
                int count = call.Arguments.Required("count").Int32();
                if (!call.Accept())
                {
                    return;
                }

                await Task.Yield();
                _ = await Task.Run(static () => MxcpRuntime.Mcp);
                call.Result.WriteText(new string('x', count));
            },
            new EndpointParameter("count", ParameterType.Integer)));
        for (int i = 0; i < 200; i++)
        {
            await server.SendAsync(ServerUnderTest.Call("repeat", "{\"count\":" + (i * 100) + "}", id: i));
        }

        var seen = new HashSet<int>();
        for (int i = 0; i < 200; i++)
        {
            var answer = await server.ReadAsync();
            int id = answer.GetProperty("id").GetInt32();
            Assert.True(seen.Add(id));
            Assert.Equal(id * 100, answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!.Length);
        }
    }
}
