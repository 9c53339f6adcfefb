using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mxcp.Protocol;

/// <summary>Completes what the library says of the lists of tools and resources.</summary>
internal static class Listing
{
    /// <summary>How long a client may keep a list: it is compiled in and cannot change while the process lives.</summary>
    public static readonly TimeSpan TimeToLive = TimeSpan.FromHours(1);

    /// <summary>The filter for the request of a list, such as <c>tools/list</c>.</summary>
    public static McpRequestHandler<TParams, TResult> Wrap<TParams, TResult>(McpRequestHandler<TParams, TResult> next)
        where TParams : PaginatedRequestParams
        where TResult : PaginatedResult, ICacheableResult => async (request, cancellationToken) =>
    {
        // The list has one page, so no cursor was ever given out. The library would answer with an empty list.
        if (request.Params?.Cursor is not null)
        {
            throw new McpProtocolException("The cursor is not one this server gave out.", McpErrorCode.InvalidParams);
        }

        var result = await next(request, cancellationToken).ConfigureAwait(false);

        // Only requests since 2026-07-28 carry their version; clients before it refuse what they do not know.
        if (request.JsonRpcRequest.Context?.ProtocolVersion is not null)
        {
            result.TimeToLive = TimeToLive;
            result.CacheScope = CacheScope.Public;
        }

        return result;
    };
}
