using System.Net;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Tests.Support;

// The protocol has deprecated sampling and roots; there are clients that offer them.
#pragma warning disable MCP9005

namespace Mxcp.AspNetCore.Tests;

/// <summary>Endpoints that ask clients over HTTP.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Clients_of_both_eras_are_asked_at_one_address(string era)
    {
        await using var served = await ServedApplication.StartAsync(AskingTools.Steps, AskingTools.Together);
        await using var client = await ConnectAsync(served, era);

        Assert.Equal("Ada likes blue", Text(await client.CallToolAsync("steps")));
        Assert.Equal("Hi Ada in file:///work", Text(await client.CallToolAsync("together")));
    }

    [Fact]
    public async Task A_client_of_2025_without_a_session_cannot_be_asked()
    {
        await using var served = await ServedApplication.StartAsync(ServedApplication.Settings with { Stateless = true }, AskingTools.Greet);
        await served.InitializeAsync(AskingTools.Everything);
        var answer = await served.AskAsync(served.InSession(null, ServedApplication.Call("greet")));

        Assert.True(answer.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Equal(
            "this endpoint asks its client to have its user fill in a form (elicitation), and a client of its version cannot be asked over a connection without a session",
            ServedApplication.Text(answer));
    }

    [Fact]
    public async Task A_client_of_2026_that_has_not_declared_what_is_asked_gets_the_status_for_it()
    {
        await using var served = await ServedApplication.StartAsync(AskingTools.Greet);
        using var response = await served.Client.SendAsync(ServedApplication.ModernCall(served.Address, "greet"));
        var error = Assert.Single(await ServedApplication.MessagesAsync(response)).GetProperty("error");

        Assert.Equal((HttpStatusCode.BadRequest, -32021), (response.StatusCode, error.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_client_that_goes_away_while_it_is_asked_ends_its_call()
    {
        var ended = new TaskCompletionSource<Exception>();
        var tool = AskingTools.Tool("greet", async _ =>
        {
            try
            {
                return (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", AskingTools.Name)).Text("name");
            }
            catch (Exception exception)
            {
                ended.SetResult(exception);
                throw;
            }
        });
        await using var served = await ServedApplication.StartAsync(tool);
        string? session = await served.InitializeAsync("""{"elicitation":{}}""");
        using (var response = await served.Client.SendAsync(served.InSession(session, ServedApplication.Call("greet")), HttpCompletionOption.ResponseHeadersRead))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            while (await reader.ReadLineAsync() is { } line && !line.Contains("elicitation/create", StringComparison.Ordinal))
            {
            }
        }

        Assert.IsAssignableFrom<OperationCanceledException>(await ended.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private static Task<McpClient> ConnectAsync(ServedApplication served, string era)
    {
        var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = served.Address, TransportMode = HttpTransportMode.StreamableHttp });
        return McpClient.CreateAsync(transport, new McpClientOptions
        {
            ProtocolVersion = era,
            Handlers = new McpClientHandlers
            {
                ElicitationHandler = static (question, _) =>
                {
                    var (field, value) = question!.Message.Contains("color", StringComparison.Ordinal) ? ("color", "blue") : ("name", "Ada");
                    return new(new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement> { [field] = JsonElement.Parse($"\"{value}\"") } });
                },
                SamplingHandler = static (_, _, _) => new(new CreateMessageResult { Role = Role.Assistant, Model = "m", Content = [new TextContentBlock { Text = "Hi" }] }),
                RootsHandler = static (_, _) => new(new ListRootsResult { Roots = [new Root { Uri = "file:///work" }] }),
            },
        });
    }

    private static string Text(CallToolResult result) => ((TextContentBlock)result.Content[0]).Text;
}
