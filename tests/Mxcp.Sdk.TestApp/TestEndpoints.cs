using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>What a project's generated registry looks like, written by hand.</summary>
public sealed class TestEndpoints : IEndpointRegistry
{
    static void IEndpointRegistry.Register(EndpointRegistration registration)
    {
        registration.Project("test-app");
        registration.Add(new DescribeTool());
        registration.Add(new NoiseTool());
        registration.Add(new WaitTool());
        registration.Add(new FolderTool());
        registration.Add(new LedgerTool());
        registration.Add(new ConfigurationTool());
        registration.Add(new ExecuteTool());
        registration.Add(new TalkTool());
        registration.Add(new AskTool());
        registration.Add(new RebuildTool());
        registration.Add(new FailTool());
        registration.Add(new WhoTool());
        registration.Add(new ItemResource());
        registration.Add(new LogoResource());
        registration.Add(new GreetPrompt());
        registration.Add(new ShoutPlugin());
        registration.OnInit("Hooks.Start", static _ => Start(), required: true);
        registration.OnShutdown("Hooks.Stop", static _ => Stop());
    }

    private static ValueTask Start()
    {
        if (Environment.GetEnvironmentVariable("TEST_HOOK") == "fail")
        {
            throw new FileNotFoundException("the data file is missing");
        }

        return default;
    }

    private static async ValueTask Stop() => await MxcpRuntime.Mcp.Info("stopped in good order");
}
