using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NJsonSchema;

namespace Mxcp.Protocol.Tests;

/// <summary>Real clients against the published binary.</summary>
public sealed class ClientTests : IDisposable
{
    /// <summary>A call of every tool.</summary>
    internal static readonly (string Tool, string Arguments)[] Calls =
    [
        ("nearest_quakes", """{"latitude":34.05,"longitude":-118.24,"limit":3}"""),
        ("count_quakes", """{"min_magnitude":4.5}"""),
        ("search_quakes", """{"place":"California","networks":["nc"]}"""),
        ("strongest_quakes", """{"limit":5}"""),
        ("quakes_by_region", """{"limit":3}"""),
        ("quake_report", """{"day":"2018-02-06","strongest":20}"""),
        ("reload_quakes", "{}"),
    ];

    private readonly PublishedSample _sample = new("Earthquakes");

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_csharp_client_calls_every_tool_and_every_result_keeps_its_schema(string? version)
    {
        await using var client = await ConnectAsync(version);
        var tools = await client.ListToolsAsync();

        Assert.Equal(Calls.Select(static call => call.Tool).Order(StringComparer.Ordinal), tools.Select(static tool => tool.Name));
        foreach (var (name, arguments) in Calls)
        {
            var result = await client.CallToolAsync(name, Arguments(arguments));

            Assert.NotEqual(true, result.IsError);
            var schema = await JsonSchema.FromJsonAsync(tools.Single(tool => tool.Name == name).ProtocolTool.OutputSchema!.Value.GetRawText());
            Assert.Empty(schema.Validate(result.StructuredContent!.Value.GetRawText()));
        }
    }

    [Theory]
    [InlineData("2025-06-18", McpErrorCode.ResourceNotFound)]
    [InlineData("2025-11-25", McpErrorCode.ResourceNotFound)]
    [InlineData("2026-07-28", McpErrorCode.InvalidParams)]
    public async Task The_csharp_client_lists_and_reads_resources(string version, McpErrorCode notFound)
    {
        await using var client = await ConnectAsync(version);

        var resource = Assert.Single(await client.ListResourcesAsync());
        var template = Assert.Single(await client.ListResourceTemplatesAsync());
        var networks = Assert.IsType<TextResourceContents>(Assert.Single((await resource.ReadAsync()).Contents));
        var quake = Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync("quakes://ci38096344")).Contents));

        Assert.Equal(("networks", "quakes://networks", "application/json"), (resource.Name, resource.Uri, resource.MimeType));
        Assert.Equal(("quake", "quakes://{id}"), (template.Name, template.UriTemplate));
        Assert.Equal("ci", JsonElement.Parse(networks.Text)[0].GetProperty("network").GetString());
        Assert.Equal(("quakes://ci38096344", "application/json"), (quake.Uri, quake.MimeType));
        Assert.Equal("4km WNW of Willowbrook, CA", JsonElement.Parse(quake.Text).GetProperty("place").GetString());
        var missing = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("quakes://nowhere"));
        Assert.Equal(notFound, missing.ErrorCode);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_csharp_client_gets_a_prompt(string version)
    {
        await using var client = await ConnectAsync(version);

        var prompt = Assert.Single(await client.ListPromptsAsync());
        var result = await client.GetPromptAsync(prompt.Name, Arguments("""{"place":"los angeles","questions":"[\"Why?\", \"When?\"]"}"""));

        Assert.Equal(
            """
            Write a short briefing on the earthquakes of magnitude 4 and above near Los Angeles.
            Use the tools search_quakes and strongest_quakes, and say which day was the worst.

            Answer these questions as well:
            1. Why?
            2. When?
            """.ReplaceLineEndings("\n"),
            Assert.IsType<TextContentBlock>(result.Messages[0].Content).Text);
        Assert.Equal([Role.User, Role.Assistant], result.Messages.Select(static message => message.Role));
    }

    [Fact]
    public async Task The_csharp_client_sees_progress_and_log_messages()
    {
        var messages = new List<string>();
        await using var client = await ConnectAsync("2025-11-25", notification => messages.Add(notification.Params!["data"]!.ToString()));
        await client.SetLoggingLevelAsync(LoggingLevel.Info);
        var seen = new Progress();

        await client.CallToolAsync("strongest_quakes", Arguments("""{"limit":4,"pause_ms":20}"""), seen);

        Assert.NotEmpty(seen.Values);
        Assert.Equal(seen.Values.Order(), seen.Values);
        Assert.Contains("looking for the 4 strongest earthquakes", messages);
    }

    [Theory]
    [InlineData("drive.mjs", "legacy")]
    [InlineData("drive.mjs", "modern")]
    [InlineData("drive.mjs", "auto")]
    [InlineData("drive-v1.mjs")]
    public async Task The_javascript_clients_accept_every_answer(string script, string era = "")
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(PublishedSample.Clients, script), _sample.Binary, era])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync();
        string output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, output + await error);
        Assert.EndsWith("all passed\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_minimal_sample_answers_on_the_command_line()
    {
        using var minimal = new PublishedSample("Minimal");

        Assert.Equal((0, "\"Hello, Ada!\"\n", ""), minimal.Run("run", "tool", "greet", "-p", "name=Ada"));
    }

    public void Dispose() => _sample.Dispose();

    private Task<McpClient> ConnectAsync(string? version, Action<JsonRpcNotification>? onMessage = null) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Command = _sample.Binary, Arguments = ["serve"] }),
        new McpClientOptions
        {
            ProtocolVersion = version,
            Handlers = new()
            {
                NotificationHandlers =
                [
                    new(NotificationMethods.LoggingMessageNotification, (notification, _) =>
                    {
                        onMessage?.Invoke(notification);
                        return default;
                    }),
                ],
            },
        });

    internal static Dictionary<string, object?> Arguments(string json) =>
        JsonElement.Parse(json).EnumerateObject().ToDictionary(static member => member.Name, static member => (object?)member.Value);

    internal sealed class Progress : IProgress<ProgressNotificationValue>
    {
        public List<float> Values { get; } = [];

        public void Report(ProgressNotificationValue value) => Values.Add(value.Progress);
    }
}
