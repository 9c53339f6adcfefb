using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class ClientMessageTests
{
    private static readonly TestTool Talker = new("talk", static async call =>
    {
        _ = MxcpRuntime.Mcp.Debug("quiet");
        _ = MxcpRuntime.Mcp.Info("one");
        _ = MxcpRuntime.Mcp.Progress(1, 2, "half");
        await MxcpRuntime.Mcp.Warning("two");
        _ = MxcpRuntime.Mcp.Progress(2, 2);
        call.Result.WriteText("done");
    });

    [Fact]
    public async Task Clients_of_2025_hear_messages_once_they_have_set_a_level()
    {
        await using var server = ServerUnderTest.Start(Talker);
        await server.InitializeAsync();
        Assert.Equal(1, (await server.CallAsync("talk")).GetProperty("id").GetInt32());

        await server.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"logging/setLevel","params":{"level":"info"}}""");
        await server.SendAsync(ServerUnderTest.Call("talk", id: 3));

        Assert.Equal("""{"level":"info","logger":"mxcp","data":"one"}""", Params(await server.ReadAsync(), "notifications/message"));
        Assert.Equal("""{"level":"warning","logger":"mxcp","data":"two"}""", Params(await server.ReadAsync(), "notifications/message"));
        Assert.Equal(3, (await server.ReadAsync()).GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Clients_of_2026_hear_the_messages_their_request_asks_for()
    {
        await using var server = ServerUnderTest.Start(Talker);
        await server.SendAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"talk",""" + Meta("\"io.modelcontextprotocol/logLevel\":\"warning\"") + "}}");

        Assert.Equal("""{"level":"warning","logger":"mxcp","data":"two"}""", Params(await server.ReadAsync(), "notifications/message"));
        Assert.Equal(1, (await server.ReadAsync()).GetProperty("id").GetInt32());

        await server.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"talk",""" + ServerUnderTest.Modern + "}}");
        Assert.Equal(2, (await server.ReadAsync()).GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("\"p\"")]
    [InlineData("17")]
    public async Task Progress_goes_to_the_token_of_the_request_and_in_order_with_the_messages(string token)
    {
        await using var server = ServerUnderTest.Start(Talker);
        await server.SendAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"talk",""" + Meta($"\"io.modelcontextprotocol/logLevel\":\"info\",\"progressToken\":{token}") + "}}");

        Assert.Equal("""{"level":"info","logger":"mxcp","data":"one"}""", Params(await server.ReadAsync(), "notifications/message"));
        Assert.Equal("{\"progressToken\":" + token + ",\"progress\":1,\"total\":2,\"message\":\"half\"}", Params(await server.ReadAsync(), "notifications/progress"));
        Assert.Equal("""{"level":"warning","logger":"mxcp","data":"two"}""", Params(await server.ReadAsync(), "notifications/message"));
        Assert.Equal("{\"progressToken\":" + token + ",\"progress\":2,\"total\":2}", Params(await server.ReadAsync(), "notifications/progress"));
        Assert.Equal(1, (await server.ReadAsync()).GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task What_the_client_did_not_ask_for_is_logged()
    {
        await using var server = ServerUnderTest.Start(Talker);
        await server.InitializeAsync();
        await server.CallAsync("talk");

        Assert.Contains("Information Mxcp.Messages: talk: one", server.Environment.Log.Lines);
        Assert.Contains("Warning Mxcp.Messages: talk: two", server.Environment.Log.Lines);
    }

    private static string Params(JsonElement message, string method)
    {
        Assert.Equal(method, message.GetProperty("method").GetString());
        return message.GetProperty("params").GetRawText();
    }

    private static string Meta(string more) => ServerUnderTest.Modern.TrimEnd().TrimEnd('}') + "}," + more + "}";
}
