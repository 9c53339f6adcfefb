using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Testing;

/// <summary>The verb <c>test</c>, on the tests of the test program.</summary>
public sealed partial class TestVerbTests
{
    private const string FileSite = """
        project: test-app
        profile: dev
        profiles: { dev: { duckdb: { path: data.duckdb } } }
        """;

    [Fact]
    public async Task Tests_are_shown_with_what_does_not_hold()
    {
        var (exitCode, output, errors) = await RunAsync("test", "tool", "describe");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            """
            tool/describe
              passed  a text alone  (# ms)
              passed  no text  (# ms)
              failed  wrong on purpose  (# ms)
                      result_contains at /tags
                        expected 2
                        was      1
                      result_contains_text
                        expected a text with 'nothing like it' in it
                        was      '{"text":"a","count":0,"ratio":0,"flag":false,"tags":1,"since":0}'

            3 tests: 2 passed, 1 failed (# ms)

            """.ReplaceLineEndings("\n"),
            output);
        Assert.EndsWith("info: Mxcp.Messages: Hooks.Stop: stopped in good order\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_shown_as_one_JSON_document_too()
    {
        var (exitCode, output, _) = await RunAsync("test", "--tag", "smoke", "--tag", "wrong", "--json-output");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            """
            {"status":"ok","result":{"status":"error","tests_run":5,"endpoints":[
            {"endpoint":"tool/describe","path":"tools/describe.yml","test_results":{"status":"failed","tests_run":2,"tests":[
            {"name":"a text alone","description":"What is not given is nothing.","status":"passed","time":#},
            {"name":"wrong on purpose","status":"failed","error":"result_contains, at /tags: expected 2, was 1\nresult_contains_text: expected a text with 'nothing like it' in it, was '{\"text\":\"a\",\"count\":0,\"ratio\":0,\"flag\":false,\"tags\":1,\"since\":0}'","time":#,"failures":[
            {"assertion":"result_contains","at":"/tags","expected":"2","actual":"1"},
            {"assertion":"result_contains_text","expected":"a text with 'nothing like it' in it","actual":"'{\"text\":\"a\",\"count\":0,\"ratio\":0,\"flag\":false,\"tags\":1,\"since\":0}'"}]}]}},
            {"endpoint":"tool/fail","path":"tools/fail.yml","test_results":{"status":"error","tests_run":2,"tests":[
            {"name":"untold","status":"error","error":"internal error (trace id #)","error_cause":"InvalidOperationException: user 7 of table secret_users","time":#},
            {"name":"of another kind","status":"failed","error":"expect_error: expected an error of kind argument, was of kind endpoint: there is no user 7","time":#,"failures":[
            {"assertion":"expect_error","expected":"an error of kind argument","actual":"of kind endpoint: there is no user 7"}]}]}},
            {"endpoint":"tool/who","path":"tools/who.yml","test_results":{"status":"ok","tests_run":1,"tests":[
            {"name":"a user","status":"passed","time":#}]}}],"time":#}}

            """.ReplaceLineEndings("\n"),
            output.Replace("[{", "[\n{", StringComparison.Ordinal).Replace("},{", "},\n{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_of_one_endpoint_holds_its_tests()
    {
        var (exitCode, output, _) = await RunAsync("test", "prompt", "greet", "--json-output");

        Assert.Equal((0, """{"status":"ok","result":{"status":"ok","tests_run":1,"tests":[{"name":"two messages","status":"passed","time":#}],"time":#}}""" + "\n"), (exitCode, output));
    }

    [Fact]
    public async Task An_error_that_nobody_expects_is_shown_with_its_cause()
    {
        var (exitCode, output, _) = await RunAsync("test", "--filter", "UNTOLD");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            """
            tool/fail
              error   untold  (# ms)
                      internal error (trace id #)
                      InvalidOperationException: user 7 of table secret_users

            1 test: 1 error (# ms)

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Theory]
    [InlineData("resource", "item")]
    [InlineData("resource", "items://{number}")]
    [InlineData("prompt", "greet")]
    [InlineData("tool", "who")]
    [InlineData("tool", "who", "--fresh", "--parallel", "1")]
    public async Task Endpoints_of_each_kind_are_tested(params string[] args)
    {
        var (exitCode, output, _) = await RunAsync(["test", .. args]);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task The_user_and_the_headers_of_the_command_line_count_more()
    {
        var (exitCode, output, _) = await RunAsync("test", "tool", "who", "--user-context", """{"username":"bob"}""", "--request-headers", "{}");

        Assert.Equal(1, exitCode);
        Assert.Contains("was      \":True:bob:none:no plugin/nothing\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no tool 'descrbe'; did you mean 'describe'?", "tool", "descrbe")]
    [InlineData("There is no test to run: none has such a tag or such a name. See what there is by leaving --tag and --filter out.", "--tag", "none")]
    [InlineData("There is no test to run: no definition has any, or the build left them out (MxcpIncludeTests). See which with --coverage.", "tool", "noise")]
    [InlineData("--parallel needs --fresh: tests that run at the same time on one database would see what the others do to it.", "--parallel", "2")]
    [InlineData("--timeout takes a number of seconds, 0 for no limit.", "--timeout", "-1")]
    [InlineData("There is no report 'xunit'; there are junit=FILE and json=FILE.", "--report", "xunit=a.xml")]
    public async Task What_makes_no_sense_is_said(string expected, params string[] args)
    {
        var (exitCode, output, errors) = await RunAsync(["test", .. args]);
        var (_, document, _) = await RunAsync(["test", "--json-output", .. args]);

        Assert.Equal((2, "", $"error: {expected}\n"), (exitCode, output, errors));
        Assert.Equal(("error", expected), (JsonElement.Parse(document).GetProperty("status").GetString(), JsonElement.Parse(document).GetProperty("error").GetString()));
    }

    [Fact]
    public async Task Tests_on_one_database_see_what_others_did_and_fresh_ones_do_not()
    {
        using var folder = new ProjectFolder(FileSite);
        var (together, output, _) = await RunAsync(folder, "test", "tool", "ledger");
        var (again, _, _) = await RunAsync(folder, "test", "tool", "ledger");
        Assert.Equal((1, 1), (together, again));
        Assert.Contains("2 tests: 1 passed, 1 failed", output, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder.Path, "data.duckdb"));
        var (fresh, _, _) = await RunAsync(folder, "test", "tool", "ledger", "--fresh");
        Assert.Equal(0, fresh);
        Assert.False(File.Exists(Path.Combine(folder.Path, "data.duckdb")));
    }

    [Fact]
    public async Task Fresh_databases_are_copies_of_the_file()
    {
        using var folder = new ProjectFolder(FileSite);
        await RunAsync(folder, "run", "tool", "ledger");
        var (exitCode, output, _) = await RunAsync(folder, "test", "tool", "ledger", "--fresh");
        var (_, rows, _) = await RunAsync(folder, "query", "SELECT count(*) AS lines FROM ledger", "--json-output");

        Assert.Equal(1, exitCode);
        Assert.Equal(2, Regex.Count(output, "'2 by "));
        Assert.Equal("""{"status":"ok","result":[{"lines":1}]}""" + "\n", rows);
    }

    [Fact]
    public async Task A_test_beyond_its_time_is_an_error()
    {
        var (exitCode, output, _) = await RunAsync("test", "tool", "wait", "--timeout", "4");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            """
            tool/wait
              passed  not for long  (# ms)
              error   for an hour  (# ms)
                      ran longer than 4 s, the limit that --timeout sets

            2 tests: 1 passed, 1 error (# ms)

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Theory]
    [InlineData("--timeout", "0")]
    [InlineData("--fresh", "--parallel", "1")]
    public async Task What_ran_is_reported_when_the_run_is_cancelled(params string[] args)
    {
        using var folder = new ProjectFolder();
        using var slow = new AppProcess(folder, ["test", "--filter", "a", .. args, "--report", "junit=out/slow.xml"]);
        slow.EndInput();
        string? line;
        do
        {
            line = await slow.Output.ReadLineAsync();
        }
        while (line is not null && !line.Contains("not for long", StringComparison.Ordinal));

        slow.Signal("INT");
        var (exitCode, output, _) = await slow.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(" not run (", output, StringComparison.Ordinal);
        Assert.NotEmpty(XDocument.Load(Path.Combine(folder.Path, "out", "slow.xml")).Descendants("skipped"));
    }

    [Fact]
    public async Task Reports_are_written_for_build_servers()
    {
        using var folder = new ProjectFolder();
        var (exitCode, _, _) = await RunAsync(folder, "test", "--tag", "wrong", "--report", "junit=out/junit.xml", "--report", "json=out/tests.json");

        Assert.Equal(1, exitCode);
        string xml = Masked(await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "junit.xml")));
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <testsuites name="mxcp test" tests="3" failures="2" errors="1" skipped="0" time="#">
              <testsuite name="tool/describe" tests="1" failures="1" errors="0" skipped="0" time="#">
                <testcase classname="tool/describe" name="wrong on purpose" file="tools/describe.yml" time="#">
                  <failure message="result_contains, at /tags: expected 2, was 1">result_contains, at /tags: expected 2, was 1&#10;result_contains_text: expected a text with 'nothing like it' in it, was '{&quot;text&quot;:&quot;a&quot;,&quot;count&quot;:0,&quot;ratio&quot;:0,&quot;flag&quot;:false,&quot;tags&quot;:1,&quot;since&quot;:0}'</failure>
                </testcase>
              </testsuite>
              <testsuite name="tool/fail" tests="2" failures="1" errors="1" skipped="0" time="#">
                <testcase classname="tool/fail" name="untold" file="tools/fail.yml" time="#">
                  <error message="internal error (trace id #)">internal error (trace id #)&#10;InvalidOperationException: user 7 of table secret_users</error>
                </testcase>
                <testcase classname="tool/fail" name="of another kind" file="tools/fail.yml" time="#">
                  <failure message="expect_error: expected an error of kind argument, was of kind endpoint: there is no user 7">expect_error: expected an error of kind argument, was of kind endpoint: there is no user 7</failure>
                </testcase>
              </testsuite>
            </testsuites>

            """.ReplaceLineEndings("\n"),
            xml);
        _ = XDocument.Parse(xml);
        var document = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "tests.json")));
        Assert.Equal(3, document.GetProperty("result").GetProperty("tests_run").GetInt32());
    }

    [Fact]
    public async Task Coverage_is_said_even_where_there_is_nothing_to_run()
    {
        var (exitCode, output, _) = await RunAsync("test", "tool", "noise", "--coverage");

        Assert.Equal((2, "0 of 1 endpoint has tests; without:\n  tool/noise\n"), (exitCode, output));
        var (_, document, _) = await RunAsync("test", "tool", "noise", "--coverage", "--json-output");
        Assert.Equal(
            """{"status":"ok","result":{"status":"ok","tests_run":0,"no_tests":true,"tests":[],"time":#,"coverage":{"endpoints":1,"tested":0,"untested":["tool/noise"]}}}""" + "\n",
            document);
    }

    [Fact]
    public async Task An_application_that_does_not_start_is_an_error()
    {
        using var folder = new ProjectFolder();
        using var app = new AppProcess(folder, [KeyValuePair.Create("TEST_HOOK", "fail")], "test", "tool", "who", "--json-output");
        app.EndInput();
        var (exitCode, output, _) = await app.EndAsync();

        Assert.Equal((1, """{"status":"error","error":"The required hook Hooks.Start failed: the data file is missing"}""" + "\n"), (exitCode, output));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var folder = new ProjectFolder();
        return await RunAsync(folder, args);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProjectFolder folder, params string[] args)
    {
        var (exitCode, output, errors) = await AppProcess.RunAsync(folder, args);
        return (exitCode, Masked(output), errors);
    }

    /// <summary>Without what differs each time.</summary>
    private static string Masked(string text) => Changing().Replace(text, "#");

    [GeneratedRegex("(?<=trace id )[0-9a-f]{32}|[0-9]+(?= ms\\))|(?<=\"time\":)[0-9.E-]+|(?<=time=\")[0-9.]+")]
    private static partial Regex Changing();
}
