using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>The client behind one request: takes log messages and progress, as far as it asked for them.</summary>
/// <typeparam name="T">The parameters of the request.</typeparam>
internal sealed class RequestClient<T>(RequestContext<T> request) : IClient
    where T : RequestParams
{
    private const string LogMethod = "notifications/message";
    private const string LoggerName = "mxcp";

    private readonly ProgressToken? _progressToken = request.Params.ProgressToken;
    private readonly RemoteCaller? _caller = RemoteCaller.Current;

    /// <inheritdoc/>
    public RequestIdentity Identity => _caller?.Identity ?? RequestIdentity.Anonymous;

    /// <inheritdoc/>
    public CancellationToken Gone => _caller?.Gone ?? CancellationToken.None;

    /// <inheritdoc/>
    public bool TakesProgress => _progressToken is not null;

    /// <inheritdoc/>
    public bool Takes(ClientLogLevel level) => ClientLogThreshold.Of(request) is { } threshold && level >= threshold;

    /// <inheritdoc/>
    public Task LogAsync(ClientLogLevel level, string message) => SendAsync(LogMethod, new JsonObject
    {
        ["level"] = Name(level),
        ["logger"] = LoggerName,
        ["data"] = message,
    });

    /// <inheritdoc/>
    public Task ProgressAsync(double current, double? total, string? message)
    {
        // Built by hand: the library's own type holds progress as a float, in which large counts run into each other.
        var parameters = new JsonObject { ["progressToken"] = Token(), ["progress"] = current };
        if (total is { } known)
        {
            parameters["total"] = known;
        }

        if (message is not null)
        {
            parameters["message"] = message;
        }

        return SendAsync(NotificationMethods.ProgressNotification, parameters);
    }

    private Task SendAsync(string method, JsonObject parameters) =>
        request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, CancellationToken.None);

    private JsonValue Token() => _progressToken?.Token switch
    {
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        _ => throw new JsonException("A progress token is a string or an integer."),
    };

    private static string Name(ClientLogLevel level) => level switch
    {
        ClientLogLevel.Debug => "debug",
        ClientLogLevel.Info => "info",
        ClientLogLevel.Warning => "warning",
        _ => "error",
    };
}
