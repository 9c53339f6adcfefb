using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>Cancellations that the server gives itself.</summary>
internal static class Cancellation
{
    /// <summary>What a client would send to cancel one of its requests.</summary>
    public static JsonRpcNotification Of(RequestId id) => new()
    {
        Method = NotificationMethods.CancelledNotification,
        Params = new JsonObject { ["requestId"] = id.Id is long number ? JsonValue.Create(number) : JsonValue.Create(id.ToString()) },
    };
}
