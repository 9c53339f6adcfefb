using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NJsonSchema;

namespace Mxcp.Protocol.Tests;

/// <summary>Real clients against the published binary, over HTTP.</summary>
public sealed class HttpClientTests : IDisposable
{
    private readonly PublishedSample _sample = new("Earthquakes");
    private readonly PublishedServer _server;

    public HttpClientTests()
    {
        _server = new PublishedServer(_sample);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_csharp_client_calls_every_tool_and_every_result_keeps_its_schema(string? version)
    {
        await using var client = await ConnectAsync(version);
        var tools = await client.ListToolsAsync();

        Assert.Equal(ClientTests.Calls.Select(static call => call.Tool).Order(StringComparer.Ordinal), tools.Select(static tool => tool.Name));
        foreach (var (name, arguments) in ClientTests.Calls)
        {
            var result = await client.CallToolAsync(name, ClientTests.Arguments(arguments));

            Assert.NotEqual(true, result.IsError);
            var schema = await JsonSchema.FromJsonAsync(tools.Single(tool => tool.Name == name).ProtocolTool.OutputSchema!.Value.GetRawText());
            Assert.Empty(schema.Validate(result.StructuredContent!.Value.GetRawText()));
        }
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_csharp_client_reads_a_resource_gets_a_prompt_and_hears_of_progress(string version)
    {
        await using var client = await ConnectAsync(version);
        var quake = Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync("quakes://ci38096344")).Contents));
        var prompt = await client.GetPromptAsync("brief_on_quakes", ClientTests.Arguments("""{"place":"los angeles"}"""));
        var seen = new ClientTests.Progress();
        await client.CallToolAsync("strongest_quakes", ClientTests.Arguments("""{"limit":4,"pause_ms":20}"""), seen);

        Assert.Equal("4km WNW of Willowbrook, CA", JsonElement.Parse(quake.Text).GetProperty("place").GetString());
        Assert.Contains("near Los Angeles.", Assert.IsType<TextContentBlock>(prompt.Messages[0].Content).Text, StringComparison.Ordinal);

        // This client handles messages that come in one packet at the same time.
        Assert.NotEmpty(seen.Values);
        Assert.All(seen.Values, static value => Assert.InRange(value, 1, 4));
    }

    [Theory]
    [InlineData("drive.mjs", "legacy")]
    [InlineData("drive.mjs", "modern")]
    [InlineData("drive.mjs", "auto")]
    [InlineData("drive-v1.mjs")]
    public async Task The_javascript_clients_accept_every_answer(string script, string era = "")
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(PublishedSample.Clients, script), _server.Address.AbsoluteUri, era])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync();
        string output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, output + await error);
        Assert.EndsWith("all passed\n", output, StringComparison.Ordinal);
        Assert.Equal(0, _server.End().ExitCode);
    }

    public void Dispose()
    {
        _server.Dispose();
        _sample.Dispose();
    }

    private Task<McpClient> ConnectAsync(string? version) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = _server.Address, TransportMode = HttpTransportMode.StreamableHttp }),
        new McpClientOptions { ProtocolVersion = version });
}
