using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Mxcp.Protocol;

/// <summary>The answer to a URI that no resource has.</summary>
internal static class MissingResource
{
    /// <summary>The error; since 2026-07-28 the protocol has no code of its own for it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="uri">The URI.</param>
    public static McpProtocolException Of<T>(RequestContext<T> request, string uri)
    {
        var code = ProtocolEra.IsToday(request.JsonRpcRequest) ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound;
        return new($"There is no resource {uri}.", code) { Data = { ["uri"] = uri } };
    }
}
