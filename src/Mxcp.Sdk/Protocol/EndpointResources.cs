using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>The resources of an application as the protocol library sees them.</summary>
/// <remarks>
/// Handlers, not the library's collection of resources: that one orders templates and compares URIs by rules of its own, and
/// would match each URI twice.
/// </remarks>
internal sealed class EndpointResources(EndpointCatalog catalog, Pipeline pipeline)
{
    // Made when a list is asked for, not at start.
    private readonly Lazy<Resource[]> _resources = new(() =>
        [.. catalog.Resources.Where(static resource => !resource.IsTemplate).Select(ResourceDescription.Of)]);

    private readonly Lazy<ResourceTemplate[]> _templates = new(() =>
        [.. catalog.Resources.Where(static resource => resource.IsTemplate).Select(ResourceDescription.OfTemplate)]);

    /// <summary>Offers the resources, if there are any.</summary>
    public void AddTo(McpServerOptions options)
    {
        if (catalog.Resources.Count == 0)
        {
            return;
        }

        options.Handlers.ListResourcesHandler = (_, _) => new(new ListResourcesResult { Resources = _resources.Value });
        options.Handlers.ListResourceTemplatesHandler = (_, _) => new(new ListResourceTemplatesResult { ResourceTemplates = _templates.Value });
        options.Handlers.ReadResourceHandler = ReadAsync;
        options.Filters.Request.ListResourcesFilters.Add(Listing.Wrap);
        options.Filters.Request.ListResourceTemplatesFilters.Add(Listing.Wrap);
    }

    private async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellation)
    {
        string uri = request.Params.Uri;
        if (catalog.FindResource(uri) is not { } found)
        {
            throw NotFound(request, uri);
        }

        var client = new RequestClient<ReadResourceRequestParams>(request, found.Resource, found.Arguments, pipeline);
        var outcome = await client.CallAsync(cancellation).ConfigureAwait(false);
        if (!outcome.IsSuccess)
        {
            throw FailedCall.Of(outcome);
        }

        // Content that is null is content that is not there.
        if (outcome.Result.Written.Span.SequenceEqual("null"u8))
        {
            outcome.Result.Release();
            throw NotFound(request, uri);
        }

        return Answer(request, found.Resource, outcome.Result);
    }

    private static ReadResourceResult Answer(RequestContext<ReadResourceRequestParams> request, ResourceEndpoint resource, ResultWriter result)
    {
        if (RawCall.Of(request.JsonRpcRequest) is { } raw)
        {
            raw.Result = new RawContents(result, request.Params.Uri, resource);
            return new();
        }

        var ordinary = OrdinaryResult.Of(result, request.Params.Uri, resource);
        result.Release();
        return ordinary;
    }

    /// <summary>Since 2026-07-28 the protocol has no code of its own for it; only requests since then carry their version.</summary>
    private static McpProtocolException NotFound(RequestContext<ReadResourceRequestParams> request, string uri) => new(
        $"There is no resource {uri}.",
        request.JsonRpcRequest.Context?.ProtocolVersion is null ? McpErrorCode.ResourceNotFound : McpErrorCode.InvalidParams);
}
