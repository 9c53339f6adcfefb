using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>Lets clients subscribe to resources: before 2026-07-28 for the rest of the session, since then with a request that listens.</summary>
internal sealed class ResourceSubscriptions(EndpointCatalog catalog, ResourceUpdates updates)
{
    private const string SubscriptionId = "io.modelcontextprotocol/subscriptionId";

    private static readonly EmptyResult Done = new();

    /// <summary>Offers subscriptions where there are resources. Who listens for anything else is told that there is nothing to hear.</summary>
    public void AddTo(McpServerOptions options)
    {
        options.Handlers.SubscriptionsListenHandler = ListenAsync;
        if (catalog.Resources.Count > 0)
        {
            options.Capabilities = new() { Resources = new() { Subscribe = true } };
            options.Handlers.SubscribeToResourcesHandler = (request, _) => new(Subscribe(request));
            options.Handlers.UnsubscribeFromResourcesHandler = (request, _) => new(Unsubscribe(request));
        }
    }

    private EmptyResult Subscribe(RequestContext<SubscribeRequestParams> request)
    {
        string uri = request.Params.Uri;
        if (catalog.FindResource(uri) is null)
        {
            throw MissingResource.Of(request, uri);
        }

        if (SessionOf(request.Server) is not { } session)
        {
            throw new McpProtocolException("This server keeps no sessions, and a subscription belongs to one.", McpErrorCode.InvalidRequest);
        }

        return session.TryAdd(uri) ? Done : throw new McpProtocolException(
            $"There is no room for this subscription: a client can have {ResourceUpdates.MostOfOne} of them, all clients together {ResourceUpdates.MostOfAll}, "
            + $"and a URI {ResourceUpdates.LongestUri} characters. Unsubscribe from a resource that is not needed.",
            McpErrorCode.InvalidRequest);
    }

    private EmptyResult Unsubscribe(RequestContext<UnsubscribeRequestParams> request)
    {
        SessionOf(request.Server)?.Remove(request.Params.Uri);
        return Done;
    }

    private ResourceSubscriber? SessionOf(McpServer server) => updates.FindSession(ClientSession.IdOf(server));

    private async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        var acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscriber = updates.Begin(async uri =>
        {
            await acknowledged.Task.ConfigureAwait(false);
            await SendAsync(request, ClientSession.Updated(uri)).ConfigureAwait(false);
        });
        string[] granted = [.. Wanted(request.Params).Where(subscriber.TryAdd)];
        await SendAsync(request, Acknowledge(granted)).ConfigureAwait(false);
        acknowledged.SetResult();

        await Task.WhenAny(updates.Ended, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        if (!updates.Ended.IsCompleted)
        {
            // Nobody waits for the answer to a request that was taken back.
            cancellation.ThrowIfCancellationRequested();
        }

        return new() { Meta = Tag(request) };
    }

    /// <summary>What can be subscribed to of what a client wants to hear; the rest is not acknowledged.</summary>
    private IEnumerable<string> Wanted(SubscriptionsListenRequestParams parameters) =>
        (parameters.Notifications.ResourceSubscriptions ?? []).OfType<string>().Distinct(StringComparer.Ordinal).Where(uri => catalog.FindResource(uri) is not null);

    private static JsonRpcNotification Acknowledge(string[] granted)
    {
        var notifications = new JsonObject();
        if (granted.Length > 0)
        {
            notifications["resourceSubscriptions"] = new JsonArray([.. granted.Select(static uri => JsonValue.Create(uri))]);
        }

        return new() { Method = NotificationMethods.SubscriptionsAcknowledgedNotification, Params = new JsonObject { ["notifications"] = notifications } };
    }

    private static Task SendAsync(RequestContext<SubscriptionsListenRequestParams> request, JsonRpcNotification notification)
    {
        notification.Params!["_meta"] = Tag(request);
        return request.Server.SendMessageAsync(notification, CancellationToken.None);
    }

    /// <summary>Says to which request that listens a message belongs: several can share one stream.</summary>
    private static JsonObject Tag(RequestContext<SubscriptionsListenRequestParams> request) => new()
    {
        [SubscriptionId] = request.JsonRpcRequest.Id.Id is long number ? JsonValue.Create(number) : JsonValue.Create(request.JsonRpcRequest.Id.ToString()),
    };
}
