using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Conformance;

/// <summary>Secrets with canaries in them: whatever goes wrong, none is found in an answer, in the log at its lowest level, in the output or in a file.</summary>
public sealed class SecretLeakTests
{
    private const string Site = """
        project: test-app
        profile: dev
        profiles: { dev: { duckdb: { path: data/db.duckdb } } }
        settings: { from_variable: "${SETTING}", from_file: file://setting.txt, number: "${SETTING}" }
        """;

    private const string User = """
        projects:
          test-app:
            profiles:
              dev:
                secrets:
                  - { name: plain, type: value, parameters: { value: canary-plain-0001 } }
                  - name: partner
                    type: http
                    parameters:
                      BEARER_TOKEN: "canary-'quoted'-0002"
                      EXTRA_HTTP_HEADERS: { X-Key: "canary-nested-0003" }
                  - name: key
                    type: own
                    parameters:
                      value: |
                        canary-line-0004
                        canary-line-0005
                      list: [canary-list-0006, { deep: canary-deep-0007 }]
                      looked_up: "${VARIABLE}"
        """;

    [Theory]
    [InlineData("hidden", false)]
    [InlineData("detailed", true)]
    public async Task Over_MCP_no_answer_and_no_line_of_the_log_holds_one(string errors, bool tellsTable)
    {
        using var project = Project(User, $"{Site}\nerrors: {errors}");
        var test = new TestApplication { Configuration = project.Load() };
        test.Register.Add(new TestTool("ask", Ask, new EndpointParameter("what", ParameterType.String)));
        using var server = new RunningServer(test);
        var answers = new StringBuilder();
        foreach (string what in Questions)
        {
            await server.SendAsync(ServerUnderTest.Call("ask", $$"""{"what":"{{what}}"}"""));
            answers.Append(await server.ReadAsync()).Append('\n');
        }

        await server.EndInputAsync();
        await server.EndAsync();

        Assert.Contains("***", answers.ToString(), StringComparison.Ordinal);
        Assert.Contains("internal error", answers.ToString(), StringComparison.Ordinal);
        Assert.Equal(tellsTable, answers.ToString().Contains("no_such_table", StringComparison.Ordinal));
        AssertNoCanary(answers.ToString());
        Assert.Contains("no_such_table", test.Log.Text, StringComparison.Ordinal);
        AssertNoCanary(test.Log.Text);
        AssertNoCanaryInFiles(project);
    }

    [Theory]
    [InlineData("run", "tool", "configuration", "-p", "what=leak", "-p", "name=plain")]
    [InlineData("run", "tool", "configuration", "-p", "what=leak", "-p", "name=key")]
    [InlineData("run", "tool", "configuration", "-p", "what=setting or 30", "-p", "name=number")]
    [InlineData("run", "tool", "configuration", "-p", "what=files")]
    [InlineData("run", "tool", "folder")]
    [InlineData("list")]
    public async Task On_the_command_line_no_output_holds_one(params string[] args)
    {
        using var project = Project(User);

        AssertNoCanary(await OutputOf(project, args));
        AssertNoCanaryInFiles(project);
    }

    [Theory]
    [InlineData("type: http", "tpye: http")]
    [InlineData("BEARER_TOKEN", "NO_SUCH_PARAMETER")]
    [InlineData("EXTRA_HTTP_HEADERS: { X-Key: \"canary-nested-0003\" }", "EXTRA_HTTP_HEADERS: canary-nested-0003")]
    [InlineData("name: partner", "name: plain")]
    [InlineData("parameters: { value: canary-plain-0001 }", "parameters: canary-plain-0001")]
    [InlineData("value: canary-plain-0001 }", "value: 'canary-plain-0001 }")]
    [InlineData("${VARIABLE}", "${NO_SUCH_VARIABLE}canary")]
    public async Task When_the_configuration_is_wrong_no_message_holds_one(string right, string wrong)
    {
        string user = User.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(User, user);
        using var project = Project(user);
        string output = await OutputOf(project, "run", "tool", "folder");

        Assert.Contains("error", output, StringComparison.Ordinal);
        AssertNoCanary(output.Replace("${NO_SUCH_VARIABLE}canary", "", StringComparison.Ordinal));
    }

    private static readonly string[] Questions = ["shown", "leak plain", "leak key", "leak setting", "attach", "setting", "missing", "refused"];

    private static ValueTask Ask(EndpointCall call)
    {
        string what = call.Arguments.Required("what").Text();
        if (call.Accept())
        {
            call.Result.WriteText(Answer(what));
        }

        return default;
    }

    private static string Answer(string what)
    {
        var config = MxcpRuntime.Config;
        return what switch
        {
            "shown" => $"{config.GetSecret("plain")} {config.GetSecret("partner")!["EXTRA_HTTP_HEADERS"]["X-Key"]} {config.UserConfig!["projects"]!["test-app"]!["profiles"]!["dev"]!["secrets"]![0]!["parameters"]!["value"]} {config.GetSetting("from_file")}",
            "leak plain" => Fail($"SELECT '{config.GetSecret("plain")!.Value}' FROM no_such_table"),
            "leak key" => Fail($"SELECT '{config.GetSecret("key")!["value"].Value}', '{config.GetSecret("key")!["list"].Items[1]["deep"].Value}' FROM no_such_table"),
            "leak setting" => Fail($"SELECT '{config.GetSetting("from_variable")?.Value}', '{config.GetSetting("from_file")?.Value}' FROM no_such_table"),
            "attach" => Fail($"ATTACH '/no/such/{config.GetSecret("key")!["looked_up"].Value}' AS other (READ_ONLY)"),
            "setting" => $"{config.GetSetting("number", 5)}",
            "missing" => config.GetSecret("partner")!["NO_SUCH"].Value!,
            _ => Fail($"CREATE SECRET (TYPE http, NOPE '{config.GetSecret("plain")!.Value}')"),
        };
    }

    private static string Fail(string sql) => $"{MxcpRuntime.Db.Execute(Sql.Raw(sql)).Count}";

    private static ConfiguredProject Project(string user, string site = Site)
    {
        var project = new ConfiguredProject(user, site);
        project.Folder.Write("setting.txt", "canary-setting-0008");
        project.Variables["SETTING"] = "canary-variable-0009";
        project.Variables["VARIABLE"] = "canary-looked-up-0010";
        return project;
    }

    private static async Task<string> OutputOf(ConfiguredProject project, params string[] args)
    {
        KeyValuePair<string, string>[] variables =
        [
            new("MXCP_CONFIG", project.UserFile), new("SETTING", project.Variables["SETTING"]), new("VARIABLE", project.Variables["VARIABLE"]), new("MXCP_DEBUG", "1"),
        ];
        using var app = new AppProcess(project.Folder, variables, args);
        app.EndInput();
        var (_, output, errors) = await app.EndAsync();
        return output + errors;
    }

    private static void AssertNoCanaryInFiles(ConfiguredProject project)
    {
        string[] known = [project.UserFile, Path.Combine(project.Folder.Path, "setting.txt")];
        foreach (string file in Directory.GetFiles(project.Folder.Path, "*", SearchOption.AllDirectories).Except(known))
        {
            AssertNoCanary(Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        }
    }

    // The word alone may stand in a message that a part of it was taken out of.
    private static void AssertNoCanary(string text) => Assert.DoesNotMatch("canary-|-00[0-9][0-9]|-'quoted'", text);
}
