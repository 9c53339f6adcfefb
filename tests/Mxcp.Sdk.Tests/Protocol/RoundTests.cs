using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution.Questions;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>Endpoints that ask clients since 2026-07-28, which answer with their next call.</summary>
public sealed class RoundTests
{
    private const string Ada = """{"action":"accept","content":{"name":"Ada"}}""";

    [Fact]
    public async Task A_call_that_asks_ends_with_the_question_and_the_next_one_gives_the_result()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        var asked = (await server.AskAsync(AskingTools.Call("greet"))).GetProperty("result");

        Assert.Equal("input_required", asked.GetProperty("resultType").GetString());
        Assert.Equal(
            """{"user_name":{"method":"elicitation/create","params":{"mode":"form","message":"What is your name?","requestedSchema":{"type":"object","properties":{"name":{"type":"string","maxLength":20}},"required":["name"]}}}}""",
            asked.GetProperty("inputRequests").GetRawText());

        var result = (await server.AskAsync(AskingTools.Call("greet", Answers(asked, $$"""{"user_name":{{Ada}} }"""), id: 2))).GetProperty("result");
        Assert.Equal("complete", result.GetProperty("resultType").GetString());
        Assert.Equal("Hello, Ada!", result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("""{"action":"decline"}""", "Decline")]
    [InlineData("""{"action":"cancel"}""", "Cancel")]
    public async Task A_user_may_say_no(string answer, string expected)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        var asked = (await server.AskAsync(AskingTools.Call("greet"))).GetProperty("result");

        Assert.Equal(expected, RunningServer.Text(await server.AskAsync(AskingTools.Call("greet", Answers(asked, $$"""{"user_name":{{answer}} }""")))));
    }

    [Theory]
    [InlineData("5", "the answer to \"What is your name?\" does not fit: its action must be accept, decline or cancel")]
    [InlineData("""{"action":"accept","content":{"name":"\ud800"}}""", "requestState and inputResponses must not hold an escape that stands for half a character.")]
    [InlineData("""{"action":"accept"}""", "the answer to \"What is your name?\" does not fit: name: is required")]
    [InlineData("""{"action":"accept","content":{"name":[]}}""", "the answer to \"What is your name?\" does not fit: name: must be a string, was an array")]
    public async Task An_answer_that_is_none_is_an_error_of_the_protocol(string answer, string expected)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        var asked = (await server.AskAsync(AskingTools.Call("greet"))).GetProperty("result");
        var error = (await server.AskAsync(AskingTools.Call("greet", Answers(asked, $$"""{"user_name":{{answer}} }""")))).GetProperty("error");

        Assert.Equal((-32602, expected), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData(",\"inputResponses\":5", "inputResponses must be an object, with an answer under the key of each question.")]
    [InlineData(",\"requestState\":5", "requestState must be a string, as the server gave it out.")]
    [InlineData(",\"requestState\":\"\\ud800\"", "requestState and inputResponses must not hold an escape that stands for half a character.")]
    [InlineData(",\"requestState\":\"nonsense\"", "requestState is not what this server gave out for this call")]
    public async Task What_has_the_wrong_shape_is_refused(string more, string expected)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        var error = (await server.AskAsync(AskingTools.Call("greet", more))).GetProperty("error");

        Assert.Equal((-32602, expected), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task An_answer_without_a_state_counts_and_one_to_no_question_is_passed_over()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);

        Assert.Equal("Hello, Ada!", RunningServer.Text(await server.AskAsync(AskingTools.Call("greet", $$""","inputResponses":{"other":{"action":"accept"},"user_name":{{Ada}} }"""))));
        var asked = (await server.AskAsync(AskingTools.Call("greet", $$""","inputResponses":{"wrong":{{Ada}} }"""))).GetProperty("result");
        Assert.True(asked.GetProperty("inputRequests").TryGetProperty("user_name", out _));
        foreach (string nothing in (string[])["null", "{}", """{"user_name":null}"""])
        {
            asked = (await server.AskAsync(AskingTools.Call("greet", $",\"inputResponses\":{nothing}"))).GetProperty("result");
            Assert.True(asked.GetProperty("inputRequests").TryGetProperty("user_name", out _));
        }
    }

    [Fact]
    public async Task Each_round_has_what_was_answered_before()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Steps);
        var first = (await server.AskAsync(AskingTools.Call("steps"))).GetProperty("result");
        var second = (await server.AskAsync(AskingTools.Call("steps", Answers(first, $$"""{"user_name":{{Ada}} }""")))).GetProperty("result");

        Assert.Equal("Which color, Ada?", second.GetProperty("inputRequests").GetProperty("question_1").GetProperty("params").GetProperty("message").GetString());
        Assert.NotEqual(first.GetProperty("requestState").GetString(), second.GetProperty("requestState").GetString());
        Assert.Equal("Ada likes blue", RunningServer.Text(await server.AskAsync(
            AskingTools.Call("steps", Answers(second, """{"question_1":{"action":"accept","content":{"color":"blue"}}}""")))));

        // The state of the first round knows of one question only.
        var again = (await server.AskAsync(AskingTools.Call("steps", Answers(first, $$"""{"user_name":{{Ada}},"question_1":{"action":"accept","content":{"color":"blue"} } }""")))).GetProperty("result");
        Assert.True(again.GetProperty("inputRequests").TryGetProperty("question_1", out _));
    }

    [Fact]
    public async Task Questions_that_are_begun_together_are_asked_together_and_those_without_an_answer_again()
    {
        await using var server = ServerUnderTest.Start(AskingTools.Together);
        var asked = (await server.AskAsync(AskingTools.Call("together"))).GetProperty("result");

        Assert.Equal(
            ["user_name elicitation/create", "question_1 sampling/createMessage", "question_2 roots/list"],
            asked.GetProperty("inputRequests").EnumerateObject().Select(static question => $"{question.Name} {question.Value.GetProperty("method").GetString()}"));

        var again = (await server.AskAsync(AskingTools.Call("together", Answers(asked, $$"""{"user_name":{{Ada}},"question_2":{"roots":[{"uri":"file:///w"}]} }""")))).GetProperty("result");
        Assert.Equal(["question_1"], again.GetProperty("inputRequests").EnumerateObject().Select(static question => question.Name));
        Assert.Equal("Hi Ada in file:///w", RunningServer.Text(await server.AskAsync(
            AskingTools.Call("together", Answers(again, """{"question_1":{"role":"assistant","model":"m","content":{"type":"text","text":"Hi"}}}""")))));
    }

    [Theory]
    [InlineData("greet", "{}", """{"elicitation":{}}""")]
    [InlineData("greet", """{"elicitation":{"url":{}}}""", """{"elicitation":{}}""")]
    [InlineData("together", """{"elicitation":{}}""", """{"sampling":{}}""")]
    public async Task What_the_client_has_not_declared_is_not_asked(string tool, string capabilities, string required)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet, AskingTools.Together);
        var error = (await server.AskAsync(AskingTools.Call(tool, capabilities: capabilities))).GetProperty("error");

        Assert.Equal(-32021, error.GetProperty("code").GetInt32());
        string expected = JsonElement.Parse(required).EnumerateObject().Single().Name;
        Assert.Equal(expected, error.GetProperty("data").GetProperty("requiredCapabilities").EnumerateObject().Single().Name);
        Assert.EndsWith("and the client has not declared that it can do that", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_counts_for_its_own_call_alone()
    {
        var tool = AskingTools.Tool(
            "sure",
            static async call =>
            {
                string what = call.Arguments.Required("what").Text();
                return (await MxcpRuntime.Mcp.ElicitAsync("Sure?", new ElicitForm("sure").Boolean("sure"), call.Cancellation)).Boolean("sure") ? $"{what} is gone" : "kept";
            },
            new EndpointParameter("what", ParameterType.String));
        await using var server = ServerUnderTest.Start(tool, AskingTools.Greet);
        var asked = (await server.AskAsync(AskingTools.Call("sure", arguments: """{"what":"a"}"""))).GetProperty("result");
        string answers = Answers(asked, """{"sure":{"action":"accept","content":{"sure":true}}}""");

        Assert.Equal("a is gone", RunningServer.Text(await server.AskAsync(AskingTools.Call("sure", answers, arguments: """{ "what": "\u0061" }"""))));
        foreach (string call in (string[])[AskingTools.Call("sure", answers, arguments: """{"what":"b"}"""), AskingTools.Call("greet", answers, arguments: """{"what":"a"}""")])
        {
            Assert.Equal("requestState is not what this server gave out for this call", (await server.AskAsync(call)).GetProperty("error").GetProperty("message").GetString());
        }
    }

    [Fact]
    public async Task An_answer_counts_for_the_very_question_it_was_given_to()
    {
        int rows = 3;
        var tool = AskingTools.Tool("delete", async call =>
        {
            var answer = await MxcpRuntime.Mcp.ElicitAsync($"Delete {rows} rows?", new ElicitForm("sure").Boolean("sure"), call.Cancellation);
            return answer.Boolean("sure") ? $"deleted {rows}" : "kept";
        });
        await using var server = ServerUnderTest.Start(tool);
        const string Yes = """{"sure":{"action":"accept","content":{"sure":true}}}""";
        var asked = (await server.AskAsync(AskingTools.Call("delete"))).GetProperty("result");
        rows = 3000;
        var again = (await server.AskAsync(AskingTools.Call("delete", Answers(asked, Yes)))).GetProperty("result");

        Assert.Equal("Delete 3000 rows?", again.GetProperty("inputRequests").GetProperty("sure").GetProperty("params").GetProperty("message").GetString());
        Assert.Equal("deleted 3000", RunningServer.Text(await server.AskAsync(AskingTools.Call("delete", Answers(again, Yes)))));
    }

    [Fact]
    public async Task An_endpoint_that_asks_something_else_every_time_comes_to_an_end()
    {
        int run = 0;
        var tool = AskingTools.Tool("endless", async call => (await MxcpRuntime.Mcp.ElicitAsync($"Question {++run}?", AskingTools.Name, call.Cancellation)).Text("name"));
        await using var server = ServerUnderTest.Start(tool);
        var answer = await server.AskAsync(AskingTools.Call("endless"));
        while (answer.TryGetProperty("result", out var asked))
        {
            answer = await server.AskAsync(AskingTools.Call("endless", Answers(asked, $$"""{"user_name":{{Ada}} }""")));
        }

        Assert.Equal(QuestionRounds.MaximumRounds + 1, run);
        Assert.Equal("the endpoint has asked 20 times and still asks; its questions may be different in every run", answer.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task Code_that_swallows_the_cancellation_does_not_keep_the_question_from_being_asked()
    {
        var tools = new[]
        {
            AskingTools.Tool("swallow", static call => TryAsync(call, static _ => "made up")),
            AskingTools.Tool("throw", static call => TryAsync(call, static exception => throw new InvalidDataException("broken", exception))),
            AskingTools.Tool("idiom", static async call =>
            {
                try
                {
                    return (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    return "made up";
                }
            }),
        };
        await using var server = ServerUnderTest.Start(tools);
        foreach (var tool in tools)
        {
            var asked = (await server.AskAsync(AskingTools.Call(tool.Name))).GetProperty("result");
            Assert.Equal("input_required", asked.GetProperty("resultType").GetString());
            Assert.Equal("Ada", RunningServer.Text(await server.AskAsync(AskingTools.Call(tool.Name, Answers(asked, $$"""{"user_name":{{Ada}} }""")))));
        }

        Assert.DoesNotContain(server.Environment.Log.Lines, static line => line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_of_the_second_run_is_told_as_ever()
    {
        var tool = AskingTools.Tool("fail", static async call =>
        {
            await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation);
            throw new EndpointException("there is no such person");
        });
        await using var server = ServerUnderTest.Start(tool);
        var asked = (await server.AskAsync(AskingTools.Call("fail"))).GetProperty("result");
        var result = (await server.AskAsync(AskingTools.Call("fail", Answers(asked, $$"""{"user_name":{{Ada}} }""")))).GetProperty("result");

        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Equal("there is no such person", result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_state_expires()
    {
        var clock = new Clock();
        await using var server = ServerUnderTest.StartWithStates(new RequestStates(clock: clock), AskingTools.Greet);
        var asked = (await server.AskAsync(AskingTools.Call("greet"))).GetProperty("result");
        clock.Now += TimeSpan.FromMinutes(11);
        var error = (await server.AskAsync(AskingTools.Call("greet", Answers(asked, $$"""{"user_name":{{Ada}} }""")))).GetProperty("error");

        Assert.Equal(
            (-32602, "requestState has expired: an answer must come within 10 minutes. Make the call again without it"),
            (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Prompts_and_resources_ask_as_well()
    {
        await using var server = ServerUnderTest.Start(new AskingPrompt(), new AskingResource());

        var asked = (await server.AskAsync(AskingTools.Request("prompts/get", "\"name\":\"ask\""))).GetProperty("result");
        Assert.True(asked.GetProperty("inputRequests").TryGetProperty("user_name", out _));
        var prompt = (await server.AskAsync(AskingTools.Request("prompts/get", "\"name\":\"ask\"" + Answers(asked, $$"""{"user_name":{{Ada}} }""")))).GetProperty("result");
        Assert.Equal("Ada", prompt.GetProperty("messages")[0].GetProperty("content").GetProperty("text").GetString());

        asked = (await server.AskAsync(AskingTools.Request("resources/read", "\"uri\":\"test://ask\""))).GetProperty("result");
        Assert.Equal("input_required", asked.GetProperty("resultType").GetString());
        var resource = (await server.AskAsync(AskingTools.Request("resources/read", "\"uri\":\"test://ask\"" + Answers(asked, $$"""{"user_name":{{Ada}} }""")))).GetProperty("result");
        Assert.Equal("Ada", resource.GetProperty("contents")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_same_holds_over_any_transport()
    {
        await using var server = ServerUnderTest.StartOrdinary(AskingTools.Steps);
        var first = (await server.AskAsync(AskingTools.Call("steps"))).GetProperty("result");
        var second = (await server.AskAsync(AskingTools.Call("steps", Answers(first, $$"""{"user_name":{{Ada}} }""")))).GetProperty("result");

        Assert.Equal("Ada likes blue", RunningServer.Text(await server.AskAsync(
            AskingTools.Call("steps", Answers(second, """{"question_1":{"action":"accept","content":{"color":"blue"}}}""")))));
    }

    private static async Task<string> TryAsync(EndpointCall call, Func<Exception, string> fallback)
    {
        try
        {
            return (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name, call.Cancellation)).Text("name");
        }
        catch (Exception exception)
        {
            return fallback(exception);
        }
    }

    /// <summary>What a client adds to the parameters of its next call.</summary>
    private static string Answers(JsonElement asked, string responses) =>
        $",\"inputResponses\":{responses},\"requestState\":\"{asked.GetProperty("requestState").GetString()}\"";

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
