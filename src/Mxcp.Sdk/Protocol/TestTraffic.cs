using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;
using Mxcp.Testing;

// The protocol has deprecated log messages; clients of 2025 know nothing else, and those of 2026 may still ask for them.
#pragma warning disable MCP9005

namespace Mxcp.Protocol;

/// <summary>Finds out which call a message belongs to that a server sends: messages of the log do not say so themselves.</summary>
/// <param name="identity">Who makes the calls.</param>
internal sealed class TestTraffic(RequestIdentity identity)
{
    private const string LogMethod = "notifications/message";
    private const string TokenKey = "progressToken";

    private readonly ConcurrentDictionary<string, ClientRecord> _records = new();
    private readonly AsyncLocal<ClientRecord?> _current = new();
    private int _last;

    /// <summary>The <c>_meta</c> of a request that is followed.</summary>
    /// <param name="record">Keeps what comes for it.</param>
    public JsonObject Follow(ClientRecord record)
    {
        string token = $"call-{Interlocked.Increment(ref _last)}";
        _records[token] = record;
        return new JsonObject { [TokenKey] = token };
    }

    /// <summary>Has a server's messages looked at.</summary>
    public void AddTo(McpServerOptions options)
    {
        // Behind the server's own: what it refuses is no call.
        options.Filters.Message.IncomingFilters.Add(EnterCall);
        options.Filters.Message.OutgoingFilters.Add(KeepNotifications);
    }

    private McpMessageHandler EnterCall(McpMessageHandler next) => async (context, cancellation) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest request)
        {
            _current.Value = Find(request);

            // The client of the library has no way to ask for them that holds in all revisions.
            (request.Context ??= new()).LogLevel = LoggingLevel.Debug;
        }

        new RemoteCaller(identity, CancellationToken.None).Enter();
        await next(context, cancellation).ConfigureAwait(false);
    };

    private McpMessageHandler KeepNotifications(McpMessageHandler next) => async (context, cancellation) =>
    {
        if (context.JsonRpcMessage is JsonRpcNotification { Params: JsonObject parameters } notification && _current.Value is { } record)
        {
            Keep(notification.Method, parameters, record);
        }

        await next(context, cancellation).ConfigureAwait(false);
    };

    private ClientRecord? Find(JsonRpcRequest request) =>
        request.Params is JsonObject parameters && parameters["_meta"]?[TokenKey] is { } token ? _records.GetValueOrDefault(token.ToString()) : null;

    private static void Keep(string method, JsonObject parameters, ClientRecord record)
    {
        switch (method)
        {
            case LogMethod:
                record.Add(new ClientMessage(LevelOf((string)parameters["level"]!), (string)parameters["data"]!));
                break;
            case NotificationMethods.ProgressNotification:
                record.Add(new ClientProgress((double)parameters["progress"]!, (double?)parameters["total"], (string?)parameters["message"]));
                break;
            default:
                break;
        }
    }

    private static LogLevel LevelOf(string level) => level switch
    {
        "debug" => LogLevel.Debug,
        "info" => LogLevel.Information,
        "warning" => LogLevel.Warning,
        _ => LogLevel.Error,
    };
}
