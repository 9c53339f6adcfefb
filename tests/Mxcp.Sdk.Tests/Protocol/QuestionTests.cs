using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>Endpoints that ask clients of 2025, which answer while the call waits.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("""{"action":"accept","content":{"name":"Ada"}}""", "Hello, Ada!")]
    [InlineData("""{"action":"decline"}""", "Decline")]
    [InlineData("""{"action":"cancel"}""", "Cancel")]
    [InlineData("""{"action":"accept"}""", "the answer to \"What is your name?\" does not fit: name: is required")]
    [InlineData("""{"action":"accept","content":{"name":"A name that has too many characters"}}""", "the answer to \"What is your name?\" does not fit: name: must be at most 20 characters, was 35")]
    [InlineData("""{"action":"accept","content":{"name":"\ud800"}}""", "the answer to \"user_name\" does not fit: its texts must be Unicode")]
    [InlineData("""{"action":"yes"}""", "the answer to \"What is your name?\" does not fit: its action must be accept, decline or cancel")]
    public async Task A_client_is_asked_and_the_call_goes_on_with_its_answer(string answer, string expected)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        await server.InitializeAsync("""{"elicitation":{}}""");
        var question = await server.CallAsync("greet");

        Assert.Equal("elicitation/create", question.GetProperty("method").GetString());
        Assert.Equal(
            """{"mode":"form","message":"What is your name?","requestedSchema":{"type":"object","properties":{"name":{"type":"string","maxLength":20}},"required":["name"]}}""",
            question.GetProperty("params").GetRawText());
        Assert.Equal(expected, RunningServer.Text(await AnswerAsync(server, question, answer)));
    }

    [Fact]
    public async Task A_client_that_has_not_said_it_can_be_asked_is_not()
    {
        var tool = AskingTools.Tool("can", static _ => Task.FromResult($"{MxcpRuntime.Mcp.CanElicit} {MxcpRuntime.Mcp.CanElicitUrl} {MxcpRuntime.Mcp.CanSample} {MxcpRuntime.Mcp.CanListRoots}"));
        await using var server = ServerUnderTest.Start(AskingTools.Greet, AskingTools.Together, tool);
        await server.InitializeAsync("""{"roots":{}}""");

        Assert.Equal("False False False True", RunningServer.Text(await server.CallAsync("can")));
        var result = (await server.CallAsync("greet")).GetProperty("result");
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Equal(
            "this endpoint asks its client to have its user fill in a form (elicitation), and the client has not declared that it can do that",
            result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Questions_that_are_begun_together_are_asked_together()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Together);
        await server.InitializeAsync(AskingTools.Everything);
        await server.SendAsync(ServerUnderTest.Call("together"));
        var name = await server.ReadAsync();
        var greeting = await server.ReadAsync();
        var roots = await server.ReadAsync();

        Assert.Equal("""{"messages":[{"role":"user","content":{"type":"text","text":"Generate a greeting"}}],"maxTokens":50}""", greeting.GetProperty("params").GetRawText());
        await ReplyAsync(server, roots, """{"roots":[{"uri":"file:///work"}]}""");
        await ReplyAsync(server, name, """{"action":"accept","content":{"name":"Ada"}}""");
        Assert.Equal("Hi Ada in file:///work", RunningServer.Text(await AnswerAsync(server, greeting, """{"role":"assistant","model":"m","content":{"type":"text","text":"Hi"}}""")));
    }

    [Fact]
    public async Task A_user_can_be_sent_to_a_url()
    {
        var tool = AskingTools.Tool("visit", static async call =>
            $"{await MxcpRuntime.Mcp.ElicitUrlAsync("Type in your key", new Uri("https://example.com/key?a=1"), call.Cancellation)}");
        await using var server = ServerUnderTest.Start(tool);
        await server.InitializeAsync("""{"elicitation":{"url":{}}}""");
        var question = await server.CallAsync("visit");

        var parameters = question.GetProperty("params");
        Assert.Equal("url https://example.com/key?a=1", $"{parameters.GetProperty("mode").GetString()} {parameters.GetProperty("url").GetString()}");
        Assert.True(Guid.TryParse(parameters.GetProperty("elicitationId").GetString(), out _));
        Assert.Equal("Accept", RunningServer.Text(await AnswerAsync(server, question, """{"action":"accept"}""")));
    }

    [Fact]
    public async Task A_client_that_answers_with_an_error_is_told_so()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        await server.InitializeAsync("""{"elicitation":{}}""");
        var question = await server.CallAsync("greet");
        await server.SendAsync($$"""{"jsonrpc":"2.0","id":{{question.GetProperty("id").GetRawText()}},"error":{"code":-1,"message":"no window"} }""");

        Assert.Equal("the client was asked and answered with an error: no window", RunningServer.Text(await server.ReadAsync()));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_takes_its_question_back()
    {
        var ended = new TaskCompletionSource<Exception>();
        var tool = AskingTools.Tool("greet", async _ =>
        {
            try
            {
                return (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name)).Text("name");
            }
            catch (Exception exception)
            {
                ended.SetResult(exception);
                throw;
            }
        });
        await using var server = ServerUnderTest.Start(tool);
        await server.InitializeAsync("""{"elicitation":{}}""");
        var question = await server.CallAsync("greet", id: 7);
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}""");

        Assert.IsAssignableFrom<OperationCanceledException>(await ended.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        var cancelled = await server.ReadAsync();
        Assert.Equal("notifications/cancelled", cancelled.GetProperty("method").GetString());
        Assert.Equal(question.GetProperty("id").GetRawText(), cancelled.GetProperty("params").GetProperty("requestId").GetRawText());
    }

    [Fact]
    public async Task A_client_that_goes_away_while_it_is_asked_keeps_no_call_waiting()
    {
        var ended = new TaskCompletionSource<string>();
        var tool = AskingTools.Tool("greet", async _ =>
        {
            try
            {
                return (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name)).Text("name");
            }
            catch (EndpointException exception)
            {
                ended.SetResult(exception.Message);
                throw;
            }
        });
        await using var server = ServerUnderTest.Start(tool);
        await server.InitializeAsync("""{"elicitation":{}}""");
        await server.CallAsync("greet");
        await server.EndInputAsync();

        Assert.Equal("the client was asked and answered with an error: it is gone", await ended.Task);
    }

    [Fact]
    public async Task Calls_that_ask_at_the_same_time_get_each_its_own_answer()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        await server.InitializeAsync("""{"elicitation":{}}""");
        var first = await server.CallAsync("greet", id: 1);
        var second = await server.CallAsync("greet", id: 2);
        var ofSecond = await AnswerAsync(server, second, """{"action":"accept","content":{"name":"Eve"}}""");
        var ofFirst = await AnswerAsync(server, first, """{"action":"accept","content":{"name":"Ada"}}""");

        Assert.Equal((2, "Hello, Eve!"), (ofSecond.GetProperty("id").GetInt32(), RunningServer.Text(ofSecond)));
        Assert.Equal((1, "Hello, Ada!"), (ofFirst.GetProperty("id").GetInt32(), RunningServer.Text(ofFirst)));
    }

    [Fact]
    public async Task What_is_said_before_a_question_is_read_before_it()
    {
        var tool = AskingTools.Tool("talk", static async call =>
        {
            _ = MxcpRuntime.Mcp.Info("about to ask");
            return (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
        });
        await using var server = ServerUnderTest.Start(tool);
        await server.InitializeAsync("""{"elicitation":{}}""");
        await server.AskAsync("""{"jsonrpc":"2.0","id":5,"method":"logging/setLevel","params":{"level":"info"}}""");

        Assert.Equal("notifications/message", (await server.CallAsync("talk")).GetProperty("method").GetString());
        var question = await server.ReadAsync();
        Assert.Equal("Ada", RunningServer.Text(await AnswerAsync(server, question, """{"action":"accept","content":{"name":"Ada"}}""")));
    }

    [Fact]
    public async Task A_question_of_a_call_that_has_ended_is_a_mistake()
    {
        IMcpClient? kept = null;
        var tool = AskingTools.Tool("keep", _ =>
        {
            kept = MxcpRuntime.Mcp;
            return Task.FromResult("kept");
        });
        await using var server = ServerUnderTest.Start(tool);
        await server.InitializeAsync("""{"elicitation":{}}""");
        await server.CallAsync("keep");

        var mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.ElicitAsync("?", AskingTools.Name, TestContext.Current.CancellationToken));
        Assert.Equal("Mcp was used after its call had ended. Await what the endpoint starts.", mistake.Message);
    }

    [Fact]
    public async Task Prompts_and_resources_ask_as_well()
    {
        await using var server = ServerUnderTest.Start(new AskingPrompt(), new AskingResource());
        await server.InitializeAsync("""{"elicitation":{}}""");

        var prompt = await AnswerAsync(
            server, await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"ask"}}"""), """{"action":"accept","content":{"name":"Ada"}}""");
        Assert.Equal("Ada", prompt.GetProperty("result").GetProperty("messages")[0].GetProperty("content").GetProperty("text").GetString());

        var resource = await AnswerAsync(
            server, await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"test://ask"}}"""), """{"action":"accept","content":{"name":"Ada"}}""");
        Assert.Equal("Ada", resource.GetProperty("result").GetProperty("contents")[0].GetProperty("text").GetString());

        var error = await AnswerAsync(
            server, await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"test://ask"}}"""), """{"action":"accept","content":{}}""");
        Assert.Equal("the answer to \"Who?\" does not fit: name: is required", error.GetProperty("error").GetProperty("message").GetString());
    }

    private static Task ReplyAsync(ServerUnderTest server, JsonElement question, string result) =>
        server.SendAsync($$"""{"jsonrpc":"2.0","id":{{question.GetProperty("id").GetRawText()}},"result":{{result}} }""");

    private static async Task<JsonElement> AnswerAsync(ServerUnderTest server, JsonElement question, string result)
    {
        await ReplyAsync(server, question, result);
        return await server.ReadAsync();
    }
}
