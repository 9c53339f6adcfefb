using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Testing;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Testing;

public sealed class TestHostServiceTests
{
    [Fact]
    public async Task The_builder_of_Main_brings_its_services_and_the_test_replaces_some()
    {
        var builder = MxcpApplicationBuilder.Create<ClockEndpoints>([]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton("a greeting");

        await using var host = await MxcpTestHost.StartAsync(builder, static options => options.Services.AddSingleton<TimeProvider>(new FixedTime()));

        Assert.Equal("a greeting at 2018-02-07", (await host.CallToolAsync("ask_time")).Text);
    }

    [Fact]
    public async Task What_services_log_is_kept_even_where_the_application_logs_elsewhere()
    {
        var builder = MxcpApplicationBuilder.Create<ClockEndpoints>([]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton("a greeting");
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        await using var host = await MxcpTestHost.StartAsync(builder);

        await host.CallToolAsync("ask_time");

        var entry = await host.Logs.WaitForAsync(static entry => entry.Category == "Clock");
        Assert.Equal("Warning: Clock: somebody asks", entry.ToString());
    }

    /// <summary>The registry of a library, which has no site file.</summary>
    private sealed class ClockEndpoints : IEndpointRegistry
    {
        static void IEndpointRegistry.Register(EndpointRegistration registration) => registration.Add(new TestTool("ask_time", static call =>
        {
            var log = call.Service<ILoggerFactory>().CreateLogger("Clock");
            Asked(log, null);
            call.Result.WriteText($"{call.Service<string>()} at {call.Service<TimeProvider>().GetUtcNow():yyyy-MM-dd}");
            return default;
        }));

        private static readonly Action<ILogger, Exception?> Asked = LoggerMessage.Define(LogLevel.Warning, default, "somebody asks");
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2018, 2, 7, 14, 30, 0, TimeSpan.Zero);
    }
}
