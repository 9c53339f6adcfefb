using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class PromptTests
{
    private static readonly EndpointParameter[] Parameters =
    [
        new("limit", ParameterType.Integer) { Description = "How many", IsRequired = true },
        new("tags", ParameterType.Array) { Description = "Which" },
        new("text", ParameterType.String),
    ];

    [Fact]
    public async Task Prompts_are_listed_with_their_arguments()
    {
        await using var server = ServerUnderTest.Start(Echo());
        await server.InitializeAsync();

        var answer = await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"prompts/list"}""");

        Assert.Equal(
            """{"prompts":[{"name":"echo","description":"A prompt for tests","arguments":[{"name":"limit","description":"How many","required":true},{"name":"tags","description":"Which","required":false},{"name":"text","required":false}]}]}""",
            answer.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task A_server_says_that_it_has_prompts_and_that_their_list_does_not_change()
    {
        await using var server = ServerUnderTest.Start(Echo());

        var answer = await server.InitializeAsync();

        Assert.Equal("{}", answer.GetProperty("result").GetProperty("capabilities").GetProperty("prompts").GetRawText());
    }

    [Fact]
    public async Task A_server_without_prompts_says_nothing_of_them()
    {
        await using var server = ServerUnderTest.Start();

        var answer = await server.InitializeAsync();

        Assert.False(answer.GetProperty("result").GetProperty("capabilities").TryGetProperty("prompts", out _));
    }

    [Fact]
    public async Task A_list_of_prompts_may_be_kept_by_clients_that_know_how()
    {
        await using var server = ServerUnderTest.Start(Echo());

        var answer = await server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/list\",\"params\":{" + ServerUnderTest.Modern + "}}");

        Assert.Equal("public", answer.GetProperty("result").GetProperty("cacheScope").GetString());
        Assert.Equal(3_600_000, answer.GetProperty("result").GetProperty("ttlMs").GetInt64());
    }

    [Theory]
    [InlineData("""{"limit":"3","tags":"[\"a\",\"b\"]","text":"[1]"}""", "3 a|b [1]")]
    [InlineData("""{"limit":"3.0","tags":"[]"}""", "3  -")]
    [InlineData("""{"limit":4,"tags":["c"]}""", "4 c -")]
    public async Task Arguments_are_texts_that_are_read_by_the_declared_type(string arguments, string expected)
    {
        await using var server = ServerUnderTest.Start(Echo());
        await server.InitializeAsync();

        var answer = await server.AskAsync(Get("echo", arguments));

        var result = answer.GetProperty("result");
        Assert.Equal("A prompt for tests", result.GetProperty("description").GetString());
        Assert.Equal(
            [("user", expected), ("assistant", "Gladly. \"😀\"")],
            result.GetProperty("messages").EnumerateArray().Select(static message => (message.GetProperty("role").GetString(), message.GetProperty("content").GetProperty("text").GetString())));
    }

    [Theory]
    [InlineData("{}", "limit: is required")]
    [InlineData("""{"limit":"many","tags":"a, b","txt":"x"}""", "limit: must be an integer, was \"many\"\ntags: must be an array, was a string\ntxt: is not a parameter; did you mean text?")]
    [InlineData("""{"limit":"3","tags":"[1"}""", "tags: must be an array, was a string")]
    [InlineData("""{"limit":"3","tags":"[1,\"a\"]"}""", "tags[0]: must be a string, was 1")]
    public async Task What_does_not_fit_is_an_error_that_names_all_of_it(string arguments, string expected)
    {
        await using var server = ServerUnderTest.Start(Echo());
        await server.InitializeAsync();

        var error = (await server.AskAsync(Get("echo", arguments))).GetProperty("error");

        Assert.Equal((-32602, expected), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Messages_hold_whatever_content_there_is()
    {
        await using var server = ServerUnderTest.Start(new TestPrompt("all", static _ =>
        [
            PromptMessage.User(new ImageContent(new byte[] { 1, 2, 255 }, "image/png")),
            PromptMessage.Assistant(new AudioContent(new byte[] { 0 }, "audio/wav")),
            PromptMessage.User(new EmbeddedResource(new Uri("test://a"), "a \"text\"") { MimeType = "text/plain" }),
            PromptMessage.User(new EmbeddedResource(new Uri("test://b"), new byte[] { 7 })),
            PromptMessage.User(new ResourceLink(new Uri("test://c"), "c") { Title = "C", Size = 1 }),
            new PromptMessage(PromptRole.User, new TextContent("text")),
        ]));
        await server.InitializeAsync();

        var messages = (await server.AskAsync(Get("all", "{}"))).GetProperty("result").GetProperty("messages");

        Assert.Equal(
            [
                "user {\"type\":\"image\",\"data\":\"AQL/\",\"mimeType\":\"image/png\"}",
                "assistant {\"type\":\"audio\",\"data\":\"AA==\",\"mimeType\":\"audio/wav\"}",
                "user {\"type\":\"resource\",\"resource\":{\"uri\":\"test://a\",\"mimeType\":\"text/plain\",\"text\":\"a \\\"text\\\"\"}}",
                "user {\"type\":\"resource\",\"resource\":{\"uri\":\"test://b\",\"blob\":\"Bw==\"}}",
                "user {\"type\":\"resource_link\",\"uri\":\"test://c\",\"name\":\"c\",\"title\":\"C\",\"size\":1}",
                "user {\"type\":\"text\",\"text\":\"text\"}",
            ],
            messages.EnumerateArray().Select(static message => $"{message.GetProperty("role").GetString()} {message.GetProperty("content").GetRawText()}"));
    }

    [Theory]
    [InlineData("told", -32603, "there is no such order")]
    [InlineData("secret", -32603, "internal error (trace id ")]
    [InlineData("empty", -32603, "the result: must have at least 1 item, was 0")]
    [InlineData("nothing", -32603, "the result: must not be null")]
    [InlineData("no_such_prompt", -32602, "no_such_prompt")]
    public async Task What_goes_wrong_is_an_error_for_the_caller(string name, int code, string message)
    {
        await using var server = ServerUnderTest.Start(
            new TestPrompt("told", static _ => throw new EndpointException("there is no such order")),
            new TestPrompt("secret", static _ => throw new InvalidOperationException("the password is 1234")),
            new TestPrompt("empty", static _ => []),
            new TestPrompt("nothing", static _ => null));
        await server.InitializeAsync();

        var error = (await server.AskAsync(Get(name, "{}"))).GetProperty("error");

        Assert.Equal(code, error.GetProperty("code").GetInt32());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", error.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":5}""", "name must be a string, the name of a prompt.")]
    [InlineData("""{"name":"echo","arguments":[1]}""", "arguments must be an object.")]
    public async Task A_request_of_the_wrong_shape_is_refused_with_a_sentence(string parameters, string message)
    {
        await using var server = ServerUnderTest.Start(Echo());
        await server.InitializeAsync();

        var error = (await server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/get\",\"params\":" + parameters + "}")).GetProperty("error");

        Assert.Equal((-32602, message), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
    }

    private static TestPrompt Echo() => new(
        "echo",
        static call =>
        {
            long limit = call.Arguments.Required("limit").Int64();
            var tags = new List<string>();
            if (call.Arguments.Optional("tags", out var given))
            {
                foreach (var item in given.Items())
                {
                    tags.Add(item.Text());
                }
            }

            string text = call.Arguments.Optional("text", out var argument) ? argument.Text() : "-";
            return [PromptMessage.User($"{limit} {string.Join('|', tags)} {text}"), PromptMessage.Assistant("Gladly. \"😀\"")];
        },
        Parameters);

    private static string Get(string name, string arguments) =>
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/get\",\"params\":{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}}";
}
