using System.Net;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

public sealed class RevisionTests
{
    private const string Unknown = "v999.0.0";

    [Theory]
    [InlineData("301")]
    [InlineData("\"a\"")]
    public async Task A_request_of_a_revision_that_is_not_served_is_told_those_that_discovery_names(string id)
    {
        await using var served = await ServedApplication.StartAsync(Array.Empty<TestTool>());
        var discovered = await served.AskAsync(Discover(served.Address, "2026-07-28", "301"));

        using var response = await served.Client.SendAsync(Discover(served.Address, Unknown, id));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = Assert.Single(await ServedApplication.MessagesAsync(response));
        var error = answer.GetProperty("error");
        Assert.Equal(id, answer.GetProperty("id").GetRawText());
        Assert.Equal((-32022, "The revision v999.0.0 of the protocol is not served."), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
        Assert.Equal(Unknown, error.GetProperty("data").GetProperty("requested").GetString());
        Assert.Equal(
            discovered.GetProperty("result").GetProperty("supportedVersions").GetRawText(),
            error.GetProperty("data").GetProperty("supported").GetRawText());
    }

    [Fact]
    public async Task The_revisions_are_those_of_the_protocol_library()
    {
        await using var served = await ServedApplication.StartAsync(Array.Empty<TestTool>());

        // A request that does not say its method is one of a session, and is answered by the library.
        using var request = ServedApplication.Post(served.Address, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        request.Headers.Add("MCP-Protocol-Version", Unknown);
        using var response = await served.Client.SendAsync(request);

        var error = Assert.Single(await ServedApplication.MessagesAsync(response)).GetProperty("error");
        Assert.Equal(Revisions.All, error.GetProperty("data").GetProperty("supported").EnumerateArray().Select(static revision => revision.GetString()!));
    }

    private static HttpRequestMessage Discover(Uri address, string revision, string id)
    {
        string meta = $$"""{"io.modelcontextprotocol/protocolVersion":"{{revision}}","io.modelcontextprotocol/clientCapabilities":{} }""";
        var request = ServedApplication.Post(address, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"server/discover","params":{"_meta":{{meta}} } }""");
        request.Headers.Add("MCP-Protocol-Version", revision);
        request.Headers.Add("Mcp-Method", "server/discover");
        return request;
    }
}
