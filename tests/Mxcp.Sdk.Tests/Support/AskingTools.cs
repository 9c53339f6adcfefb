using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>Endpoints that ask their clients, as methods of users do.</summary>
internal static class AskingTools
{
    /// <summary>What a client says that can be asked everything.</summary>
    public const string Everything = """{"elicitation":{"form":{},"url":{}},"sampling":{},"roots":{}}""";

    public static readonly ElicitForm Name = new ElicitForm("user_name").Text("name", maxLength: 20);

    /// <summary>Asks for a name, and greets.</summary>
    public static TestTool Greet => Tool("greet", static async call =>
    {
        var answer = await MxcpRuntime.Mcp.ElicitAsync("What is your name?", Name, call.Cancellation);
        return answer.IsAccepted ? $"Hello, {answer.Text("name")}!" : $"{answer.Action}";
    });

    /// <summary>Asks for a name, and then for a color that depends on it.</summary>
    public static TestTool Steps => Tool("steps", static async call =>
    {
        string name = (await MxcpRuntime.Mcp.ElicitAsync("What is your name?", Name, call.Cancellation)).Text("name");
        string color = (await MxcpRuntime.Mcp.ElicitAsync($"Which color, {name}?", new ElicitForm().Text("color"), call.Cancellation)).Text("color");
        return $"{name} likes {color}";
    });

    /// <summary>Asks three things at once.</summary>
    public static TestTool Together => Tool("together", static async call =>
    {
        var name = MxcpRuntime.Mcp.ElicitAsync("What is your name?", Name, call.Cancellation);
        var greeting = MxcpRuntime.Mcp.SampleAsync("Generate a greeting", 50, call.Cancellation);
        var roots = MxcpRuntime.Mcp.ListRootsAsync(call.Cancellation);
        await Task.WhenAll(name, greeting, roots);
        return $"{await greeting} {(await name).Text("name")} in {(await roots)[0].Uri}";
    });

    /// <summary>A tool whose result is a text.</summary>
    public static TestTool Tool(string name, Func<EndpointCall, Task<string>> run, params EndpointParameter[] parameters) => new(
        name,
        async call => call.Result.WriteText(await run(call)),
        parameters);

    /// <summary>A call since 2026-07-28.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="more">What the parameters say besides, after a comma.</param>
    /// <param name="capabilities">What the client says that it can do.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="id">The id.</param>
    public static string Call(string tool, string more = "", string capabilities = Everything, string arguments = "{}", int id = 1) => Request(
        "tools/call", $$"""
        "name":"{{tool}}","arguments":{{arguments}}{{more}}
        """, capabilities, id);

    /// <summary>A request since 2026-07-28.</summary>
    public static string Request(string method, string parameters, string capabilities = Everything, int id = 1) => $$"""
        {"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{ {{parameters}},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{{capabilities}} } } }
        """;
}
