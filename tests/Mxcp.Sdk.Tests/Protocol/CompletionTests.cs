using System.Text.Json;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>Completions over the wire.</summary>
public sealed class CompletionTests
{
    private static readonly TaskCompletionSource Cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static readonly Endpoint[] Endpoints =
    [
        new CompletedPrompt(
            new("region", "North", "south", "East Side"),
            new("many", [.. Enumerable.Range(1000, 150).Select(static number => $"{number}")]),
            new("friend", static call =>
            {
                call.Give([$"{call.Text} of {call.Argument("region") ?? "nowhere"}"]);
                return default;
            }),
            new("endless", static async call =>
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, call.Cancellation);
                }
                catch (OperationCanceledException)
                {
                    Cancelled.SetResult();
                    throw;
                }
            }),
            new("failing", static call => throw (call.Text == "told" ? new EndpointException("for the caller") : new InvalidOperationException("secret")))),
        new CompletedResource(),
    ];

    [Theory]
    [InlineData("""{"type":"ref/prompt","name":"p"}""", "region", "", """{"values":["North","south","East Side"],"total":3,"hasMore":false}""")]
    [InlineData("""{"type":"ref/prompt","name":"p"}""", "region", "S", """{"values":["south"],"total":1,"hasMore":false}""")]
    [InlineData("""{"type":"ref/prompt","name":"p"}""", "plain", "x", """{"values":[],"total":0,"hasMore":false}""")]
    [InlineData("""{"type":"ref/prompt","name":"p"}""", "friend", "a", """{"values":["a of nowhere"],"total":1,"hasMore":false}""")]
    [InlineData("""{"type":"ref/resource","uri":"q://{lang}"}""", "lang", "d", """{"values":["de"],"total":1,"hasMore":false}""")]
    public async Task What_begins_as_was_typed_is_offered(string reference, string argument, string typed, string expected)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();

        Assert.Equal(expected, (await CompleteAsync(server, reference, argument, typed)).GetProperty("result").GetProperty("completion").GetRawText());
    }

    [Fact]
    public async Task Of_many_values_the_first_hundred_are_offered_and_all_are_counted()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var completion = (await CompleteAsync(server, Prompt, "many", "1")).GetProperty("result").GetProperty("completion");

        Assert.Equal((100, 150, true), (completion.GetProperty("values").GetArrayLength(), completion.GetProperty("total").GetInt32(), completion.GetProperty("hasMore").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"type":"ref/prompt","name":"none"}""", "region", "There is no prompt none.")]
    [InlineData("""{"type":"ref/resource","uri":"q://de"}""", "lang", "There is no resource template q://de.")]
    [InlineData("""{"type":"ref/prompt","name":"p"}""", "none", "The prompt p has no argument none.")]
    [InlineData("""{"type":"ref/resource","uri":"q://{lang}"}""", "none", "The resource q://{lang} has no argument none.")]
    [InlineData("""{"name":"p"}""", "region", "ref must be an object whose type is ref/prompt or ref/resource.")]
    public async Task What_cannot_be_completed_is_refused_with_a_sentence(string reference, string argument, string message)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var error = (await CompleteAsync(server, reference, argument, "")).GetProperty("error");

        Assert.Equal((-32602, message), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("""{"ref":{"type":"ref/tool","name":"p"},"argument":{"name":"region","value":""}}""")]
    [InlineData("""{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"region"}}""")]
    [InlineData("""{"ref":{"type":"ref/prompt","name":"p"},"argument":"region"}""")]
    [InlineData("""{"ref":[],"argument":{"name":"region","value":""}}""")]
    [InlineData("""{"ref":{"type":"ref/prompt"},"argument":{"name":"region","value":""}}""")]
    [InlineData("""{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"region","value":""},"context":{"arguments":{"region":[1]}}}""")]
    [InlineData("{}")]
    public async Task A_request_of_the_wrong_shape_is_refused(string parameters)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var answer = await server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\",\"params\":" + parameters + "}");

        Assert.Equal(-32602, answer.GetProperty("error").GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("told", "^for the caller$")]
    [InlineData("hidden", "^internal error \\(trace id [0-9a-f]{32}\\)$")]
    public async Task A_method_that_fails_is_an_error_as_of_any_call(string typed, string message)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var error = (await CompleteAsync(server, Prompt, "failing", typed)).GetProperty("error");

        Assert.Equal(-32603, error.GetProperty("code").GetInt32());
        Assert.Matches(message, error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_method_that_does_not_end_ends_when_its_caller_cancels()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        await server.SendAsync("""{"jsonrpc":"2.0","id":9,"method":"completion/complete","params":{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"endless","value":""}}}""");
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}""");

        await Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task The_capability_is_declared_only_where_something_can_be_completed()
    {
        await using var with = ServerUnderTest.Start(Endpoints);
        await using var without = ServerUnderTest.Start(new TestPrompt("p", static _ => [], new EndpointParameter("a", ParameterType.String)));

        Assert.Equal("{}", (await with.InitializeAsync()).GetProperty("result").GetProperty("capabilities").GetProperty("completions").GetRawText());
        Assert.False((await without.InitializeAsync()).GetProperty("result").GetProperty("capabilities").TryGetProperty("completions", out _));
    }

    [Theory]
    [InlineData(ConnectedClient.Old)]
    [InlineData(ConnectedClient.Modern)]
    public async Task A_client_of_the_library_passes_on_what_was_filled_in_before(string version)
    {
        await using var connected = await ConnectedClient.ConnectAsync(version, Endpoints);

        var result = await connected.Client.CompleteAsync(new CompleteRequestParams
        {
            Ref = new PromptReference { Name = "p" },
            Argument = new ModelContextProtocol.Protocol.Argument { Name = "friend", Value = "Ada" },
            Context = new CompleteContext { Arguments = new Dictionary<string, string> { ["region"] = "North" } },
        });

        Assert.Equal(["Ada of North"], result.Completion.Values);
    }

    private const string Prompt = """{"type":"ref/prompt","name":"p"}""";

    private static Task<JsonElement> CompleteAsync(ServerUnderTest server, string reference, string argument, string typed) => server.AskAsync(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\",\"params\":{\"ref\":" + reference + ",\"argument\":{\"name\":\"" + argument + "\",\"value\":\"" + typed + "\"}}}");

    private sealed class CompletedPrompt(params ParameterCompletion[] completions) : PromptEndpoint("p")
    {
        public override EndpointParameter[] Parameters { get; } = [.. completions.Select(static completion => new EndpointParameter(completion.Parameter, ParameterType.String)), new("plain", ParameterType.String)];

        public override ParameterCompletion[] Completions => completions;

        public override ValueTask InvokeAsync(EndpointCall call) => default;
    }

    private sealed class CompletedResource() : ResourceEndpoint("r", "q://{lang}")
    {
        public override string MimeType => "text/plain";

        public override EndpointParameter[] Parameters { get; } = [new("lang", ParameterType.String)];

        public override ParameterCompletion[] Completions { get; } = [new("lang", "de", "en")];

        public override ValueTask InvokeAsync(EndpointCall call) => default;
    }
}
