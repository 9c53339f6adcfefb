using Mxcp.Configuration;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class ConfigServiceTests
{
    [Fact]
    public async Task Endpoints_and_hooks_have_the_configuration_as_a_member_and_as_a_service()
    {
        using var project = new ConfiguredProject(site: ConfiguredProject.Site + "settings: { greeting: hello }\n");
        var test = new TestApplication { Configuration = project.Load("prod") };
        string? inHook = null;
        test.Register.OnInit("Hooks.Start", _ =>
        {
            inHook = MxcpRuntime.Config.GetSetting("greeting");
            return default;
        });
        test.Register.Add(new TestTool("greet", static call =>
        {
            var service = call.Service<IMxcpConfig>();
            if (call.Accept())
            {
                call.Result.WriteText($"{service.GetSetting("greeting")} from {MxcpRuntime.Config.GetSetting("profile")}");
            }

            return default;
        }));
        using var server = new RunningServer(test);

        Assert.Equal("hello from prod", await server.CallAsync("greet"));
        Assert.Equal("hello", inHook);
        await server.EndInputAsync();
        await server.EndAsync();
    }

    [Fact]
    public void Outside_of_a_call_the_member_says_what_to_do() => Assert.Equal(
        "Config belongs to a call: it can be used in endpoints and hooks, and in code they call or await. Elsewhere, take the service by its interface.",
        Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.Config).Message);

    [Fact]
    public void Another_configuration_can_take_the_place_of_the_one_that_holds()
    {
        using var project = new ConfiguredProject(site: ConfiguredProject.Site + "settings: { a: before }\n");
        var config = new MxcpConfig(project.Load());
        Assert.Equal("before", config.GetSetting("a"));

        project.Folder.Write("mxcp-site.yml", ConfiguredProject.Site + "settings: { a: after }\n");
        config.Replace(project.Load());

        Assert.Equal("after", config.GetSetting("a"));
    }
}
