using System.Net;
using System.Text.Json;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>Resources, subscriptions and completions over HTTP, in both eras.</summary>
public sealed class ResourceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_session_is_told_of_what_it_subscribed_to_until_it_ends()
    {
        await using var served = await StartAsync();
        string? session = await served.InitializeAsync();
        string? other = await served.InitializeAsync();
        await using var stream = await OpenStreamAsync(served, session!);
        Assert.Equal("{}", Result(await served.AskAsync(served.InSession(session, Request("resources/subscribe", "\"uri\":\"q://one/1\"")))));
        await served.AskAsync(served.InSession(other, Request("resources/subscribe", "\"uri\":\"q://all\"")));
        Assert.Equal(2, served.Application.Updates.Count);

        served.Application.Updates.ResourceUpdated("q://all");
        served.Application.Updates.ResourceUpdated("q://one/1");
        Assert.Equal("q://one/1", (await ReadAsync(stream)).GetProperty("params").GetProperty("uri").GetString());

        using var deletion = new HttpRequestMessage(HttpMethod.Delete, served.Address);
        deletion.Headers.Add("Mcp-Session-Id", session);
        using var deleted = await served.Client.SendAsync(deletion);
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        await WaitForAsync(() => served.Application.Updates.Count == 1);
    }

    [Fact]
    public async Task A_request_that_listens_is_told_on_its_own_stream_until_it_is_closed()
    {
        await using var served = await StartAsync();
        var (response, stream) = await ListenAsync(served);
        using (response)
        {
            Assert.Equal("""{"resourceSubscriptions":["q://one/2"]}""", (await ReadAsync(stream)).GetProperty("params").GetProperty("notifications").GetRawText());
            served.Application.Updates.ResourceUpdated("q://all");
            served.Application.Updates.ResourceUpdated("q://one/2");
            var told = (await ReadAsync(stream)).GetProperty("params");
            Assert.Equal("q://one/2", told.GetProperty("uri").GetString());
            Assert.Equal(5, told.GetProperty("_meta").GetProperty("io.modelcontextprotocol/subscriptionId").GetInt32());
        }

        await WaitForAsync(() => served.Application.Updates.Count == 0);
    }

    [Fact]
    public async Task Who_listens_when_the_server_ends_is_answered_and_holds_nothing_up()
    {
        await using var served = await StartAsync();
        string? session = await served.InitializeAsync();
        await using var opened = await OpenStreamAsync(served, session!);
        var (response, stream) = await ListenAsync(served);
        using (response)
        {
            await ReadAsync(stream);
            var started = DateTime.UtcNow;
            var ending = served.EndAsync();

            Assert.Equal(5, (await ReadAsync(stream)).GetProperty("id").GetInt32());
            Assert.Null(await ending);
            Assert.InRange(DateTime.UtcNow - started, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public async Task Without_sessions_nothing_is_offered_that_needs_one()
    {
        await using var served = await StartAsync(ServedApplication.Settings with { Stateless = true });
        var greeting = await served.AskAsync(ServedApplication.Post(
            served.Address, """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"""));
        Assert.Equal("{}", greeting.GetProperty("result").GetProperty("capabilities").GetProperty("resources").GetRawText());

        var refused = await served.AskAsync(served.InSession(null, Request("resources/subscribe", "\"uri\":\"q://all\"")));
        Assert.Equal("This server keeps no sessions, and a subscription belongs to one.", refused.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal(0, served.Application.Updates.Count);

        var (response, stream) = await ListenAsync(served);
        using (response)
        {
            await ReadAsync(stream);
            served.Application.Updates.ResourceUpdated("q://one/2");
            Assert.Equal("q://one/2", (await ReadAsync(stream)).GetProperty("params").GetProperty("uri").GetString());
        }
    }

    [Fact]
    public async Task Each_era_gets_what_it_knows_of_lists_and_of_what_is_missing()
    {
        await using var served = await StartAsync();
        string? session = await served.InitializeAsync();

        var old = (await served.AskAsync(served.InSession(session, Request("resources/list", "")))).GetProperty("result");
        var modern = (await served.AskAsync(Modern(served, "resources/list", ""))).GetProperty("result");
        Assert.False(old.TryGetProperty("ttlMs", out _));
        Assert.Equal((3_600_000, "public"), (modern.GetProperty("ttlMs").GetInt64(), modern.GetProperty("cacheScope").GetString()));

        Assert.Equal(-32002, (await served.AskAsync(served.InSession(session, Request("resources/read", "\"uri\":\"q://none\"")))).GetProperty("error").GetProperty("code").GetInt32());
        using var missing = await served.Client.SendAsync(Modern(served, "resources/read", "\"uri\":\"q://none\"", name: "q://none"));
        Assert.Equal(-32602, (await ServedApplication.MessagesAsync(missing))[^1].GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_resource_is_read_in_both_eras_and_nobody_keeps_it()
    {
        await using var served = await StartAsync();
        string? session = await served.InitializeAsync();

        var old = (await served.AskAsync(served.InSession(session, Request("resources/read", "\"uri\":\"q://one/3\"")))).GetProperty("result");
        var modern = (await served.AskAsync(Modern(served, "resources/read", "\"uri\":\"q://one/3\"", name: "q://one/3"))).GetProperty("result");

        Assert.Equal(old.GetProperty("contents").GetRawText(), modern.GetProperty("contents").GetRawText());
        Assert.False(old.TryGetProperty("ttlMs", out _));
        Assert.Equal((0, "private"), (modern.GetProperty("ttlMs").GetInt64(), modern.GetProperty("cacheScope").GetString()));
    }

    [Fact]
    public async Task Completions_are_the_same_in_both_eras()
    {
        const string Parameters = """ "ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"region","value":"n"} """;
        await using var served = await StartAsync();
        string? session = await served.InitializeAsync();

        var old = await served.AskAsync(served.InSession(session, Request("completion/complete", Parameters)));
        var modern = await served.AskAsync(Modern(served, "completion/complete", Parameters));

        Assert.Equal("""{"values":["North"],"total":1,"hasMore":false}""", old.GetProperty("result").GetProperty("completion").GetRawText());
        Assert.Equal(old.GetProperty("result").GetProperty("completion").GetRawText(), modern.GetProperty("result").GetProperty("completion").GetRawText());
    }

    [Fact]
    public async Task A_call_belongs_to_the_trace_that_the_message_names()
    {
        const string Trace = "\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"";
        await using var served = await StartAsync();
        string? session = await served.InitializeAsync();

        string meta = ServedApplication.Modern.Replace("\"_meta\":{", "\"_meta\":{" + Trace + ",", StringComparison.Ordinal);
        string modern = (await served.AskAsync(ServedApplication.ModernCall(served.Address, "fail", meta: meta))).GetRawText();
        string old = (await served.AskAsync(served.InSession(session, ServedApplication.Call("fail", meta: "\"_meta\":{" + Trace + "}")))).GetRawText();

        Assert.Contains("internal error (trace id 0af7651916cd43dd8448eb211c80319c)", modern, StringComparison.Ordinal);
        Assert.Contains("internal error (trace id 0af7651916cd43dd8448eb211c80319c)", old, StringComparison.Ordinal);
    }

    private static async Task<ServedApplication> StartAsync(Mxcp.AspNetCore.HttpSettings? settings = null)
    {
        var test = new TestApplication();
        test.Register.Add(TestResource.Named("q://all"));
        test.Register.Add(TestResource.Named("q://one/{id}"));
        test.Register.Add(new RegionPrompt());
        test.Register.Add(new TestTool("fail", static _ => throw new InvalidOperationException("secret")));
        return await ServedApplication.StartAsync(test, settings);
    }

    private static async Task<(HttpResponseMessage Response, StreamReader Stream)> ListenAsync(ServedApplication served)
    {
        var request = Modern(served, "subscriptions/listen", """ "notifications":{"resourceSubscriptions":["q://one/2","q://none"]} """, id: 5);
        var response = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        return (response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private static string Result(JsonElement answer) => answer.TryGetProperty("result", out var result) ? result.GetRawText() : answer.GetRawText();

    /// <summary>The stream on which a session of 2025 hears what belongs to no request.</summary>
    private static async Task<OpenedStream> OpenStreamAsync(ServedApplication served, string session)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, served.Address);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Mcp-Session-Id", session);
        var response = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new OpenedStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private static Task<JsonElement> ReadAsync(OpenedStream stream) => ReadAsync(stream.Reader);

    /// <summary>The next message of a stream.</summary>
    private static async Task<JsonElement> ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal) && line.Length > "data:".Length + 1)
            {
                return JsonElement.Parse(line["data:".Length..]);
            }
        }

        throw new EndOfStreamException("The stream has ended.");
    }

    private static string Request(string method, string parameters, int id = 1) =>
        "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}";

    private static HttpRequestMessage Modern(ServedApplication served, string method, string parameters, string? name = null, int id = 1)
    {
        string all = parameters.Length == 0 ? ServedApplication.Modern : $"{parameters},{ServedApplication.Modern}";
        var request = ServedApplication.Post(served.Address, Request(method, all, id));
        request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        request.Headers.Add("Mcp-Method", method);
        if (name is not null)
        {
            request.Headers.Add("Mcp-Name", name);
        }

        return request;
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private sealed class OpenedStream(HttpResponseMessage response, StreamReader reader) : IAsyncDisposable
    {
        public StreamReader Reader => reader;

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            response.Dispose();
            return default;
        }
    }

    private sealed class RegionPrompt() : PromptEndpoint("p")
    {
        public override EndpointParameter[] Parameters { get; } = [new("region", ParameterType.String)];

        public override ParameterCompletion[] Completions { get; } = [new("region", "North", "south")];

        public override ValueTask InvokeAsync(EndpointCall call) => default;
    }
}
