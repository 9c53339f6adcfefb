using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Mxcp.Protocol.Tests;

/// <summary>The MCP Inspector's strict check of <c>tools/list</c>: schemas that every model's function calling takes.</summary>
public sealed class InspectorTests
{
    private const int Unportable = 6;

    private static readonly string EveryType = typeof(InspectorTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "EveryType").Value!;

    [Theory]
    [InlineData("Earthquakes", "legacy")]
    [InlineData("Earthquakes", "modern")]
    [InlineData("Minimal", "legacy")]
    [InlineData("Minimal", "modern")]
    public void The_inspector_finds_the_schemas_of_every_sample_portable(string sample, string era)
    {
        using var published = new PublishedSample(sample);

        AssertPortable(Inspect(era, published.Binary, "serve"));
    }

    [Theory]
    [InlineData("legacy")]
    [InlineData("modern")]
    public void The_inspector_finds_them_portable_over_HTTP_too(string era)
    {
        using var published = new PublishedSample("Earthquakes");
        using var server = new PublishedServer(published);

        AssertPortable(Inspect(era, "--server-url", server.Address.AbsoluteUri, "--transport", "http"));
    }

    [Theory]
    [InlineData("legacy")]
    [InlineData("modern")]
    public void The_inspector_finds_the_schema_of_every_type_portable(string era) => AssertPortable(Inspect(era, EveryType, "serve"));

    [Theory]
    [InlineData("\"type\":\"string\"", "\"type\":\"integer\"", "\"type\":\"number\"", "\"type\":\"boolean\"", "\"type\":\"array\"", "\"type\":\"object\"")]
    [InlineData("\"format\":\"date\"", "\"format\":\"date-time\"", "\"format\":\"email\"", "\"format\":\"uri\"")]
    [InlineData("minLength", "maxLength", "pattern", "enum", "default", "examples", "description")]
    [InlineData("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")]
    [InlineData("items", "minItems", "maxItems", "uniqueItems", "properties", "required", "additionalProperties", "allOf")]
    public void What_is_inspected_has_every_keyword_that_a_schema_can_have(params string[] keywords)
    {
        var tools = Inspect("modern", EveryType, "serve").Answer.GetProperty("result").GetProperty("tools");
        string schemas = string.Join('\n', tools.EnumerateArray().Select(static tool => tool.GetProperty("inputSchema").GetRawText()));

        Assert.All(keywords, keyword => Assert.Contains(keyword, schemas, StringComparison.Ordinal));
    }

    [Fact]
    public void The_inspector_refuses_a_schema_that_is_not_portable()
    {
        var (exitCode, answer) = Inspect("legacy", "node", Path.Combine(PublishedSample.Clients, "unportable.mjs"));

        Assert.Equal(Unportable, exitCode);
        Assert.Equal(["boolean-schema of inputSchema", "type-union of inputSchema"], Findings(answer).Order());
    }

    /// <summary>Of an input nothing is found. Of an output it is only that null can come, which is said because it is so.</summary>
    private static void AssertPortable((int ExitCode, JsonElement Answer) inspected)
    {
        Assert.Equal(0, inspected.ExitCode);
        Assert.NotEmpty(inspected.Answer.GetProperty("result").GetProperty("tools").EnumerateArray());
        Assert.DoesNotContain(Findings(inspected.Answer), static finding => finding != "type-union of outputSchema");
        foreach (var tool in inspected.Answer.GetProperty("result").GetProperty("tools").EnumerateArray())
        {
            // The Inspector leaves these to the models' owners; some refuse them.
            var names = tool.GetProperty("inputSchema").EnumerateObject().Select(static member => member.Name).ToArray();
            Assert.Empty(names.Intersect(["anyOf", "oneOf", "allOf", "not", "if", "$ref", "$defs"]));
            Assert.DoesNotContain("$ref", tool.GetProperty("inputSchema").GetRawText(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Findings(JsonElement answer) => !answer.TryGetProperty("schemaFindings", out var tools)
        ? []
        : from tool in tools.EnumerateArray()
          from finding in tool.GetProperty("findings").EnumerateArray()
          select $"{finding.GetProperty("rule").GetString()} of {finding.GetProperty("schema").GetString()}";

    private static (int ExitCode, JsonElement Answer) Inspect(string era, params string[] server)
    {
        string inspector = Path.Combine(PublishedSample.Clients, "node_modules", ".bin", "mcp-inspector");
        string[] arguments = [inspector, "--cli", .. server, "--protocol-era", era, "--method", "tools/list", "--strict", "--format", "json"];
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync();
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(output.StartsWith('{'), $"the Inspector gave no answer; eng/setup tests installs it\n{output}{error.Result}");
        return (node.ExitCode, JsonElement.Parse(output));
    }
}
