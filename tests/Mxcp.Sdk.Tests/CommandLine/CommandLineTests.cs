using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.CommandLine;

public sealed class CommandLineTests
{
    [Fact]
    public async Task List_shows_the_endpoints_and_needs_no_site_file()
    {
        using var folder = new ProjectFolder(site: null);
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "list");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            tool      describe          Says how its arguments were read.
            tool      noise
            tool      wait
            tool      folder
            tool      ledger
            tool      configuration
            tool      execute
            tool      talk
            tool      ask
            tool      rebuild
            tool      fail
            tool      who
            resource  items://{number}  One item.
            resource  items://logo.png
            prompt    greet             Greets somebody.

            """.ReplaceLineEndings("\n"),
            output);
        Assert.Equal("", errors);
    }

    [Fact]
    public async Task List_shows_them_as_JSON_too()
    {
        using var folder = new ProjectFolder(site: null);
        var (exitCode, output, _) = await AppProcess.RunAsync(folder, "list", "--json");

        Assert.Equal(0, exitCode);
        Assert.Equal("""{"kind":"tool","name":"wait","parameters":[{"name":"milliseconds","type":"integer"}]}""", JsonElement.Parse(output)[2].GetRawText());
        Assert.Equal(
            """{"kind":"resource","name":"item","uri":"items://{number}","mime_type":"text/plain","description":"One item.","parameters":[{"name":"number","type":"integer"}]}""",
            JsonElement.Parse(output)[12].GetRawText());
    }

    [Fact]
    public async Task Run_reads_arguments_by_their_declared_types()
    {
        using var folder = new ProjectFolder();
        folder.Write("filter.json", "{ \"since\": 2018 }\n");
        folder.Write("text.txt", "two\nlines\n");
        var (exitCode, output, errors) = await AppProcess.RunAsync(
            folder, "run", "tool", "describe", "-p", "text=@text.txt", "--param", "count=5", "-p", "ratio=1e2", "-p", "flag=true",
            "-p", "tags=[\"a\", \"b\"]", "-p", "filter=@filter.json");

        Assert.Equal("info: Mxcp.Messages: Hooks.Stop: stopped in good order\n", errors);
        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            {
              "text": "two\nlines\n",
              "count": 5,
              "ratio": 100,
              "flag": true,
              "tags": 2,
              "since": 2018
            }

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Theory]
    [InlineData("items://7", "item \"7\"\n")]
    [InlineData("items://%37", "item \"7\"\n")]
    [InlineData("items://{number}", "item \"7\"\n", "-p", "number=7")]
    [InlineData("items://7", "\"item \\\"7\\\"\"\n", "--json")]
    [InlineData("items://logo.png", "PNG\0")]
    [InlineData("items://logo.png", "\"UE5HAA==\"\n", "--json")]
    public async Task Run_reads_a_resource_by_its_uri_or_its_template(string uri, string expected, params string[] more)
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, _) = await AppProcess.RunAsync(folder, ["run", "resource", uri, .. more]);

        Assert.Equal((0, expected), (exitCode, output));
    }

    [Theory]
    [InlineData(1, "items://0", "error: There is no resource items://0.\n")]
    [InlineData(1, "items://x", "error: number: must be an integer, was \"x\"\n")]
    [InlineData(2, "items:/logo.png", "error: There is no resource 'items:/logo.png'; did you mean 'items://logo.png'?\n")]
    [InlineData(2, "items://7", "error: The URI says all arguments already; with -p, write items://{number}.\n", "-p", "number=7")]
    public async Task Run_says_why_it_cannot_read_a_resource(int expectedCode, string uri, string expected, params string[] more)
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, ["run", "resource", uri, .. more]);

        Assert.Equal((expectedCode, ""), (exitCode, output));
        Assert.EndsWith(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_prints_the_messages_of_a_prompt()
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, _) = await AppProcess.RunAsync(folder, "run", "prompt", "greet", "-p", "name=Ada");
        var (_, compact, _) = await AppProcess.RunAsync(folder, "run", "prompt", "greet", "-p", "name=Ada", "--json");
        var (refused, _, errors) = await AppProcess.RunAsync(folder, "run", "prompt", "greet", "-p", "name=Ada Lovelace");

        Assert.Equal((0, "[user]\nSay hello\nto Ada.\n\n[assistant]\nGladly.\n"), (exitCode, output));
        Assert.Equal("""[{"role":"user","content":"Say hello\nto Ada."},{"role":"assistant","content":"Gladly."}]""" + "\n", compact);
        Assert.Equal(1, refused);
        Assert.Contains("error: name: must be at most 10 characters, was 12", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_takes_a_text_as_it_is()
    {
        using var folder = new ProjectFolder();
        var (_, output, _) = await AppProcess.RunAsync(folder, "run", "tool", "describe", "-p", "text=@@a=\"5\" ä", "--json");

        Assert.Equal("""{"text":"@a=\"5\" ä","count":0,"ratio":0,"flag":false,"tags":0,"since":0}""" + "\n", output);
    }

    [Fact]
    public async Task Run_refuses_what_every_caller_is_refused()
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(
            folder, "run", "tool", "describe", "-p", "text=a", "-p", "count= 5", "-p", "flag=yes", "-p", "filter={\"since\":1,\"until\":2}", "-p", "cuont=1");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.StartsWith(
            """
            error: count: must be an integer, was " 5"
            flag: must be true or false, was "yes"
            filter.until: is not a property
            cuont: is not a parameter; did you mean count?
            """.ReplaceLineEndings("\n"),
            errors[errors.IndexOf("error:", StringComparison.Ordinal)..],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: There is no tool 'descrbe'; did you mean 'describe'?\n", "run", "tool", "descrbe")]
    [InlineData("error: There is no prompt 'describe'; see what there is with 'list'.\n", "run", "prompt", "describe")]
    [InlineData("error: 'text' must be NAME=VALUE.\n", "run", "tool", "describe", "-p", "text")]
    [InlineData("error: text: the file 'nothing.txt' cannot be read: ", "run", "tool", "describe", "-p", "text=@nothing.txt")]
    [InlineData("error: tags: must be JSON, such as {\"a\": 1} or [1, 2]: ", "run", "tool", "describe", "-p", "tags=a,b")]
    [InlineData("Argument 'plugin' not recognized.", "run", "plugin", "describe")]
    [InlineData("Required argument 'name' missing for command: 'run'.", "run", "tool")]
    [InlineData("Unrecognized command or argument 'srve'.", "srve")]
    [InlineData("Unrecognized command or argument '--bogus'.", "serve", "--bogus")]
    [InlineData("This application cannot be served over HTTP: add the package Mxcp.Sdk.AspNetCore", "serve", "--transport", "http")]
    [InlineData("Argument 'sse' not recognized.", "serve", "--transport", "sse")]
    [InlineData("Description:\n  Serves the endpoints")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2(string expected, params string[] args)
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, args);

        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.Equal(2, exitCode);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("run", "tool", "describe", "-p", "text=a")]
    public async Task A_wrong_site_file_ends_with_1_and_its_place(params string[] args)
    {
        using var folder = new ProjectFolder("project: test-app\nprofile: dev\nprofils: {}\n");
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, args);

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal($"error: {folder.Path}/mxcp-site.yml(3,1): 'profils' is not a key of a site file; did you mean 'profile'?\n", errors);
    }

    [Fact]
    public async Task The_projects_folder_is_where_SQL_and_code_find_themselves()
    {
        using var folder = new ProjectFolder("project: test-app\nprofile: dev\n");
        folder.Start = folder.CreateFolder("somewhere/below");
        var (exitCode, output, _) = await AppProcess.RunAsync(folder, "run", "tool", "folder", "--json");

        Assert.Equal(0, exitCode);
        var result = JsonElement.Parse(output);
        Assert.Equal(folder.Path, result.GetProperty("folder").GetString());
        Assert.Equal($"{folder.Path}/data/db-dev.duckdb", result.GetProperty("database").GetString());
        Assert.False(result.GetProperty("readonly").GetBoolean());

        (_, output, _) = await AppProcess.RunAsync(folder, "run", "tool", "folder", "--json", "--readonly");
        Assert.True(JsonElement.Parse(output).GetProperty("readonly").GetBoolean());
    }

    [Fact]
    public async Task A_start_that_fails_ends_with_1_and_the_reason()
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, [new("TEST_HOOK", "fail")], "run", "tool", "describe", "-p", "text=a");
        var (exitCode, output, errors) = await app.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal("error: The required hook Hooks.Start failed: the data file is missing\n", errors);
    }

    [Fact]
    public async Task The_output_of_run_is_the_result_alone()
    {
        using var folder = new ProjectFolder();
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, "run", "tool", "noise");

        Assert.Equal(0, exitCode);
        Assert.Equal("\"\"\n", output);
        Assert.Contains("noise of a child", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_another_process_writes_to_is_refused_with_the_way_out()
    {
        using var folder = new ProjectFolder("project: test-app\nprofile: dev\n");
        using var first = new AppProcess(folder, [new("MXCP_ADMIN_ENABLED", "false")], "serve");
        await first.AskAsync(ServerUnderTest.Call("folder"));
        var (exitCode, _, errors) = await AppProcess.RunAsync(folder, "run", "tool", "folder");
        first.EndInput();
        await first.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"is in use by process {first.Id}", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
