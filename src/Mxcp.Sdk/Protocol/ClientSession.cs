using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>One client and its server, for as long as they speak to each other.</summary>
internal static class ClientSession
{
    // A process has one session over its streams, which needs no name.
    private const string OnlyOne = "";

    /// <summary>Runs a server; what its client subscribed to ends with it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="updates">Tells it of resources that change.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(McpServer server, ResourceUpdates updates, CancellationToken cancellation = default)
    {
        using var session = updates.BeginSession(IdOf(server), uri => server.SendMessageAsync(Updated(uri), CancellationToken.None));
        await server.RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>What a session is known by.</summary>
    public static string IdOf(McpServer server) => server.SessionId ?? OnlyOne;

    /// <summary>What a client is told of a resource that has changed.</summary>
    public static JsonRpcNotification Updated(string uri) => new()
    {
        Method = NotificationMethods.ResourceUpdatedNotification,
        Params = new JsonObject { ["uri"] = uri },
    };
}
