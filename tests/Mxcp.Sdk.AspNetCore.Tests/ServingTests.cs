using System.Net;
using System.Text.Json;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>Clients of both eras at one address.</summary>
public sealed class ServingTests
{
    private static readonly TestTool Echo = new("echo", static call =>
    {
        string text = call.Arguments.Required("text").Text();
        if (call.Accept())
        {
            call.Result.WriteText(text);
        }

        return default;
    }, new CompilerServices.EndpointParameter("text", CompilerServices.ParameterType.String));

    [Fact]
    public async Task A_client_of_2026_calls_without_a_session()
    {
        await using var served = await ServedApplication.StartAsync(Echo);

        using var response = await served.Client.SendAsync(ServedApplication.ModernCall(served.Address, "echo", """{"text":"hello"}"""));

        var answer = Assert.Single(await ServedApplication.MessagesAsync(response));
        Assert.Equal("hello", ServedApplication.Text(answer));
        Assert.Equal("complete", answer.GetProperty("result").GetProperty("resultType").GetString());
        Assert.False(response.Headers.Contains("Mcp-Session-Id"));
    }

    [Fact]
    public async Task A_client_of_2025_gets_a_session()
    {
        await using var served = await ServedApplication.StartAsync(Echo);
        string? session = await served.InitializeAsync();

        var answer = await served.AskAsync(served.InSession(session, ServedApplication.Call("echo", """{"text":"hello"}""", id: 7)));

        Assert.NotNull(session);
        Assert.Equal(7, answer.GetProperty("id").GetInt32());
        Assert.Equal("hello", ServedApplication.Text(answer));
        using var without = await served.Client.SendAsync(served.InSession(null, ServedApplication.Call("echo", """{"text":"hello"}""")));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    [Fact]
    public async Task A_client_of_2025_gets_none_where_the_server_is_stateless()
    {
        await using var served = await ServedApplication.StartAsync(ServedApplication.Settings with { Stateless = true }, Echo);

        Assert.Null(await served.InitializeAsync());
        Assert.Equal("hello", ServedApplication.Text(await served.AskAsync(served.InSession(null, ServedApplication.Call("echo", """{"text":"hello"}""")))));
        Assert.Equal("hello", await served.CallAsync("echo", """{"text":"hello"}"""));
    }

    [Fact]
    public async Task The_headers_of_a_request_are_those_of_its_calls()
    {
        var who = new TestTool("who", static call =>
        {
            if (call.Accept())
            {
                var request = MxcpRuntime.CurrentUser is null ? Execution.CallContext.Require("a test").Identity : null;
                call.Result.WriteText($"{request?.Header("x-tenant")}|{request?.Header("X-MISSING")}");
            }

            return default;
        });
        await using var served = await ServedApplication.StartAsync(who);
        string? session = await served.InitializeAsync();
        var modern = ServedApplication.ModernCall(served.Address, "who");
        modern.Headers.Add("X-Tenant", ["a", "b"]);
        var legacy = served.InSession(session, ServedApplication.Call("who"));
        legacy.Headers.Add("X-Tenant", "c");

        Assert.Equal("a, b|", ServedApplication.Text(await served.AskAsync(modern)));
        Assert.Equal("c|", ServedApplication.Text(await served.AskAsync(legacy)));
        Assert.Equal("|", await served.CallAsync("who"));
    }

    [Fact]
    public async Task What_an_argument_violates_is_said_as_over_any_transport()
    {
        await using var served = await ServedApplication.StartAsync(Echo);
        var answer = await served.AskAsync(ServedApplication.ModernCall(served.Address, "echo", """{"text":1,"more":2}"""));

        Assert.True(answer.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Equal("text: must be a string, was 1\nmore: is not a parameter", ServedApplication.Text(answer));
    }

    [Fact]
    public async Task Messages_and_progress_come_with_the_answer_in_both_eras()
    {
        var talk = new TestTool("talk", static call =>
        {
            if (call.Accept())
            {
                _ = MxcpRuntime.Mcp.Info("one");
                _ = MxcpRuntime.Mcp.Progress(1, 2, "half");
                _ = MxcpRuntime.Mcp.Warning("two");
                call.Result.WriteText("done");
            }

            return default;
        });
        await using var served = await ServedApplication.StartAsync(talk);
        string meta = ServedApplication.Modern.TrimEnd().TrimEnd('}') + """},"io.modelcontextprotocol/logLevel":"info","progressToken":"p"}""";
        using var modern = await served.Client.SendAsync(ServedApplication.ModernCall(served.Address, "talk", meta: meta));

        Assert.Equal(["notifications/message one", "notifications/progress half", "notifications/message two", "done"], (await ServedApplication.MessagesAsync(modern)).Select(Show));

        string? session = await served.InitializeAsync();
        await served.AskAsync(served.InSession(session, """{"jsonrpc":"2.0","id":2,"method":"logging/setLevel","params":{"level":"warning"}}"""));
        using var legacy = await served.Client.SendAsync(served.InSession(session, ServedApplication.Call("talk", meta: """ "_meta":{"progressToken":5} """)));

        Assert.Equal(["notifications/progress half", "notifications/message two", "done"], (await ServedApplication.MessagesAsync(legacy)).Select(Show));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_that_is_too_large_is_refused_whether_it_says_so_before_or_not(bool isChunked)
    {
        await using var served = await ServedApplication.StartAsync(Echo);
        var request = ServedApplication.ModernCall(served.Address, "echo", $$"""{"text":"{{new string('x', 200_000)}}"}""");
        request.Headers.TransferEncodingChunked = isChunked;
        using var response = await served.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("The message is larger than 100000 bytes.", Assert.Single(await ServedApplication.MessagesAsync(response)).GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("hello", await served.CallAsync("echo", """{"text":"hello"}"""));
    }

    [Theory]
    [InlineData(""" "name":5 """)]
    [InlineData(""" "name":{} """)]
    [InlineData(""" "name":"echo","name":"echo" """)]
    [InlineData(""" "name":"\uD800" """)]
    [InlineData(""" "name":"ÿ" """)]
    public async Task A_message_that_is_none_is_refused_and_costs_nothing_else(string name)
    {
        await using var served = await ServedApplication.StartAsync(Echo);
        string body = $$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{ {{name}},{{ServedApplication.Modern}} } }""";
        var request = ServedApplication.ModernCall(served.Address, "echo");
        request.Content = new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(body)) { Headers = { ContentType = new("application/json") } };

        using var response = await served.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(Assert.Single(await ServedApplication.MessagesAsync(response)).GetProperty("error").GetProperty("message").GetString()!);
        Assert.Equal("hello", await served.CallAsync("echo", """{"text":"hello"}"""));
        Assert.DoesNotContain(served.Test.Log.Lines, static line => line.StartsWith("Error Microsoft", StringComparison.Ordinal));
    }

    private static string Show(JsonElement message) => !message.TryGetProperty("method", out var method)
        ? ServedApplication.Text(message)
        : $"{method} {(message.GetProperty("params").TryGetProperty("data", out var data) ? data : message.GetProperty("params").GetProperty("message"))}";
}
