using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mxcp.Protocol;

/// <summary>Completes what the library says of the lists of tools, prompts and resources.</summary>
internal static class Listing
{
    /// <summary>How long a client may keep a list: it is compiled in and cannot change while the process lives.</summary>
    public static readonly TimeSpan TimeToLive = TimeSpan.FromHours(1);

    /// <summary>The filter for the request of a list that has one page, such as <c>tools/list</c>.</summary>
    public static McpRequestHandler<TParams, TResult> Wrap<TParams, TResult>(McpRequestHandler<TParams, TResult> next)
        where TParams : PaginatedRequestParams
        where TResult : PaginatedResult, ICacheableResult
    {
        var stamped = WrapPages(next);
        return (request, cancellationToken) =>
        {
            // The list has one page, so no cursor was ever given out. The library would answer with an empty list.
            if (request.Params?.Cursor is not null)
            {
                throw ListPages.UnknownCursor();
            }

            return stamped(request, cancellationToken);
        };
    }

    /// <summary>The filter for the request of a list that may have many pages.</summary>
    public static McpRequestHandler<TParams, TResult> WrapPages<TParams, TResult>(McpRequestHandler<TParams, TResult> next)
        where TParams : PaginatedRequestParams
        where TResult : PaginatedResult, ICacheableResult => async (request, cancellationToken) =>
    {
        var result = await next(request, cancellationToken).ConfigureAwait(false);

        // Clients before 2026-07-28 refuse what they do not know.
        if (ProtocolEra.IsToday(request.JsonRpcRequest))
        {
            result.TimeToLive = TimeToLive;
            result.CacheScope = CacheScope.Public;
        }

        return result;
    };
}
