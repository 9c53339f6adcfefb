using Mxcp.Tests.Support;

namespace Mxcp.Tests.CommandLine;

/// <summary>Who makes a call on the command line, and the plugins that it has.</summary>
public sealed class IdentityTests
{
    private const string WithPlugin = ProjectFolder.Site + "\nplugin:\n  - { name: loud, module: shout }\n";

    [Fact]
    public async Task S7_a_run_has_the_plugins_of_the_site_file()
    {
        using var folder = new ProjectFolder(WithPlugin);
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "run", "tool", "who");

        Assert.Equal("info: Mxcp.Messages: Hooks.Stop: stopped in good order\n", errors);
        Assert.Equal(0, exitCode);
        Assert.Equal("\"loud:True::none:NOBODY!/nothing\"\n", output);
    }

    [Fact]
    public async Task A_run_is_told_who_makes_the_call_and_with_which_headers()
    {
        using var folder = new ProjectFolder(WithPlugin);
        folder.Write("headers.json", """{"Accept": "text/plain"}""");
        var (_, output, _) = await AppProcess.RunAsync(
            folder, "run", "tool", "who", "--user-context", """{"username": "ada", "role": "admin"}""", "--request-headers", "@headers.json");

        Assert.Equal("\"loud:True:ada:admin:ADA!/text/plain\"\n", output);
    }

    [Fact]
    public async Task A_run_without_plugins_has_an_empty_list()
    {
        using var folder = new ProjectFolder();
        var (_, output, _) = await AppProcess.RunAsync(folder, "run", "tool", "who");

        Assert.Equal("\":True::none:no plugin/nothing\"\n", output);
    }

    [Theory]
    [InlineData("--user-context", "[1]", "error: --user-context takes a JSON object, not a list.\n")]
    [InlineData("--user-context", "{\"external_token\": hunter2}", "error: --user-context takes a JSON object, and what it was given is not JSON.\n")]
    [InlineData("--user-context", "{\"username\": 5}", "error: --user-context: 'username' must be text, not a number.\n")]
    [InlineData("--user-context", "{\"capabilities\": \"all\"}", "error: --user-context: 'capabilities' must be a list of texts.\n")]
    [InlineData("--request-headers", "{\"Accept\": null}", "")]
    [InlineData("--request-headers", "{\"Accept\": true}", "error: --request-headers: 'Accept' must be text, not a boolean.\n")]
    public async Task What_cannot_be_read_is_a_mistake_of_the_command_line(string option, string value, string expected)
    {
        using var folder = new ProjectFolder();
        var (exitCode, _, errors) = await AppProcess.RunAsync(folder, "run", "tool", "who", option, value);

        Assert.Equal(expected.Length == 0 ? 0 : 2, exitCode);
        Assert.Equal(expected.Length == 0 ? "info: Mxcp.Messages: Hooks.Stop: stopped in good order\n" : expected, errors);
    }

    [Fact]
    public async Task A_plugin_that_the_program_does_not_have_stops_the_start()
    {
        using var folder = new ProjectFolder(ProjectFolder.Site + "\nplugin:\n  - { name: loud, module: shuot }\n");
        var (exitCode, _, errors) = await AppProcess.RunAsync(folder, "run", "tool", "who");

        Assert.Equal(1, exitCode);
        Assert.Equal("error: mxcp-site.yml names the plugin 'loud' of the module 'shuot', which no [Plugin] class carries; did you mean 'shout'?\n", errors);
    }
}
