using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>Resources over the wire.</summary>
public sealed class ResourceTests
{
    private static readonly Endpoint[] Endpoints =
    [
        new TestResource("q://all", static call => call.Result.WriteText("a \"text\"")),
        new TestResource("q://logo.bin", static call => call.Result.WriteBytes([1, 2, 255])),
        new TestResource("q://cell", WriteCell),
        new TestResource("q://one/{id}", ReadOne, new EndpointParameter("id", ParameterType.Integer)),
        new TestResource("q://fail/{how}", Fail, new EndpointParameter("how", ParameterType.String)),
    ];

    [Fact]
    public async Task The_server_says_that_it_has_resources_which_can_be_subscribed_to_and_that_their_lists_do_not_change()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        var capabilities = (await server.InitializeAsync()).GetProperty("result").GetProperty("capabilities");

        Assert.Equal("""{"subscribe":true}""", capabilities.GetProperty("resources").GetRawText());
    }

    [Fact]
    public async Task Resources_and_templates_are_listed_apart()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();

        var resources = (await AskAsync(server, "resources/list")).GetProperty("result");
        var templates = (await AskAsync(server, "resources/templates/list")).GetProperty("result");

        Assert.Equal("""{"resources":[{"name":"q___all","uri":"q://all","mimeType":"text/x-test"},{"name":"q___logo_bin","uri":"q://logo.bin","mimeType":"text/x-test"},{"name":"q___cell","uri":"q://cell","mimeType":"text/x-test"}]}""", resources.GetRawText());
        Assert.Equal("""{"resourceTemplates":[{"name":"q___one__id_","uriTemplate":"q://one/{id}","mimeType":"text/x-test"},{"name":"q___fail__how_","uriTemplate":"q://fail/{how}","mimeType":"text/x-test"}]}""", templates.GetRawText());
    }

    [Theory]
    [InlineData("resources/list")]
    [InlineData("resources/templates/list")]
    public async Task Clients_of_2026_are_told_how_long_to_keep_the_lists(string method)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        var result = (await AskAsync(server, method, ServerUnderTest.Modern)).GetProperty("result");

        Assert.Equal(3_600_000, result.GetProperty("ttlMs").GetInt64());
        Assert.Equal("public", result.GetProperty("cacheScope").GetString());
    }

    [Theory]
    [InlineData("resources/list")]
    [InlineData("resources/templates/list")]
    public async Task A_cursor_that_was_never_given_out_is_refused(string method)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();

        Assert.Equal(-32602, Code(await AskAsync(server, method, "\"cursor\":\"x\"")));
    }

    [Theory]
    [InlineData("q://all", """{"uri":"q://all","mimeType":"text/x-test","text":"a \"text\""}""")]
    [InlineData("q://logo.bin", """{"uri":"q://logo.bin","mimeType":"text/x-test","blob":"AQL/"}""")]
    [InlineData("q://cell", """{"uri":"q://cell","mimeType":"application/x-bytes","blob":"AQL/"}""")]
    [InlineData("q://one/%37", """{"uri":"q://one/%37","mimeType":"text/x-test","text":"{\"id\":7}"}""")]
    public async Task Content_is_the_same_over_every_transport(string uri, string expected)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await using var ordinary = ServerUnderTest.StartOrdinary(Endpoints);
        await server.InitializeAsync();
        await ordinary.InitializeAsync();

        Assert.Equal(Canonical(expected), Canonical((await ReadAsync(server, uri)).GetProperty("result").GetProperty("contents")[0].GetRawText()));
        Assert.Equal(Canonical(expected), Canonical((await ReadAsync(ordinary, uri)).GetProperty("result").GetProperty("contents")[0].GetRawText()));
    }

    [Theory]
    [InlineData("q://none", -32002, "There is no resource q://none.")]
    [InlineData("q://one/1/2", -32002, "There is no resource q://one/1/2.")]
    [InlineData("q://one/0", -32002, "There is no resource q://one/0.")]
    [InlineData("q://one/x", -32602, "id: must be an integer, was \"x\"")]
    [InlineData("q://one/", -32602, "id: is required")]
    [InlineData("q://fail/told", -32603, "for the caller")]
    public async Task What_cannot_be_read_is_an_error_of_the_protocol_that_says_why(string uri, int code, string message)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var answer = await ReadAsync(server, uri);

        Assert.Equal(code, Code(answer));
        Assert.Equal(message, answer.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task Clients_of_2026_know_no_code_of_its_own_for_a_resource_that_is_not_there()
    {
        await using var server = ServerUnderTest.Start(Endpoints);

        var answer = await AskAsync(server, "resources/read", ServerUnderTest.Modern + ",\"uri\":\"q://none\"");

        Assert.Equal(-32602, Code(answer));
        Assert.Equal("q://none", answer.GetProperty("error").GetProperty("data").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task Clients_of_2026_are_told_that_content_may_be_another_at_any_time_and_for_anybody()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        var result = (await AskAsync(server, "resources/read", ServerUnderTest.Modern + ",\"uri\":\"q://all\"")).GetProperty("result");

        Assert.Equal((0, "private"), (result.GetProperty("ttlMs").GetInt64(), result.GetProperty("cacheScope").GetString()));
    }

    [Theory]
    [InlineData("resources/list", "resources", "")]
    [InlineData("resources/templates/list", "resourceTemplates", "/{id}")]
    public async Task A_long_list_comes_in_pages_in_the_order_of_registration(string method, string member, string ending)
    {
        Endpoint[] many = [.. Enumerable.Range(0, 250).Select(number => TestResource.Named($"q://{number}{ending}"))];
        await using var server = ServerUnderTest.Start(many);
        await server.InitializeAsync();
        var names = new List<string?>();
        var sizes = new List<int>();
        string? cursor = null;
        do
        {
            var result = (await AskAsync(server, method, cursor is null ? "" : $"\"cursor\":\"{cursor}\"")).GetProperty("result");
            sizes.Add(result.GetProperty(member).GetArrayLength());
            names.AddRange(result.GetProperty(member).EnumerateArray().Select(static entry => entry.GetProperty("name").GetString()));
            cursor = result.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal([100, 100, 50], sizes);
        Assert.Equal(many.Select(static resource => resource.Name), names);
    }

    [Fact]
    public async Task A_list_of_exactly_a_page_has_no_other()
    {
        await using var server = ServerUnderTest.Start([.. Enumerable.Range(0, 100).Select(static number => TestResource.Named($"q://{number}"))]);
        await server.InitializeAsync();
        var result = (await AskAsync(server, "resources/list")).GetProperty("result");

        Assert.Equal(100, result.GetProperty("resources").GetArrayLength());
        Assert.False(result.TryGetProperty("nextCursor", out _));
    }

    [Fact]
    public async Task Only_cursors_that_are_given_out_for_a_list_open_a_page_of_it()
    {
        await using var server = ServerUnderTest.Start([.. Enumerable.Range(0, 150).Select(static number => TestResource.Named($"q://{number}"))]);
        await server.InitializeAsync();
        string cursor = (await AskAsync(server, "resources/list")).GetProperty("result").GetProperty("nextCursor").GetString()!;

        // Of templates there are none, so that no cursor was given out; and a cursor is what it is, not what it decodes to.
        Assert.Equal(-32602, Code(await AskAsync(server, "resources/templates/list", $"\"cursor\":\"{cursor}\"")));
        foreach (string other in new[] { "", cursor + "A", cursor + "=", cursor.ToLowerInvariant(), "100", "ZnJvbSAw", "ZnJvbSA1MA", "ZnJvbSAyMDA", "ZnJvbSAtMQ", new string('A', 100_000) })
        {
            Assert.Equal(-32602, Code(await AskAsync(server, "resources/list", $"\"cursor\":\"{other}\"")));
        }

        Assert.Equal(50, (await AskAsync(server, "resources/list", $"\"cursor\":\"{cursor}\"")).GetProperty("result").GetProperty("resources").GetArrayLength());
    }

    [Fact]
    public async Task The_details_of_a_failure_stay_in_the_log()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var answer = await ReadAsync(server, "q://fail/hidden");

        Assert.Equal(-32603, Code(answer));
        Assert.Matches("^internal error \\(trace id [0-9a-f]{32}\\)$", answer.GetProperty("error").GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"uri":7}""")]
    public async Task A_request_without_a_uri_is_refused_with_a_sentence(string parameters)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var answer = await server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":" + parameters + "}");

        Assert.Equal("uri must be a string, the URI of a resource.", answer.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task Without_resources_nothing_is_said_of_them()
    {
        await using var server = ServerUnderTest.Start(new ResultTool("t", ResultKind.None, "1"));
        var capabilities = (await server.InitializeAsync()).GetProperty("result").GetProperty("capabilities");

        Assert.False(capabilities.TryGetProperty("resources", out _));
    }

    /// <summary>As a column of SQL does, whose type only the call shows.</summary>
    private static void WriteCell(EndpointCall call)
    {
        call.Result.WriteBytes([1, 2, 255]);
        call.Result.IsBytes = true;
    }

    private static void ReadOne(EndpointCall call)
    {
        long id = call.Arguments.Required("id").Int64();
        if (!call.Accept())
        {
            return;
        }

        if (id == 0)
        {
            call.Result.WriteNull();
            return;
        }

        call.Result.WriteStartObject();
        call.Result.WritePropertyName("id"u8);
        call.Result.WriteInt64(id);
        call.Result.WriteEndObject();
    }

    private static void Fail(EndpointCall call) => throw (call.Arguments.Required("how").Text() == "told"
        ? new EndpointException("for the caller")
        : new InvalidOperationException("secret"));

    private static Task<JsonElement> AskAsync(ServerUnderTest server, string method, string parameters = "") =>
        server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + parameters + "}}");

    private static Task<JsonElement> ReadAsync(ServerUnderTest server, string uri) => AskAsync(server, "resources/read", $"\"uri\":\"{uri}\"");

    private static int Code(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();

    /// <summary>The same members in the order of their names, with the same escapes.</summary>
    private static string Canonical(string json) =>
        string.Join('\n', JsonElement.Parse(json).EnumerateObject().Select(static member => $"{member.Name}={member.Value}").Order(StringComparer.Ordinal));
}
