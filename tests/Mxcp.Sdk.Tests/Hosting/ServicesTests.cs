using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.Hosting;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class ServicesTests
{
    [Fact]
    public async Task What_the_static_members_offer_is_registered_too()
    {
        var test = new TestApplication();
        test.Services.AddScoped<Greeter>();
        test.Register.Add(new TestTool("greet", static async call =>
        {
            var greeter = call.Service<Greeter>();
            await greeter.Log.Info("greeting");
            var rows = await greeter.Database.ExecuteAsync("SELECT 'hello' AS text");
            call.Result.WriteText((string)rows[0]["text"]!);
        }));

        var server = new RunningServer(test);
        Assert.Equal("hello", await server.CallAsync("greet"));
        Assert.Contains("Information Mxcp.Messages: greet: greeting", test.Log.Lines);
        await server.EndInputAsync();
        Assert.Null(await server.EndAsync());
    }

    [Theory]
    [InlineData("Mxcp.Messages", LogLevel.Information, true)]
    [InlineData("Mxcp.Calls", LogLevel.Debug, false)]
    [InlineData("App.Orders", LogLevel.Information, false)]
    [InlineData("App.Orders", LogLevel.Warning, true)]
    [InlineData("ModelContextProtocol.Server.McpServer", LogLevel.Error, false)]
    [InlineData("App.Orders", LogLevel.None, false)]
    public void Warnings_and_what_endpoints_say_are_logged(string category, LogLevel level, bool expected) =>
        Assert.Equal(expected, LogDefaults.Includes(category, level));

    [Fact]
    public async Task Loggers_of_the_application_take_the_place_of_the_defaults()
    {
        var services = new ServiceCollection();
        await using var defaults = new ApplicationServices(services);
        Assert.IsType<StderrLoggerFactory>(defaults.Loggers);

        var log = new RecordingLog();
        services.AddSingleton<ILoggerFactory>(log);
        await using var own = new ApplicationServices(services);
        own.Loggers.CreateLogger("a").Log(LogLevel.Information, default, "hello", null, static (text, _) => text);

        Assert.Contains("Information a: hello", log.Lines);
    }

    [Fact]
    public async Task Services_can_log_without_any_set_up()
    {
        var services = new ServiceCollection();
        await using var application = new ApplicationServices(services);
        await using var scope = application.CreateScope();

        Assert.True(scope.ServiceProvider.GetRequiredService<ILogger<ServicesTests>>().IsEnabled(LogLevel.Warning));
    }

    private sealed class Greeter(IDatabase database, IMcpClientLog log)
    {
        public IDatabase Database => database;

        public IMcpClientLog Log => log;
    }
}
