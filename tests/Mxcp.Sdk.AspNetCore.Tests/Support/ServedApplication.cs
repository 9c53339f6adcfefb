using System.Net;
using System.Text;
using System.Text.Json;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Protocol;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests.Support;

/// <summary>A whole application that serves over HTTP on a port that was free.</summary>
internal sealed class ServedApplication : IAsyncDisposable
{
    /// <summary>What every request since 2026-07-28 says of itself.</summary>
    public const string Modern =
        """ "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}} """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpServer _server;
    private readonly Task<StartException?> _running;
    private bool _hasEnded;

    private ServedApplication(TestApplication test, HttpSettings settings)
    {
        Test = test;
        Application = test.Build();
        _server = new HttpServer(Application, new ServerIdentity("test", "1.2.3"), settings);
        _running = _server.RunAsync(() => { });
    }

    public static HttpSettings Settings { get; } = new() { Host = "127.0.0.1", Port = 0, Path = "/mcp", Limits = new HttpLimits(BodyBytes: 100_000, Connections: 100, Requests: 50, RequestsPerSecond: 0, Sessions: 100) };

    public TestApplication Test { get; }

    public Application Application { get; }

    public Uri Address => new(_server.Address!);

    public HttpClient Client { get; } = new();

    public bool HasEnded => _running.IsCompleted;

    /// <summary>Starts, and waits until it listens.</summary>
    public static async Task<ServedApplication> StartAsync(TestApplication test, HttpSettings? settings = null)
    {
        var served = new ServedApplication(test, settings ?? Settings);
        await served.WaitAsync();
        return served;
    }

    /// <summary>Starts with some tools.</summary>
    public static Task<ServedApplication> StartAsync(params TestTool[] tools) => StartAsync(Settings, tools);

    /// <summary>Starts with some tools.</summary>
    public static Task<ServedApplication> StartAsync(HttpSettings settings, params TestTool[] tools)
    {
        var test = new TestApplication();
        foreach (var tool in tools)
        {
            test.Register.Add(tool);
        }

        return StartAsync(test, settings);
    }

    public static string Call(string tool, string arguments = "{}", int id = 1, string? meta = null) =>
        $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"{{tool}}","arguments":{{arguments}}{{(meta is null ? "" : "," + meta)}}}""" + "}";

    /// <summary>A request of 2026-07-28.</summary>
    public static HttpRequestMessage ModernCall(Uri address, string tool, string arguments = "{}", int id = 1, string meta = Modern)
    {
        var request = Post(address, Call(tool, arguments, id, meta));
        request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        request.Headers.Add("Mcp-Method", "tools/call");
        request.Headers.Add("Mcp-Name", tool);
        return request;
    }

    public static HttpRequestMessage Post(Uri address, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    /// <summary>The messages of an answer, whether it is one or a stream of them.</summary>
    public static async Task<IReadOnlyList<JsonElement>> MessagesAsync(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync();
        return response.Content.Headers.ContentType?.MediaType == "text/event-stream"
            ? [.. text.Split('\n').Where(static line => line.StartsWith("data:", StringComparison.Ordinal)).Select(static line => JsonElement.Parse(line[5..]))]
            : [JsonElement.Parse(text)];
    }

    public static string Text(JsonElement answer) => answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;

    /// <summary>Sends a request, which must be answered well, and gives the last message of the answer.</summary>
    public async Task<JsonElement> AskAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await MessagesAsync(response))[^1];
    }

    /// <summary>Calls a tool as clients of 2026 do.</summary>
    public async Task<string> CallAsync(string tool, string arguments = "{}") => Text(await AskAsync(ModernCall(Address, tool, arguments)));

    /// <summary>Greets the server as clients of 2025 do.</summary>
    /// <param name="capabilities">What the client says that it can do.</param>
    /// <returns>The session.</returns>
    public async Task<string?> InitializeAsync(string capabilities = "{}")
    {
        using var response = await Client.SendAsync(Post(
            Address, """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":""" + capabilities + ""","clientInfo":{"name":"t","version":"1"}}}"""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        string? session = response.Headers.TryGetValues("Mcp-Session-Id", out var values) ? values.Single() : null;
        using var initialized = await Client.SendAsync(InSession(session, """{"jsonrpc":"2.0","method":"notifications/initialized"}"""));
        Assert.Equal(HttpStatusCode.Accepted, initialized.StatusCode);
        return session;
    }

    /// <summary>A request of 2025, within a session.</summary>
    public HttpRequestMessage InSession(string? session, string body)
    {
        var request = Post(Address, body);
        request.Headers.Add("MCP-Protocol-Version", "2025-11-25");
        if (session is not null)
        {
            request.Headers.Add("Mcp-Session-Id", session);
        }

        return request;
    }

    public void Stop() => _server.Stop();

    /// <summary>Waits for the end and closes the application.</summary>
    public async Task<StartException?> EndAsync()
    {
        _server.Stop();
        var failure = await _running.WaitAsync(Patience);
        _hasEnded = true;
        await Application.DisposeAsync();
        return failure;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_hasEnded)
        {
            await EndAsync();
        }
    }

    private async Task WaitAsync()
    {
        while (_server.Address is null && !_running.IsCompleted)
        {
            await Task.Delay(5);
        }
    }
}
