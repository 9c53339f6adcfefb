using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class EraTests
{
    private static readonly ToolEndpoint[] Tools =
    [
        new ResultTool("zulu", ResultKind.Wrapped, "[1]"),
        new ResultTool("alpha", ResultKind.Object, """{"a":1}"""),
        new ResultTool("mike", ResultKind.None, "\"text\""),
    ];

    [Fact]
    public async Task Clients_of_2025_are_greeted_by_name_and_version()
    {
        await using var server = ServerUnderTest.Start(Tools);
        var result = (await server.InitializeAsync()).GetProperty("result");

        Assert.Equal("2025-11-25", result.GetProperty("protocolVersion").GetString());
        Assert.Equal("""{"name":"test","version":"1.2.3"}""", result.GetProperty("serverInfo").GetRawText());
        Assert.Equal("""{"logging":{},"tools":{}}""", result.GetProperty("capabilities").GetRawText());
    }

    [Fact]
    public async Task Clients_of_2026_discover_name_version_and_how_long_to_keep_them()
    {
        await using var server = ServerUnderTest.Start(Tools);
        var result = (await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{""" + ServerUnderTest.Modern + "}}")).GetProperty("result");

        Assert.Equal("2026-07-28", result.GetProperty("supportedVersions")[0].GetString());
        Assert.Equal("""{"name":"test","version":"1.2.3"}""", result.GetProperty("_meta").GetProperty("io.modelcontextprotocol/serverInfo").GetRawText());
        Assert.Equal("""{"tools":{},"logging":{}}""", result.GetProperty("capabilities").GetRawText());
        Assert.Equal(3_600_000, result.GetProperty("ttlMs").GetInt64());
        Assert.Equal("public", result.GetProperty("cacheScope").GetString());
    }

    [Fact]
    public async Task Tools_are_listed_in_the_order_of_their_registration()
    {
        await using var server = ServerUnderTest.Start(Tools);
        await server.InitializeAsync();
        var result = (await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""")).GetProperty("result");

        Assert.Equal(["zulu", "alpha", "mike"], result.GetProperty("tools").EnumerateArray().Select(static tool => tool.GetProperty("name").GetString()));
        Assert.False(result.TryGetProperty("ttlMs", out _));
    }

    [Fact]
    public async Task Clients_of_2026_are_told_how_long_to_keep_the_list()
    {
        await using var server = ServerUnderTest.Start(Tools);
        var result = (await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{""" + ServerUnderTest.Modern + "}}")).GetProperty("result");

        Assert.Equal(3_600_000, result.GetProperty("ttlMs").GetInt64());
        Assert.Equal("public", result.GetProperty("cacheScope").GetString());
    }

    [Fact]
    public async Task A_cursor_that_was_never_given_out_is_refused()
    {
        await using var server = ServerUnderTest.Start(Tools);
        await server.InitializeAsync();
        var error = (await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x"}}""")).GetProperty("error");

        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task What_a_tool_tells_of_itself_is_listed()
    {
        await using var server = ServerUnderTest.Start(new DescribedTool());
        await server.InitializeAsync();
        var tool = (await server.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""")).GetProperty("result").GetProperty("tools")[0];

        Assert.Equal(
            """{"name":"described","title":"Described","description":"Says \"hello\".","inputSchema":{"type":"object","properties":{}},"outputSchema":{"type":"object"},"annotations":{"openWorldHint":false,"readOnlyHint":true},"icons":[{"src":"https://example.org/a.png","mimeType":"image/png","sizes":["48x48"],"theme":"dark"},{"src":"data:,"}],"_meta":{"example.org/rank":3}}""",
            Normalize(tool));
    }

    [Fact]
    public async Task A_client_that_listens_for_changes_does_not_keep_the_server_from_ending()
    {
        await using var server = ServerUnderTest.Start(Tools);
        var acknowledged = await server.AskAsync("""{"jsonrpc":"2.0","id":"l","method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},""" + ServerUnderTest.Modern + "}}");
        Assert.Equal("notifications/subscriptions/acknowledged", acknowledged.GetProperty("method").GetString());

        await server.EndInputAsync();
    }

    [Fact]
    public async Task A_result_says_the_same_in_both_eras_and_2026_gets_its_stamps()
    {
        await using var old = ServerUnderTest.Start(Tools);
        await old.InitializeAsync();
        var before = (await old.CallAsync("zulu")).GetProperty("result");
        await using var modern = ServerUnderTest.Start(Tools);
        var since = (await modern.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"zulu",""" + ServerUnderTest.Modern + "}}")).GetProperty("result");

        Assert.Equal("""{"content":[{"type":"text","text":"[1]"}],"structuredContent":{"result":[1]}}""", before.GetRawText());
        Assert.Equal(before.GetProperty("content").GetRawText(), since.GetProperty("content").GetRawText());
        Assert.Equal(before.GetProperty("structuredContent").GetRawText(), since.GetProperty("structuredContent").GetRawText());
        Assert.Equal("complete", since.GetProperty("resultType").GetString());
        Assert.True(since.GetProperty("_meta").TryGetProperty("io.modelcontextprotocol/serverInfo", out _));
    }

    private static string Normalize(JsonElement tool) => "{" + string.Join(",", new[] { "name", "title", "description", "inputSchema", "outputSchema", "annotations", "icons", "_meta" }
        .Select(name => $"\"{name}\":{tool.GetProperty(name).GetRawText()}")) + "}";

    private sealed class DescribedTool() : ToolEndpoint("described")
    {
        public override string? Title => "Described";

        public override string? Description => "Says \"hello\".";

        public override EndpointIcon[] Icons { get; } = [new("https://example.org/a.png", MimeType: "image/png", Sizes: ["48x48"], Theme: "dark"), new("data:,")];

        public override ReadOnlySpan<byte> Meta => """{"example.org/rank":3}"""u8;

        public override ToolHints Hints => new(ReadOnly: true, Destructive: null, Idempotent: null, OpenWorld: false);

        public override ReadOnlySpan<byte> InputSchema => """{"type":"object","properties":{}}"""u8;

        public override ReadOnlySpan<byte> OutputSchema => """{"type":"object"}"""u8;

        public override ValueTask InvokeAsync(EndpointCall call) => default;
    }
}
