using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;

namespace Mxcp.Protocol;

/// <summary>Describes a resource in the protocol's terms.</summary>
internal static class ResourceDescription
{
    /// <summary>The entry of <c>resources/list</c> for a resource without parameters.</summary>
    public static Resource Of(ResourceEndpoint endpoint) => new()
    {
        Uri = endpoint.Uri,
        Name = endpoint.Name,
        Title = endpoint.Title,
        Description = endpoint.Description,
        MimeType = endpoint.MimeType,
        Icons = EndpointDescription.Icons(endpoint),
        Meta = EndpointDescription.Meta(endpoint),
    };

    /// <summary>The entry of <c>resources/templates/list</c> for a resource with parameters.</summary>
    public static ResourceTemplate OfTemplate(ResourceEndpoint endpoint) => new()
    {
        UriTemplate = endpoint.Uri,
        Name = endpoint.Name,
        Title = endpoint.Title,
        Description = endpoint.Description,
        MimeType = endpoint.MimeType,
        Icons = EndpointDescription.Icons(endpoint),
        Meta = EndpointDescription.Meta(endpoint),
    };
}
