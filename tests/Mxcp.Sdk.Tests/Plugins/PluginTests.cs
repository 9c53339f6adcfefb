using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.Plugins;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Plugins;

public sealed class PluginTests
{
    private static readonly SitePlugin A = new("a", "words", Config: null);
    private static readonly SitePlugin B = new("b", "Words", Config: null);

    [Fact]
    public async Task S7_get_gives_a_plugin_or_null_and_list_the_names()
    {
        var test = new TestApplication { SitePlugins = [A, B] };
        test.Register.Add(new TestPluginType("words"));
        test.Register.Add(new TestTool("ask", call =>
        {
            var plugins = MxcpRuntime.Plugins;
            call.Result.WriteText($"{string.Join(",", plugins.List())} {plugins.Get<TestPlugin>("b")?.Name} {plugins.Get("c") is null} {ReferenceEquals(plugins, call.Service<IMxcpPlugins>())}");
            return default;
        }));

        using var server = new RunningServer(test);
        await server.InitializeAsync();

        Assert.Equal("a,b b True True", await server.CallAsync("ask"));
        await server.EndInputAsync();
        Assert.Null(await server.EndAsync());
    }

    [Fact]
    public async Task Plugins_are_made_before_the_hooks_and_disposed_of_behind_them_in_reverse_order()
    {
        var events = new List<string>();
        var test = new TestApplication { SitePlugins = [A, B] };
        test.Register.Add(new TestPluginType("words") { Events = events, OnCreate = static _ => MxcpRuntime.Db.Execute("SELECT 1") });
        test.Register.OnInit("Init", _ =>
        {
            events.Add($"init with {MxcpRuntime.Plugins.Get<TestPlugin>("a")!.Name}");
            return default;
        });
        test.Register.OnShutdown("Shutdown", _ =>
        {
            events.Add($"shutdown with {MxcpRuntime.Plugins.Get<TestPlugin>("a")!.Name}");
            return default;
        });

        await using var application = test.Build();
        await application.ReadyAsync();
        await application.EndAsync();

        Assert.Equal(["make a", "make b", "init with a", "shutdown with a", "dispose b", "dispose a"], events);
        Assert.Null(application.Plugins.Get("a"));
    }

    [Fact]
    public async Task A_plugin_that_fails_to_be_disposed_of_is_logged_and_the_others_follow()
    {
        var test = new TestApplication { SitePlugins = [A, new SitePlugin("bad", "bad", null)] };
        var events = new List<string>();
        test.Register.Add(new TestPluginType("words") { Events = events });
        test.Register.Add(new FailingPluginType());

        await using var application = test.Build();
        await application.ReadyAsync();
        await application.EndAsync();

        Assert.Equal(["make a", "dispose a"], events);
        Assert.Contains("Error Mxcp.Application: The plugin bad could not be disposed of", test.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_made_stops_the_start_and_those_before_it_are_gone_again()
    {
        var events = new List<string>();
        var test = new TestApplication { SitePlugins = [A, B] };
        test.Register.Add(new TestPluginType("words")
        {
            Events = events,
            OnCreate = static setup => _ = setup.Configuration.Name == "b" ? throw new FileNotFoundException("no dictionary") : 0,
        });

        await using var application = test.Build();
        var failure = await Assert.ThrowsAsync<Mxcp.Execution.StartException>(application.ReadyAsync);

        Assert.Equal("the server could not start: its plugin b could not be made", failure.Message);
        Assert.Equal("The plugin b could not be made: no dictionary", failure.Details);
        Assert.Equal(["make a", "dispose a"], events);
    }

    [Fact]
    public async Task The_services_of_a_plugin_last_as_long_as_it_does_even_if_it_is_never_made()
    {
        var services = new List<Noted>();
        var test = new TestApplication { SitePlugins = [A, B] };
        test.Services.AddScoped<Noted>();
        test.Register.Add(new TestPluginType("words")
        {
            OnCreate = setup =>
            {
                services.Add(setup.Service<Noted>());
                if (setup.Configuration.Name == "b")
                {
                    throw new EndpointException("the rates are out of date");
                }
            },
        });

        await using var application = test.Build();
        var failure = await Assert.ThrowsAsync<Mxcp.Execution.StartException>(application.ReadyAsync);

        Assert.Equal("the server could not start: the rates are out of date", failure.Message);
        Assert.Equal([true, true], services.Select(static service => service.IsDisposed));
        Assert.NotSame(services[0], services[1]);
    }

    [Fact]
    public async Task Plugins_can_be_made_anew_with_another_configuration_and_database()
    {
        var events = new List<string>();
        var type = new TestPluginType("words") { Events = events, OnCreate = setup => events.Add(setup.Configuration["greeting"] ?? "none") };
        var test = new TestApplication();
        await using var application = test.Build();
        var host = new PluginHost([type]);
        host.Configure(new([A with { Config = "x" }]), new OneConfiguration("hello"));
        host.Start(application, CancellationToken.None);
        object? first = host.Get("a");

        await host.StopAsync(application);
        Assert.Null(host.Get("a"));
        host.Configure(new([A with { Config = "x" }, B]), new OneConfiguration("hi"));
        host.Start(application, CancellationToken.None);

        Assert.Equal(["hello", "make a", "dispose a", "hi", "make a", "none", "make b"], events);
        Assert.NotSame(first, host.Get("a"));
        Assert.Equal(["a", "b"], host.List());
    }

    [Fact]
    public void A_plugin_that_is_something_else_is_an_error_that_says_what_it_is()
    {
        var host = new PluginHost([new TestPluginType("words")]);
        host.Configure(new([A]), new PluginConfigurations([]));
        host.Start(new TestEnvironment(), CancellationToken.None);

        var error = Assert.Throws<InvalidOperationException>(() => host.Get<Stream>("a"));
        Assert.Equal("The plugin a is a TestPlugin, not a Stream.", error.Message);
    }

    [Theory]
    [InlineData("word", null, "mxcp-site.yml names the plugin 'a' of the module 'word', which no [Plugin] class carries; did you mean 'words'?")]
    [InlineData("words", "x", "mxcp-site.yml names the configuration 'x' for the plugin 'a', and the active profile has none of that name.")]
    public void What_the_site_file_names_must_be_there(string module, string? config, string message)
    {
        var host = new PluginHost([new TestPluginType("words")]);

        var error = Assert.Throws<ConfigurationException>(() => host.Configure(new([new SitePlugin("a", module, config)]), new PluginConfigurations([])));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Two_plugins_cannot_have_a_function_of_one_name()
    {
        var host = new PluginHost([new TestPluginType("words", TestPluginType.OfText("a", static text => text), TestPluginType.OfText("A_b", static text => text))]);

        var error = Assert.Throws<ConfigurationException>(() => host.Configure(new([new("c", "words", null), new("b_c", "words", null)]), new PluginConfigurations([])));
        Assert.Equal("The plugins 'c' and 'b_c' in mxcp-site.yml both have a function a_b_c; give one of them another name.", error.Message);
    }

    [Fact]
    public void A_configuration_hides_its_values_and_names_what_is_missing()
    {
        var configuration = new PluginConfiguration("geo", new Dictionary<string, string> { ["key"] = "hunter2" });

        Assert.Equal("hunter2", configuration.Require("key"));
        Assert.Equal("geo", configuration.ToString());
        Assert.Equal("The plugin geo needs 'region' in its configuration.", Assert.Throws<InvalidOperationException>(() => configuration.Require("region")).Message);
    }

    private sealed class OneConfiguration(string greeting) : IPluginConfigurations
    {
        public IReadOnlyDictionary<string, string> Find(string name) => new Dictionary<string, string> { ["greeting"] = greeting };
    }

    private sealed class Noted : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Failing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => throw new IOException("the line is dead");
    }

    private sealed class FailingPluginType() : PluginType<Failing>("bad")
    {
        public override IReadOnlyList<PluginFunction<Failing>> Functions => [];

        public override Failing Create(PluginSetup setup) => new();
    }
}
