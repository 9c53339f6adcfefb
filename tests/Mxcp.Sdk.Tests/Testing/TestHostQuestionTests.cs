using Mxcp.TestApp;
using Mxcp.Testing;

namespace Mxcp.Tests.Testing;

/// <summary>Tests of projects whose endpoints ask.</summary>
public sealed class TestHostQuestionTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_test_answers_for_the_user_in_both_eras(string era)
    {
        await using var host = await StartAsync(options =>
        {
            options.ProtocolVersion = era;
            options.Answer = static question => question == "Who is there?" ? """{"name":"Ada","sure":true}""" : null;
        });

        Assert.Equal("Ada, sure", (await host.CallToolAsync("ask")).Text);
        Assert.Equal("nobody", (await host.Connect(client =>
        {
            client.ProtocolVersion = era;
            client.Answer = static _ => null;
        }).CallToolAsync("ask")).Text);
    }

    [Fact]
    public async Task Without_an_answer_the_client_cannot_be_asked()
    {
        await using var host = await StartAsync(static _ => { });
        var failure = await Assert.ThrowsAsync<MxcpTestException>(() => host.CallToolAsync("ask"));

        Assert.EndsWith("and the client has not declared that it can do that", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_runs_without_a_protocol_is_answered_as_well()
    {
        var form = new ElicitForm().Text("name", maxLength: 3);
        await using var host = await StartAsync(static options => options.Answer = static question => question == "Who?" ? """{"name":"Ada"}""" : """{"name":"Ada Lovelace"}""");

        Assert.Equal("Ada", await host.RunAsync(async () => (await MxcpRuntime.Mcp.ElicitAsync("Who?", form)).Text("name")));
        await Assert.ThrowsAnyAsync<EndpointException>(() => host.RunAsync(async () => (await MxcpRuntime.Mcp.ElicitAsync("Who else?", form)).Text("name")));
        Assert.False(await host.RunAsync(static () => MxcpRuntime.Mcp.CanElicitUrl));
    }

    private static Task<MxcpTestHost> StartAsync(Action<MxcpTestOptions> configure) => MxcpTestHost.StartAsync<TestEndpoints>(options =>
    {
        options.Site = "project: test-app\nprofile: dev";
        configure(options);
    });
}
