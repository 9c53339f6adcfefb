using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

/// <summary>Endpoints that ask, in a process of their own.</summary>
public sealed class QuestionProcessTests : IDisposable
{
    private const string Answer = """{"action":"accept","content":{"name":"Ada","sure":true}}""";

    private readonly ProjectFolder _folder = new();

    [Fact]
    public async Task A_server_asks_clients_of_2025()
    {
        using var server = new AppProcess(_folder, "serve");
        await server.AskAsync("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{"elicitation":{}},"clientInfo":{"name":"t","version":"1"}}}""");
        var question = await server.AskAsync(ServerUnderTest.Call("ask"));
        var answer = await server.AskAsync($$"""{"jsonrpc":"2.0","id":{{question.GetProperty("id").GetRawText()}},"result":{{Answer}} }""");

        Assert.Equal("Ada, sure", RunningServer.Text(answer));
        server.EndInput();
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task A_server_with_the_same_key_takes_the_answer_and_one_with_another_does_not()
    {
        const string Key = "0123456789abcdef0123456789abcdef";
        var asked = (await AskAsync(Key, AskingTools.Call("ask"))).GetProperty("result");
        string next = AskingTools.Call("ask", $",\"inputResponses\":{{\"who\":{Answer}}},\"requestState\":\"{asked.GetProperty("requestState").GetString()}\"");

        Assert.Equal("Ada, sure", RunningServer.Text(await AskAsync(Key, next)));
        Assert.Equal(-32602, (await AskAsync("another key, of more than 32 characters", next)).GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(-32602, (await AskAsync("", next)).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_key_that_is_too_short_is_told_at_the_start()
    {
        using var server = new AppProcess(_folder, [new("MXCP_STATE_KEY", "short-secret")], "serve");
        var (exitCode, _, errors) = await server.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("MXCP_STATE_KEY must have at least 32 characters", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("short-secret", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_is_not_asked()
    {
        var (exitCode, output, errors) = await AppProcess.RunAsync(_folder, "run", "tool", "ask");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("error: this endpoint asks its client, and there is none: it was called from the command line, or by a hook", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<JsonElement> AskAsync(string key, string request)
    {
        using var server = new AppProcess(_folder, [new("MXCP_STATE_KEY", key)], "serve");
        var answer = await server.AskAsync(request);
        server.EndInput();
        await server.EndAsync();
        return answer;
    }
}
