using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.CommandLine;

/// <summary>What the command line can tell a server of the same project that runs.</summary>
public sealed class RunningServerTests
{
    private const string Site = """
        mxcp: 1
        project: test-app
        profile: dev
        """;

    [Fact]
    public async Task Run_goes_through_the_server_that_has_the_database()
    {
        using var folder = new ProjectFolder(Site);
        using var server = new AppProcess(folder, "serve");
        Assert.Equal($"1 by {server.Id}", Text(await server.AskAsync(ServerUnderTest.Call("ledger"))));

        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "run", "tool", "ledger");

        Assert.Equal((0, $"\"2 by {server.Id}\"\n", ""), (exitCode, output, errors));
        Assert.Equal($"3 by {server.Id}", Text(await server.AskAsync(ServerUnderTest.Call("ledger"))));
        server.EndInput();
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, ".mxcp", "run")));
        Assert.DoesNotContain($" {server.Id}", (await AppProcess.RunAsync(folder, "run", "tool", "ledger")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_makes_the_call_and_its_headers_reach_the_server()
    {
        using var folder = new ProjectFolder(Site);
        using var server = new AppProcess(folder, "serve");
        await server.AskAsync(ServerUnderTest.Call("ledger"));

        var (exitCode, output, errors) = await AppProcess.RunAsync(
            folder, "run", "tool", "who", "--user-context", """{"username":"ada","role":"admin"}""", "--request-headers", """{"Accept":"text/plain"}""");
        var nobody = await AppProcess.RunAsync(folder, "run", "tool", "who");

        Assert.Equal((0, "\":True:ada:admin:no plugin/text/plain\"\n", ""), (exitCode, output, errors));
        Assert.Equal("\":True::none:no plugin/nothing\"\n", nobody.Output);
    }

    [Fact]
    public async Task A_call_that_fails_there_fails_here()
    {
        using var folder = new ProjectFolder(Site);
        using var server = new AppProcess(folder, "serve");
        await server.AskAsync(ServerUnderTest.Call("ledger"));

        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "run", "resource", "items://0");

        Assert.Equal((1, "", "error: There is no resource items://0.\n"), (exitCode, output, errors));
    }

    [Fact]
    public async Task Query_goes_through_it_too()
    {
        using var folder = new ProjectFolder(Site);
        using var server = new AppProcess(folder, "serve");
        await server.AskAsync(ServerUnderTest.Call("ledger"));

        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "query", "SELECT count(*) AS lines, $add::INTEGER AS added FROM ledger", "-p", "add=7", "--json-output");
        var (failed, _, why) = await AppProcess.RunAsync(folder, "query", "SELECT * FROM nowhere");

        Assert.Equal((0, """{"status":"ok","result":[{"lines":1,"added":7}]}""" + "\n", ""), (exitCode, output, errors));
        Assert.Equal(1, failed);
        Assert.Contains("nowhere", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_an_argument_of_a_query_names_is_read_where_the_command_was_typed()
    {
        using var folder = new ProjectFolder(Site);
        using var server = new AppProcess(folder, "serve");
        await server.AskAsync(ServerUnderTest.Call("ledger"));
        folder.Write("below/value.txt", "from below");
        folder.Start = Path.Combine(folder.Path, "below");

        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "query", "SELECT $text AS text", "-p", "text=@value.txt", "--json-output");

        Assert.Equal((0, """{"status":"ok","result":[{"text":"from below"}]}""" + "\n", ""), (exitCode, output, errors));
    }

    [Fact]
    public async Task Status_and_reload_reach_it_and_say_when_there_is_none()
    {
        using var folder = new ProjectFolder(Site);
        var (nobody, _, why) = await AppProcess.RunAsync(folder, "status");
        Assert.Equal((1, "error: No server of the project 'test-app' runs with the profile 'dev'.\n"), (nobody, why));

        using var server = new AppProcess(folder, "serve");
        await server.AskAsync(ServerUnderTest.Call("ledger"));
        Assert.Contains("\npid: " + server.Id + "\n", (await AppProcess.RunAsync(folder, "status")).Output, StringComparison.Ordinal);

        var (done, output, _) = await AppProcess.RunAsync(folder, "reload");
        Assert.Equal(0, done);
        Assert.StartsWith("status: success\n", output, StringComparison.Ordinal);

        Assert.Equal("2 by " + server.Id, Text(await server.AskAsync(ServerUnderTest.Call("ledger"))));
    }

    [Fact]
    public async Task SIGHUP_reads_the_configuration_again()
    {
        using var folder = new ProjectFolder(Site);
        using var server = new AppProcess(folder, "serve");
        Assert.Equal($"1 by {server.Id}", Text(await server.AskAsync(ServerUnderTest.Call("ledger"))));
        folder.Write("mxcp-site.yml", Site + "\nprofiles: { dev: { duckdb: { path: other.duckdb } } }\n");
        server.Signal("HUP");

        string answer = "";
        for (int i = 0; i < 100 && answer != $"1 by {server.Id}"; i++)
        {
            answer = Text(await server.AskAsync(ServerUnderTest.Call("ledger")));
            await Task.Delay(20);
        }

        Assert.Equal($"1 by {server.Id}", answer);
        Assert.True(File.Exists(Path.Combine(folder.Path, "other.duckdb")));
        server.EndInput();
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
    }

    private static string Text(JsonElement answer) => RunningServer.Text(answer);
}
