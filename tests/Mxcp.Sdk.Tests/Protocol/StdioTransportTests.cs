using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Protocol;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class StdioTransportTests
{
    private static readonly TestTool Echo = new(
        "echo",
        static call =>
        {
            string text = call.Arguments.Required("text").Text();
            if (call.Accept())
            {
                call.Result.WriteText(text);
            }

            return default;
        },
        new EndpointParameter("text", ParameterType.String));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{""", -32700, "7", "The message is not valid JSON.")]
    [InlineData("""{"jsonrpc":"2.0","id":"seven","method":tools}""", -32700, "\"seven\"", "The message is not valid JSON.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list"} x""", -32700, "7", "The message is not valid JSON.")]
    [InlineData("hello", -32700, "null", "The message is not valid JSON.")]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"tools/list"}]""", -32600, "null", "Batches are not supported; send one message per line.")]
    [InlineData("[]", -32600, "null", "Batches are not supported; send one message per line.")]
    [InlineData("\"hello\"", -32600, "null", "A message must be a JSON object.")]
    [InlineData("""{"jsonrpc":"1.0","id":7,"method":"tools/list"}""", -32600, "7", "jsonrpc must be \"2.0\".")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"tools/list"}""", -32600, "null", "id must be a string or an integer.")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"tools/list"}""", -32600, "null", "id must be a string or an integer.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":5}""", -32600, "7", "method must be a string.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","method":"ping"}""", -32600, "7", "The message says method more than once.")]
    [InlineData("""{"jsonrpc":"2.0","id":7}""", -32600, "7", "The message is no request, no notification and no response.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"\ud800"}""", -32700, "7", "The message holds an escape that is not valid Unicode.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":[1]}}""", -32602, "7", "arguments must be an object.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":"a"}}""", -32602, "7", "arguments must be an object.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":5}}""", -32602, "7", "name must be a string, the name of a tool.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call"}""", -32602, "7", "name must be a string, the name of a tool.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":[1]}""", -32602, "7", "params must be an object.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","name":"b"}}""", -32602, "7", "The parameters of tools/call say name more than once.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{},"arguments":null}}""", -32602, "7", "The parameters of tools/call say arguments more than once.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"logging/setLevel","params":{"level":{}}}""", -32602, "7", "$.level does not have the shape that the method asks for.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"nobody"}}""", -32602, "7", "Unknown tool: 'nobody'")]
    public async Task A_malformed_message_is_answered_in_a_sentence_and_the_server_goes_on(string line, int code, string id, string message)
    {
        await using var server = ServerUnderTest.Start(Echo);
        var answer = await server.AskAsync(line);

        Assert.Equal(code, answer.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(id, answer.GetProperty("id").GetRawText());
        Assert.Equal(message, answer.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("still here", await CallEchoAsync(server, "still here"));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":"deep","method":"tools/call","params":{"name":"echo","arguments":{"text":""", "}}}")]
    [InlineData("""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"echo","arguments":{"text":""", "}},\"id\":\"deep\"}")]
    public async Task What_nests_too_deep_is_refused_with_its_id(string before, string after)
    {
        await using var server = ServerUnderTest.Start(Echo);
        string deep = new string('[', 100_000) + new string(']', 100_000);
        var answer = await server.AskAsync(before + deep + after);

        Assert.Equal("deep", answer.GetProperty("id").GetString());
        Assert.Equal(-32600, answer.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal("The message nests deeper than 64 levels.", answer.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("still here", await CallEchoAsync(server, "still here"));
    }

    [Fact]
    public async Task Up_to_64_levels_are_read()
    {
        await using var server = ServerUnderTest.Start(new TestTool("deep", static call =>
        {
            call.Arguments.Required("a").Items();
            return default;
        }));

        // The message, its parameters and the arguments are three of them.
        var answer = await server.CallAsync("deep", "{\"a\":" + new string('[', 61) + new string(']', 61) + "}");
        Assert.True(answer.TryGetProperty("result", out _));
        answer = await server.CallAsync("deep", "{\"a\":" + new string('[', 62) + new string(']', 62) + "}");
        Assert.True(answer.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_refused_with_its_id_and_skipped()
    {
        await using var server = ServerUnderTest.StartWithLimit(100_000, Echo);
        var answer = await server.AskAsync(ServerUnderTest.Call("echo", "{\"text\":\"" + new string('x', 5_000_000) + "\"}", id: 9));

        Assert.Equal(9, answer.GetProperty("id").GetInt32());
        Assert.Equal("The message is longer than 100000 bytes.", answer.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("still here", await CallEchoAsync(server, "still here"));
    }

    [Fact]
    public async Task A_line_up_to_the_limit_is_read()
    {
        string line = ServerUnderTest.Call("echo", "{\"text\":\"" + new string('x', 50_000) + "\"}");
        await using var server = ServerUnderTest.StartWithLimit(line.Length, Echo);

        Assert.Equal(50_000, Text(await server.AskAsync(line)).Length);
        Assert.True((await server.AskAsync(line + " ")).TryGetProperty("error", out _));
        Assert.Equal(50_000, Text(await server.AskAsync(line)).Length);
    }

    [Fact]
    public async Task Invalid_UTF8_is_refused_with_its_id()
    {
        await using var server = ServerUnderTest.Start(Echo);
        byte[] line = Encoding.UTF8.GetBytes(ServerUnderTest.Call("echo", "{\"text\":\"?\"}", id: 3) + "\n");
        line[Array.IndexOf(line, (byte)'?')] = 0xFF;
        await server.SendBytesAsync(line);
        var answer = await server.ReadAsync();

        Assert.Equal(3, answer.GetProperty("id").GetInt32());
        Assert.Equal("The message is not valid UTF-8.", answer.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("still here", await CallEchoAsync(server, "still here"));
    }

    [Fact]
    public async Task A_message_may_arrive_in_pieces()
    {
        await using var server = ServerUnderTest.Start(Echo);
        byte[] line = Encoding.UTF8.GetBytes(ServerUnderTest.Call("echo", "{\"text\":\"añ😀b\"}") + "\n");
        foreach (byte piece in line)
        {
            await server.SendBytesAsync(new[] { piece });
        }

        Assert.Equal("añ😀b", Text(await server.ReadAsync()));
    }

    [Fact]
    public async Task Several_messages_may_arrive_at_once()
    {
        await using var server = ServerUnderTest.Start(Echo);
        string text = string.Concat(Enumerable.Range(0, 50).Select(static i => ServerUnderTest.Call("echo", $$"""{"text":"{{i}}"}""", id: i) + "\r\n\n  \n"));
        await server.SendBytesAsync(Encoding.UTF8.GetBytes(text));

        var answers = new Dictionary<int, string>();
        for (int i = 0; i < 50; i++)
        {
            var answer = await server.ReadAsync();
            answers.Add(answer.GetProperty("id").GetInt32(), Text(answer));
        }

        Assert.All(answers, static answer => Assert.Equal(answer.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Value));
    }

    [Fact]
    public async Task A_byte_order_mark_and_a_missing_last_line_feed_do_not_matter()
    {
        await using var server = ServerUnderTest.Start(Echo);
        await server.SendBytesAsync(Encoding.UTF8.GetBytes("\uFEFF" + ServerUnderTest.Call("echo", """{"text":"first"}""") + "\n"));
        Assert.Equal("first", Text(await server.ReadAsync()));

        await server.SendBytesAsync(Encoding.UTF8.GetBytes(ServerUnderTest.Call("echo", """{"text":"last"}""")));
        await server.EndInputAsync();
        Assert.Equal("last", Text(await server.ReadAsync()));
    }

    [Fact]
    public async Task A_call_that_was_taken_is_answered_after_the_input_has_ended()
    {
        var mayGoOn = new TaskCompletionSource();
        await using var server = ServerUnderTest.Start(new TestTool("slow", async call =>
        {
            await mayGoOn.Task;
            call.Result.WriteText("done");
        }));
        await server.SendAsync(ServerUnderTest.Call("slow"));
        var ended = server.EndInputAsync();
        mayGoOn.SetResult();
        await ended;

        Assert.Equal("done", Text(await server.ReadAsync()));
    }

    [Fact]
    public async Task Answers_do_not_wait_for_each_other()
    {
        var mayGoOn = new TaskCompletionSource();
        await using var server = ServerUnderTest.Start(Echo, new TestTool("slow", async call =>
        {
            await mayGoOn.Task;
            call.Result.WriteText("slow");
        }));
        await server.SendAsync(ServerUnderTest.Call("slow", id: 1));

        Assert.Equal("fast", await CallEchoAsync(server, "fast"));
        mayGoOn.SetResult();
        Assert.Equal("slow", Text(await server.ReadAsync()));
    }

    [Fact]
    public async Task A_cancelled_call_is_not_answered()
    {
        var isCancelled = new TaskCompletionSource();
        await using var server = ServerUnderTest.Start(Echo, new TestTool("slow", async call =>
        {
            using var registration = call.Cancellation.Register(isCancelled.SetResult);
            await Task.Delay(Timeout.Infinite, call.Cancellation);
        }));
        await server.InitializeAsync();
        await server.SendAsync(ServerUnderTest.Call("slow", id: 5));
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}""");
        await isCancelled.Task;

        Assert.Equal("next", await CallEchoAsync(server, "next"));
    }

    [Fact]
    public async Task An_argument_given_twice_is_a_violation()
    {
        await using var server = ServerUnderTest.Start(Echo);
        var result = (await server.CallAsync("echo", """{"text":"a","text":"b"}""")).GetProperty("result");

        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Equal("text: is given more than once", result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Ten_megabytes_of_text_come_back_as_they_were_sent()
    {
        await using var server = ServerUnderTest.Start(Echo);
        string text = string.Concat(Enumerable.Repeat("quote\" slash\\ tab\t ä 😀 ", 500_000));

        Assert.Equal(text, await CallEchoAsync(server, text));
    }

    private static async Task<string> CallEchoAsync(ServerUnderTest server, string text) =>
        Text(await server.CallAsync("echo", "{\"text\":\"" + JsonEncodedText.Encode(text) + "\"}", id: 1000));

    private static string Text(JsonElement answer) => answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;

    [Fact]
    public async Task While_too_many_requests_are_open_nothing_more_is_read()
    {
        byte[] input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(static id => $"{{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":\"ping\"}}\n")));
        await using var transport = new StdioTransport(new MemoryStream(input), new MemoryStream());
        transport.Start();

        var taken = await TakeAsync(transport);
        Assert.Equal(OpenRequests.Limit, taken.Count);

        taken[..10].ForEach(OpenRequests.End);
        Assert.Equal(10, (await TakeAsync(transport)).Count);

        taken[10..].ForEach(OpenRequests.End);
        Assert.Equal(OpenRequests.Limit - 10, (await TakeAsync(transport)).Count);
    }

    [Fact]
    public async Task Three_thousand_calls_at_once_are_all_answered()
    {
        var talk = new TestTool("talk", static async call =>
        {
            await Task.Yield();
            call.Result.WriteText("x");
        });
        await using var server = ServerUnderTest.Start(talk);
        await server.InitializeAsync();

        for (int i = 1; i <= 3000; i++)
        {
            await server.SendAsync(ServerUnderTest.Call("talk", id: i));
        }

        var answered = new HashSet<int>();
        while (answered.Count < 3000)
        {
            Assert.True(answered.Add((await server.ReadAsync()).GetProperty("id").GetInt32()));
        }
    }

    /// <summary>Everything that comes until nothing does for a while.</summary>
    private static async Task<List<JsonRpcMessage>> TakeAsync(StdioTransport transport)
    {
        var taken = new List<JsonRpcMessage>();
        for (int idle = 0; idle < 30; idle++)
        {
            while (transport.MessageReader.TryRead(out var message))
            {
                taken.Add(message);
                idle = 0;
            }

            await Task.Delay(10);
        }

        return taken;
    }
}
