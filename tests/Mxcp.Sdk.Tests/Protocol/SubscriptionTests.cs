using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

/// <summary>Subscriptions to resources, in both eras.</summary>
public sealed class SubscriptionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Endpoint[] Endpoints = [TestResource.Named("q://all"), TestResource.Named("q://one/{id}")];

    [Fact]
    public async Task Before_2026_a_session_is_told_of_what_it_subscribed_to()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        Assert.Equal("{}", (await SubscribeAsync(server, "q://one/7")).GetProperty("result").GetRawText());

        server.Environment.Updates.ResourceUpdated("q://all");
        server.Environment.Updates.ResourceUpdated("q://one/8");
        server.Environment.Updates.ResourceUpdated("q://one/7");

        Assert.Equal("""{"jsonrpc":"2.0","method":"notifications/resources/updated","params":{"uri":"q://one/7"}}""", Sorted(await server.ReadAsync()));
    }

    [Fact]
    public async Task What_was_taken_back_once_or_twice_is_told_no_more()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        await SubscribeAsync(server, "q://all");
        await SubscribeAsync(server, "q://one/1");

        Assert.Equal("{}", (await UnsubscribeAsync(server, "q://all")).GetProperty("result").GetRawText());
        Assert.Equal("{}", (await UnsubscribeAsync(server, "q://all")).GetProperty("result").GetRawText());
        server.Environment.Updates.ResourceUpdated("q://all");
        server.Environment.Updates.ResourceUpdated("q://one/1");

        Assert.Equal("q://one/1", (await server.ReadAsync()).GetProperty("params").GetProperty("uri").GetString());
    }

    [Theory]
    [InlineData("q://none")]
    [InlineData("q://one/1/2")]
    public async Task A_resource_that_does_not_exist_cannot_be_subscribed_to(string uri)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var error = (await SubscribeAsync(server, uri)).GetProperty("error");

        Assert.Equal((-32002, $"There is no resource {uri}."), (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()));
        Assert.Equal(uri, error.GetProperty("data").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task A_client_that_subscribes_without_end_is_told_where_the_end_is()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        int refused = 0;
        for (int i = 0; i < 10_000; i++)
        {
            refused += (await SubscribeAsync(server, $"q://one/{i}")).TryGetProperty("error", out _) ? 1 : 0;
        }

        Assert.Equal(10_000 - ResourceUpdates.MostOfOne, refused);
        Assert.Equal(ResourceUpdates.MostOfOne, server.Environment.Updates.Count);
        var error = (await SubscribeAsync(server, "q://all")).GetProperty("error");
        Assert.StartsWith("There is no room for this subscription: a client can have 1000 of them", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscriptions_end_with_their_session()
    {
        var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        await SubscribeAsync(server, "q://all");
        Assert.Equal(1, server.Environment.Updates.Count);

        await server.DisposeAsync();

        Assert.Equal(0, server.Environment.Updates.Count);
    }

    [Fact]
    public async Task A_request_that_listens_is_acknowledged_first_and_told_under_its_name()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        var acknowledged = await server.AskAsync(Listen("\"l1\"", """{"toolsListChanged":true,"resourceSubscriptions":["q://all","q://none","q://all",null]}"""));

        Assert.Equal(
            """{"jsonrpc":"2.0","method":"notifications/subscriptions/acknowledged","params":{"_meta":{"io.modelcontextprotocol/subscriptionId":"l1"},"notifications":{"resourceSubscriptions":["q://all"]}}}""",
            Sorted(acknowledged));

        server.Environment.Updates.ResourceUpdated("q://one/1");
        server.Environment.Updates.ResourceUpdated("q://all");
        Assert.Equal(
            """{"jsonrpc":"2.0","method":"notifications/resources/updated","params":{"_meta":{"io.modelcontextprotocol/subscriptionId":"l1"},"uri":"q://all"}}""",
            Sorted(await server.ReadAsync()));
    }

    [Fact]
    public async Task Two_that_listen_are_told_apart_and_one_that_is_cancelled_is_told_no_more_and_not_answered()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.AskAsync(Listen("1", """{"resourceSubscriptions":["q://all"]}"""));
        await server.AskAsync(Listen("2", """{"resourceSubscriptions":["q://all"]}"""));
        Assert.Equal(2, server.Environment.Updates.Count);

        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}""");
        await WaitForAsync(() => server.Environment.Updates.Count == 1);
        server.Environment.Updates.ResourceUpdated("q://all");

        Assert.Equal(2, (await server.ReadAsync()).GetProperty("params").GetProperty("_meta").GetProperty("io.modelcontextprotocol/subscriptionId").GetInt64());
    }

    [Fact]
    public async Task Who_listens_when_the_server_ends_is_answered()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.AskAsync(Listen("7", """{"resourceSubscriptions":["q://all"]}"""));

        server.Environment.Updates.End();
        var answer = await server.ReadAsync();

        Assert.Equal(7, answer.GetProperty("id").GetInt64());
        Assert.Equal("complete", answer.GetProperty("result").GetProperty("resultType").GetString());
        Assert.Equal(7, answer.GetProperty("result").GetProperty("_meta").GetProperty("io.modelcontextprotocol/subscriptionId").GetInt64());
        Assert.Equal(0, server.Environment.Updates.Count);
    }

    [Fact]
    public async Task Who_listens_for_more_than_there_is_room_for_is_told_what_is_left_out()
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        string uris = string.Join(',', Enumerable.Range(0, 10_000).Select(static number => $"\"q://one/{number}\""));
        var acknowledged = await server.AskAsync(Listen("1", $$"""{"resourceSubscriptions":[{{uris}}]}"""));

        Assert.Equal(ResourceUpdates.MostOfOne, acknowledged.GetProperty("params").GetProperty("notifications").GetProperty("resourceSubscriptions").GetArrayLength());
    }

    [Theory]
    [InlineData("resources/subscribe", "{}")]
    [InlineData("resources/unsubscribe", """{"uri":7}""")]
    public async Task A_request_without_a_uri_is_refused_with_a_sentence(string method, string parameters)
    {
        await using var server = ServerUnderTest.Start(Endpoints);
        await server.InitializeAsync();
        var answer = await server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + parameters + "}");

        Assert.Equal("uri must be a string, the URI of a resource.", answer.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_client_of_the_library_of_2025_hears_of_a_change()
    {
        await using var connected = await ConnectedClient.ConnectAsync(ConnectedClient.Old, Endpoints);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var subscription = await connected.Client.SubscribeToResourceAsync("q://one/3", (update, _) =>
        {
            heard.TrySetResult(update.Uri);
            return default;
        });

        connected.Environment.Updates.ResourceUpdated("q://one/3");

        Assert.Equal("q://one/3", await heard.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_client_of_the_library_of_2026_hears_of_a_change_until_it_leaves()
    {
        var connected = await ConnectedClient.ConnectAsync(ConnectedClient.Modern, Endpoints);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var first = connected.Client.RegisterNotificationHandler(NotificationMethods.SubscriptionsAcknowledgedNotification, (_, _) =>
        {
            acknowledged.TrySetResult();
            return default;
        });
        await using var second = connected.Client.RegisterNotificationHandler(NotificationMethods.ResourceUpdatedNotification, (notification, _) =>
        {
            heard.TrySetResult(notification.Params!["uri"]!.GetValue<string>());
            return default;
        });
        var parameters = new SubscriptionsListenRequestParams { Notifications = new() { ResourceSubscriptions = ["q://all"] } };
        var listening = connected.Client.SendRequestAsync(
            new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = JsonSerializer.SerializeToNode(parameters, McpJsonUtilities.DefaultOptions) });
        await acknowledged.Task.WaitAsync(Patience);

        connected.Environment.Updates.ResourceUpdated("q://all");
        Assert.Equal("q://all", await heard.Task.WaitAsync(Patience));

        await connected.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => listening);
        Assert.Equal(0, connected.Environment.Updates.Count);
    }

    private static Task<JsonElement> SubscribeAsync(ServerUnderTest server, string uri) =>
        server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/subscribe\",\"params\":{\"uri\":\"" + uri + "\"}}");

    private static Task<JsonElement> UnsubscribeAsync(ServerUnderTest server, string uri) =>
        server.AskAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/unsubscribe\",\"params\":{\"uri\":\"" + uri + "\"}}");

    private static string Listen(string id, string notifications) =>
        "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"subscriptions/listen\",\"params\":{\"notifications\":" + notifications + "," + ServerUnderTest.Modern + "}}";

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(1, limit.Token);
        }
    }

    private static string Sorted(JsonElement json) => json.ValueKind is JsonValueKind.Object
        ? "{" + string.Join(",", json.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => $"\"{member.Name}\":{Sorted(member.Value)}")) + "}"
        : json.GetRawText();
}
