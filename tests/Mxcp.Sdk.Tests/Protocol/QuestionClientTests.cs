using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

// The protocol has deprecated sampling and roots; there are clients that offer them.
#pragma warning disable MCP9005

namespace Mxcp.Tests.Protocol;

/// <summary>Endpoints that ask clients of the protocol library, of both eras: the endpoint does not see which.</summary>
public sealed class QuestionClientTests
{
    private static readonly string[] Eras = ["2025-06-18", "2025-11-25", "2026-07-28"];

    public static TheoryData<string> AllEras => [.. Eras];

    [Theory]
    [MemberData(nameof(AllEras))]
    public async Task Questions_one_after_the_other_are_answered(string era)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Steps);
        await using var client = await ConnectAsync(server, era, static question => question.Contains("color", StringComparison.Ordinal) ? ("color", "blue") : ("name", "Ada"));

        Assert.Equal("Ada likes blue", await CallAsync(client, "steps"));
    }

    [Theory]
    [MemberData(nameof(AllEras))]
    public async Task Questions_at_once_are_answered(string era)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Together);
        await using var client = await ConnectAsync(server, era, static _ => ("name", "Ada"));

        Assert.Equal("Hi Ada in file:///work", await CallAsync(client, "together"));
    }

    [Theory]
    [MemberData(nameof(AllEras))]
    public async Task Many_calls_ask_at_the_same_time(string era)
    {
        var tool = AskingTools.Tool(
            "echo",
            static async call =>
            {
                string id = call.Arguments.Required("id").Text();
                return (await MxcpRuntime.Mcp.ElicitAsync(id, AskingTools.Name, call.Cancellation)).Text("name") == $"n{id}" ? id : "mixed up";
            },
            new EndpointParameter("id", ParameterType.String));
        await using var server = ServerUnderTest.Start(tool);
        await using var client = await ConnectAsync(server, era, static question => ("name", $"n{question}"));

        string[] ids = [.. Enumerable.Range(0, 50).Select(static i => $"{i}")];
        Assert.Equal(ids, await Task.WhenAll(ids.Select(id => CallAsync(client, "echo", new Dictionary<string, object?> { ["id"] = id }))));
    }

    [Theory]
    [InlineData("2025-11-25", "the answer to \"What is your name?\" does not fit: name: must be at most 20 characters, was 25")]
    [InlineData("2026-07-28", "Request failed (remote): the answer to \"What is your name?\" does not fit: name: must be at most 20 characters, was 25")]
    public async Task An_answer_that_breaks_the_form_is_an_error(string era, string expected)
    {
        await using var server = ServerUnderTest.Start(AskingTools.Greet);
        await using var client = await ConnectAsync(server, era, static _ => ("name", new string('a', 25)));

        Assert.Equal(expected, await CallAsync(client, "greet"));
    }

    private static Task<McpClient> ConnectAsync(ServerUnderTest server, string era, Func<string, (string Field, string Value)> answer)
    {
        var (input, output) = server.Streams;
        return McpClient.CreateAsync(new StreamClientTransport(input, output), new McpClientOptions
        {
            ProtocolVersion = era,
            Handlers = new McpClientHandlers
            {
                ElicitationHandler = (question, _) =>
                {
                    var (field, value) = answer(question!.Message);
                    return new(new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement> { [field] = JsonElement.Parse($"\"{value}\"") } });
                },
                SamplingHandler = static (_, _, _) => new(new CreateMessageResult { Role = Role.Assistant, Model = "m", Content = [new TextContentBlock { Text = "Hi" }] }),
                RootsHandler = static (_, _) => new(new ListRootsResult { Roots = [new Root { Uri = "file:///work" }] }),
            },
        });
    }

    private static async Task<string> CallAsync(McpClient client, string tool, IReadOnlyDictionary<string, object?>? arguments = null)
    {
        try
        {
            var result = await client.CallToolAsync(tool, arguments);
            return ((TextContentBlock)result.Content[0]).Text;
        }
        catch (McpException exception)
        {
            return exception.Message;
        }
    }
}
