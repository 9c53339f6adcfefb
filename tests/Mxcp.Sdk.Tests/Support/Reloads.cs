using Mxcp.Definitions.Site;
using Mxcp.Hosting;
using Mxcp.Hosting.Reloading;
using Mxcp.Tests.DuckDb;

namespace Mxcp.Tests.Support;

/// <summary>Servers that are reloaded, and what tests of them have in common.</summary>
internal static class Reloads
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TestApplication NewApplication(string? database = null, ReloadLimits? limits = null) => new()
    {
        DatabasePath = database ?? Mxcp.DuckDb.DuckDbOptions.InMemory,
        Limits = new ApplicationLimits { Reload = limits ?? new ReloadLimits() },
    };

    /// <summary>Hooks that are noted down, the first of which fills an empty database, and a tool that reads it.</summary>
    public static void Record(TestApplication test, List<string> events)
    {
        test.Register.OnInit("Init", _ =>
        {
            events.Add("init");
            MxcpRuntime.Db.Execute("CREATE TABLE IF NOT EXISTS t AS SELECT 'old' AS x");
            return default;
        });
        test.Register.OnShutdown("Shutdown", _ =>
        {
            events.Add("shutdown");
            MxcpRuntime.Db.Execute("SELECT x FROM t");
            return default;
        });
        test.Register.Add(new TestTool("read", static call => Text(call, (string)MxcpRuntime.Db.Execute("SELECT x FROM t")[0]["x"]!)));
    }

    public static ValueTask Text(Mxcp.CompilerServices.EndpointCall call, string text)
    {
        call.Result.WriteText(text);
        return default;
    }

    public static async Task<ReloadOutcome> ReloadAsync(RunningServer server, Func<CancellationToken, Task>? payload = null) =>
        await server.Application.Reloads.Add("test", payload).Outcome.WaitAsync(Patience);

    public static async Task FillAsync(DatabaseFile file, string sql)
    {
        await using var database = file.Open();
        database.Execute(Sql.Raw(sql));
    }

    /// <summary>The descriptors of this process that are open on a file.</summary>
    public static IEnumerable<string> Holders(string path) =>
        Directory.GetFiles("/proc/self/fd").Where(descriptor => new FileInfo(descriptor).LinkTarget == path);

    public static async Task Until(Func<bool> condition)
    {
        long end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < end, "It did not happen.");
            await Task.Delay(5);
        }
    }

    public static async Task EndAsync(RunningServer server)
    {
        await server.EndInputAsync();
        Assert.Null(await server.EndAsync());
        server.Dispose();
    }

    /// <summary>A tool that greets with a function of the plugin a, whose greeting is configured.</summary>
    public static TestApplication NewApplicationWithPlugin(List<string> events)
    {
        var test = new TestApplication
        {
            SitePlugins = [new SitePlugin("a", "words", "greetings")],
            Configurations = { ["greetings"] = new Dictionary<string, string> { ["greeting"] = "hello" } },
        };
        string greeting = "";
        test.Register.Add(new TestPluginType("words", TestPluginType.OfText("greet", text => $"{greeting} {text}"))
        {
            Events = events,
            OnCreate = setup => greeting = setup.Configuration.Require("greeting"),
        });
        test.Register.Add(new TestTool("greet", static call => Text(call, (string)MxcpRuntime.Db.Execute("SELECT greet_a('ada') AS x")[0]["x"]!)));
        return test;
    }

    public static ValueTask Note(List<string> events, string what)
    {
        events.Add(what);
        return default;
    }
}
