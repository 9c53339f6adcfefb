using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class ProcessTests
{
    [Fact]
    public async Task Whatever_writes_to_the_output_does_not_reach_the_protocol()
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, "serve");

        // Whatever reads the input finds it empty, and does not take messages from the protocol.
        Assert.Equal("", Text(await app.AskAsync(ServerUnderTest.Call("noise"))));
        Assert.Equal("""{"text":"x","count":0,"ratio":0,"flag":false,"tags":0,"since":0}""", Text(await app.AskAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""))));
        app.EndInput();
        var (exitCode, output, errors) = await app.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal("", output);
        Assert.Contains("noise of managed code\n", errors, StringComparison.Ordinal);
        Assert.Contains("noise of a stream\n", errors, StringComparison.Ordinal);
        Assert.Contains("noise of a child\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_the_server_in_good_order(string signal)
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, "serve");
        await app.AskAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""));
        await app.SendAsync("""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"wait","arguments":{"milliseconds":300},"_meta":{"progressToken":1}}}""");
        await app.AskAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""));
        app.Signal(signal);

        Assert.Equal("waited", Text(await app.ReadAsync()));
        var (exitCode, output, errors) = await app.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Equal("", output);
        Assert.Contains("stopped in good order", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_hook_that_fails_ends_the_process_with_its_message()
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, [new("TEST_HOOK", "fail")], "serve");
        var answer = await app.AskAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""));
        var (exitCode, _, errors) = await app.EndAsync();

        Assert.True(answer.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Equal("the server could not start: its hook Hooks.Start failed", Text(answer));
        Assert.Equal(1, exitCode);
        Assert.Equal("error: The required hook Hooks.Start failed: the data file is missing\n", errors);
    }

    [Fact]
    public async Task A_client_that_stops_reading_ends_the_server()
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, "serve");
        await app.AskAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""));
        app.Output.Close();
        await app.SendAsync(ServerUnderTest.Call("describe", """{"text":"x"}"""));

        Assert.Equal(0, await app.WaitAsync());
    }

    [Fact]
    public async Task The_server_names_the_project_and_the_version_of_the_program()
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, "serve");
        var answer = await app.AskAsync(
            """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");

        Assert.Equal("""{"name":"test-app","version":"1.2.3"}""", answer.GetProperty("result").GetProperty("serverInfo").GetRawText());
        app.EndInput();
        Assert.Equal(0, (await app.EndAsync()).ExitCode);
    }

    private static string Text(JsonElement answer) => RunningServer.Text(answer);
}
