using System.Text.Json;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;

namespace Mxcp.Protocol;

/// <summary>Describes an endpoint in the protocol's terms.</summary>
internal static class ToolDescription
{
    /// <summary>The entry of <c>tools/list</c> for an endpoint.</summary>
    public static Tool Of(ToolEndpoint endpoint) => new()
    {
        Name = endpoint.Name,
        Title = endpoint.Title,
        Description = endpoint.Description,
        InputSchema = JsonElement.Parse(endpoint.InputSchema),
        OutputSchema = endpoint.OutputSchema.IsEmpty ? null : JsonElement.Parse(endpoint.OutputSchema),
        Annotations = Of(endpoint.Hints),
        Icons = EndpointDescription.Icons(endpoint),
        Meta = EndpointDescription.Meta(endpoint),
    };

    private static ToolAnnotations? Of(ToolHints hints) => hints == default ? null : new()
    {
        ReadOnlyHint = hints.ReadOnly,
        DestructiveHint = hints.Destructive,
        IdempotentHint = hints.Idempotent,
        OpenWorldHint = hints.OpenWorld,
    };
}
