using System.Net;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Configuration;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>Who may call, by the name of the server and by the page that a browser shows.</summary>
public sealed class CallerCheckTests
{
    private static readonly TestTool Ping = new("ping", static call =>
    {
        if (call.Accept())
        {
            call.Result.WriteText("pong");
        }

        return default;
    });

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:80", 200)]
    [InlineData("127.0.0.1:9", 200)]
    [InlineData("[::1]:9", 200)]
    [InlineData("127.1.2.3", 200)]
    [InlineData("evil.example", 403)]
    [InlineData("localhost.evil.example", 403)]
    [InlineData("127.0.0.1.nip.io", 403)]
    [InlineData("8.8.8.8", 403)]
    [InlineData("notlocalhost", 403)]
    public async Task A_server_of_this_machine_has_the_names_of_this_machine(string host, int status)
    {
        await using var served = await ServedApplication.StartAsync(Ping);
        var request = ServedApplication.ModernCall(served.Address, "ping");
        request.Headers.Host = host;

        using var response = await served.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(status == 200, (await response.Content.ReadAsStringAsync()).Contains("pong", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost", 200)]
    [InlineData("http://localhost:6274", 200)]
    [InlineData("https://127.0.0.1:1", 200)]
    [InlineData("http://[::1]:6274", 200)]
    [InlineData("https://app.example.com", 200)]
    [InlineData("https://app.example.com:444", 403)]
    [InlineData("https://evil.example", 403)]
    [InlineData("http://localhost.evil.example", 403)]
    [InlineData("file://localhost", 403)]
    [InlineData("null", 403)]
    public async Task Pages_of_this_machine_and_those_that_are_allowed_may_call(string origin, int status)
    {
        await using var served = await ServedApplication.StartAsync(ServedApplication.Settings with { AllowedOrigins = ["https://app.example.com/"] }, Ping);
        var request = ServedApplication.ModernCall(served.Address, "ping");
        request.Headers.Add("Origin", origin);

        using var response = await served.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
    }

    [Fact]
    public async Task A_page_that_may_call_may_read_the_answer()
    {
        await using var served = await ServedApplication.StartAsync(Ping);
        var question = new HttpRequestMessage(HttpMethod.Options, served.Address);
        question.Headers.Add("Origin", "http://localhost:6274");
        question.Headers.Add("Access-Control-Request-Method", "POST");
        question.Headers.Add("Access-Control-Request-Headers", "content-type,mcp-session-id");
        using var allowed = await served.Client.SendAsync(question);
        var call = ServedApplication.ModernCall(served.Address, "ping");
        call.Headers.Add("Origin", "http://localhost:6274");
        using var answer = await served.Client.SendAsync(call);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("content-type,mcp-session-id", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.All([allowed, answer], static response =>
        {
            Assert.Equal("http://localhost:6274", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("Origin", Assert.Single(response.Headers.Vary));
        });
    }

    [Fact]
    public async Task A_refusal_is_an_error_that_says_where_to_allow_it()
    {
        await using var served = await ServedApplication.StartAsync(Ping);
        var request = ServedApplication.ModernCall(served.Address, "ping");
        request.Headers.Host = "evil.example";
        using var response = await served.Client.SendAsync(request);

        Assert.Equal(
            """{"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"This server is not evil.example; allowed_hosts in the user file says which other names it has."}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("0.0.0.0", "10.1.2.3", true)]
    [InlineData("::", "[fd00::1]", true)]
    [InlineData("0.0.0.0", "localhost", true)]
    [InlineData("0.0.0.0", "quakes.example.com", true)]
    [InlineData("0.0.0.0", "evil.example", false)]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    [InlineData("10.1.2.3", "localhost", false)]
    [InlineData("quakes.local", "QUAKES.local", true)]
    [InlineData("quakes.local", "", false)]
    public void A_server_elsewhere_has_the_name_it_listens_on_and_those_it_is_given(string listens, string name, bool isAllowed) =>
        Assert.Equal(isAllowed, new HostRule(listens, ["quakes.example.com"]).Allows(name.Trim('[', ']')));

    [Theory]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("127.8.8.8", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("LocalHost", false, true)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("10.1.2.3", false, false)]
    [InlineData("example.com", false, false)]
    [InlineData("0.0.0.0", true, true)]
    public void Only_this_machine_is_answered_unless_anybody_may_be(string host, bool allowsAnonymous, bool isFine)
    {
        var problem = Record.Exception(() => AddressRule.Check(host, allowsAnonymous));

        Assert.Equal(isFine, problem is null);
        Assert.True(isFine || (problem is ConfigurationException && problem.Message.EndsWith("or say --allow-anonymous if that is what you want.", StringComparison.Ordinal)));
    }
}
