// The official SDK used by hand: each tool a class, without reflection, published as a native binary. What it costs is what nobody who uses it can go below.
//   official-sdk                            serves on the standard streams
//   official-sdk 5059 [hybrid|stateless]    serves http://127.0.0.1:5059/mcp
#if HTTP
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.AspNetCore;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

McpServerPrimitiveCollection<McpServerTool> tools = [new Echo(), new Tree()];

#if HTTP
if (args is [var port, .. var mode])
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
    builder.Services.AddMcpServer(options => options.ToolCollection = tools).WithHttpTransport(http =>
        http.SessionMode = mode is ["stateless"] ? HttpServerSessionMode.Stateless : HttpServerSessionMode.StatefulForInitializeClients);
    var app = builder.Build();
    app.MapMcp("/mcp");
    app.Run();
    return;
}
#endif

await using var server = McpServer.Create(new StdioServerTransport("official-sdk"), new McpServerOptions { ToolCollection = tools, ScopeRequests = false });
await server.RunAsync();

internal sealed record Person(string Name, long Age, string[] Tags);

internal sealed record Branch(long Id, string Title, double Score, string[] Tags, List<Leaf> Leaves);

internal sealed record Leaf(long Id, string Text, double Weight);

internal sealed record Forest(List<Branch> Result);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Forest))]
internal sealed partial class ToolJson : JsonSerializerContext;

internal sealed class Echo : McpServerTool
{
    private const string Properties = """{"name":{"type":"string"},"age":{"type":"integer"},"tags":{"type":"array","items":{"type":"string"}}}""";

    public override Tool ProtocolTool { get; } = new()
    {
        Name = "echo",
        Description = "Returns its arguments",
        InputSchema = JsonElement.Parse($$"""{"type":"object","properties":{{Properties}},"required":["name","age"]}"""),
        OutputSchema = JsonElement.Parse($$"""{"type":"object","properties":{{Properties}},"required":["name","age","tags"]}"""),
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        if (request.Params.Arguments is not { } given
            || !given.TryGetValue("name", out var name) || name.ValueKind is not JsonValueKind.String
            || !given.TryGetValue("age", out var age) || age.ValueKind is not JsonValueKind.Number || !age.TryGetInt64(out long years))
        {
            return new(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = "name (string) and age (integer) are required" }] });
        }

        string[] tags = given.TryGetValue("tags", out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(static tag => tag.ToString())] : [];
        return new(Answers.Of(JsonSerializer.SerializeToElement(new Person(name.GetString()!, years, tags), ToolJson.Default.Person)));
    }
}

internal sealed class Tree : McpServerTool
{
    public override Tool ProtocolTool { get; } = new()
    {
        Name = "tree",
        Description = "A tree of nested objects",
        InputSchema = JsonElement.Parse("""{"type":"object","properties":{"branches":{"type":"integer"}},"required":["branches"]}"""),
        OutputSchema = JsonElement.Parse("""{"type":"object","properties":{"result":{"type":"array"}},"required":["result"]}"""),
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        int count = request.Params.Arguments!["branches"].GetInt32();
        var branches = Enumerable.Range(0, count).Select(static id => new Branch(id, $"Branch \"{id}\" of the tree", id / 7.0, ["red", "green", "blue"], Leaves(id))).ToList();
        return new(Answers.Of(JsonSerializer.SerializeToElement(new Forest(branches), ToolJson.Default.Forest)));
    }

    private static List<Leaf> Leaves(int branch) =>
        [.. Enumerable.Range(0, 10).Select(leaf => new Leaf((branch * 10) + leaf, $"a leaf in the sun, number {leaf}", leaf * 0.25))];
}

internal static class Answers
{
    /// <summary>Structured content, and the same as text.</summary>
    public static CallToolResult Of(JsonElement value) => new()
    {
        Content = [new TextContentBlock { Text = (value.TryGetProperty("result", out var result) ? result : value).GetRawText() }],
        StructuredContent = value,
    };
}
