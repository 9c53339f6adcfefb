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

        options.Handlers.ListResourcesHandler = ListAsync;
        options.Handlers.ListResourceTemplatesHandler = ListTemplatesAsync;
        options.Handlers.ReadResourceHandler = ReadAsync;
        options.Filters.Request.ListResourcesFilters.Add(Listing.WrapPages);
        options.Filters.Request.ListResourceTemplatesFilters.Add(Listing.WrapPages);
    }

    private ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellation)
    {
        var (page, next) = ListPages.Take(_resources.Value, request.Params?.Cursor);
        return new(new ListResourcesResult { Resources = page, NextCursor = next });
    }

    private ValueTask<ListResourceTemplatesResult> ListTemplatesAsync(RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellation)
    {
        var (page, next) = ListPages.Take(_templates.Value, request.Params?.Cursor);
        return new(new ListResourceTemplatesResult { ResourceTemplates = page, NextCursor = next });
    }

    private async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellation)
    {
        string uri = request.Params.Uri;
        if (catalog.FindResource(uri) is not { } found)
        {
            throw MissingResource.Of(request, uri);
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
            throw MissingResource.Of(request, uri);
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
}
