using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>Corrects what the library says of the server to clients that greet it: <c>initialize</c>, since 2026 <c>server/discover</c>.</summary>
/// <param name="updates">Knows the sessions.</param>
internal sealed class GreetingAnswer(ResourceUpdates updates)
{
    /// <summary>The filter for outgoing messages.</summary>
    public McpMessageHandler Wrap(McpMessageHandler next) => (context, cancellationToken) =>
    {
        if (context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result } && result["capabilities"] is JsonObject capabilities)
        {
            // The library offers to tell of changes of a list; they are compiled in and have none.
            foreach (var (_, capability) in capabilities)
            {
                (capability as JsonObject)?.Remove("listChanged");
            }

            if (result["supportedVersions"] is JsonArray)
            {
                CompleteDiscovery(result, capabilities);
            }
            else if (updates.FindSession(ClientSession.IdOf(context.Server)) is null)
            {
                // Before 2026-07-28 a subscription belongs to a session.
                (capabilities["resources"] as JsonObject)?.Remove("subscribe");
            }
        }

        return next(context, cancellationToken);
    };

    private static void CompleteDiscovery(JsonObject result, JsonObject capabilities)
    {
        // The library no longer declares log messages; a request that asks for them gets them, and the protocol wants that said.
        capabilities["logging"] = new JsonObject();

        // Like the lists, all of it is compiled in.
        result["ttlMs"] = (long)Listing.TimeToLive.TotalMilliseconds;
        result["cacheScope"] = "public";
    }
}
