using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>
/// What travels past the protocol library with a call over a transport of ours: the arguments of a tool on the way in and the
/// finished bytes of the result on the way out. The library itself sees a call without arguments and an empty result.
/// </summary>
internal sealed class RawCall(JsonElement arguments)
{
    /// <summary>The name of the member that holds the arguments of a call.</summary>
    public const string ArgumentsName = "arguments";

    private const string Key = "mxcp.raw";

    /// <summary>The arguments, an object as it was sent; undefined when the call has none.</summary>
    public JsonElement Arguments => arguments;

    /// <summary>The result, once the endpoint has finished well.</summary>
    public RawResult? Result { get; set; }

    /// <summary>The raw call that a message carries, if it came over a transport of ours.</summary>
    public static RawCall? Of(JsonRpcMessage message) =>
        message.Context?.Items is { } items && items.TryGetValue(Key, out object? item) ? item as RawCall : null;

    /// <summary>A context for the request that carries this call.</summary>
    public JsonRpcMessageContext NewContext() => new() { Items = new Dictionary<string, object?> { [Key] = this } };
}
