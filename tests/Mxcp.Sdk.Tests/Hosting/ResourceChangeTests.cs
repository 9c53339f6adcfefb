using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

/// <summary>How endpoints, hooks, services and reloads tell the clients of resources that change.</summary>
public sealed class ResourceChangeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task An_endpoint_tells_of_a_resource_that_it_changed()
    {
        var server = await StartAsync(new TestTool("change", static call =>
        {
            MxcpRuntime.ResourceUpdated("q://one/1");
            return Reloads.Text(call, "changed");
        }));
        await SubscribeAsync(server, "q://one/1");

        await server.SendAsync(ServerUnderTest.Call("change"));
        string[] heard = [Show(await server.ReadAsync()), Show(await server.ReadAsync())];

        Assert.Equal(["changed", "q://one/1"], heard.Order(StringComparer.Ordinal));
        await EndAsync(server);
    }

    [Fact]
    public async Task A_resource_that_does_not_exist_is_a_mistake_of_the_endpoint()
    {
        var server = await StartAsync(new TestTool("change", static _ =>
        {
            MxcpRuntime.ResourceUpdated("q://none");
            return default;
        }));

        Assert.StartsWith("internal error (trace id ", await server.CallAsync("change"), StringComparison.Ordinal);
        await EndAsync(server);
    }

    [Fact]
    public async Task Work_behind_the_calls_tells_through_a_service()
    {
        var server = await StartAsync();
        await SubscribeAsync(server, "q://all");
        IMcpNotifications notifications;
        await using (var scope = server.Application.CreateScope())
        {
            notifications = scope.ServiceProvider.GetRequiredService<IMcpNotifications>();
        }

        notifications.ResourceUpdated("q://all");

        Assert.Equal("q://all", Show(await server.ReadAsync()));
        await EndAsync(server);
    }

    [Fact]
    public async Task A_reload_tells_every_subscriber_also_where_it_failed()
    {
        var server = await StartAsync();
        var told = new BlockingCollection<string>();
        using var subscriber = server.Application.Updates.Begin(uri =>
        {
            told.Add(uri);
            return Task.CompletedTask;
        });
        subscriber.TryAdd("q://all");
        subscriber.TryAdd("q://one/1");

        Assert.Null((await Reloads.ReloadAsync(server)).Error);
        Assert.Equal(["q://all", "q://one/1"], new[] { Take(told), Take(told) }.Order(StringComparer.Ordinal));

        Assert.NotNull((await Reloads.ReloadAsync(server, static _ => throw new InvalidOperationException("no"))).Error);
        Assert.Equal(["q://all", "q://one/1"], new[] { Take(told), Take(told) }.Order(StringComparer.Ordinal));
        await EndAsync(server);
    }

    [Fact]
    public void Outside_of_a_call_the_static_member_says_where_it_belongs()
    {
        var exception = Assert.Throws<InvalidOperationException>(static () => MxcpRuntime.ResourceUpdated("q://all"));

        Assert.StartsWith("ResourceUpdated belongs to a call", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<RunningServer> StartAsync(params Endpoint[] tools)
    {
        var test = new TestApplication();
        test.Register.Add(TestResource.Named("q://all"));
        test.Register.Add(TestResource.Named("q://one/{id}"));
        foreach (var tool in tools)
        {
            test.Register.Add((ToolEndpoint)tool);
        }

        var server = new RunningServer(test);
        await server.InitializeAsync();
        return server;
    }

    private static async Task SubscribeAsync(RunningServer server, string uri)
    {
        await server.SendAsync("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"resources/subscribe\",\"params\":{\"uri\":\"" + uri + "\"}}");
        Assert.True((await server.ReadAsync()).TryGetProperty("result", out _));
    }

    private static string Show(System.Text.Json.JsonElement message) =>
        message.TryGetProperty("params", out var parameters) ? parameters.GetProperty("uri").GetString()! : RunningServer.Text(message);

    private static string Take(BlockingCollection<string> told) => told.TryTake(out string? uri, Patience) ? uri : throw new TimeoutException("Nobody was told.");

    private static async Task EndAsync(RunningServer server)
    {
        await server.EndInputAsync();
        Assert.Null(await server.EndAsync());
        server.Dispose();
    }
}
