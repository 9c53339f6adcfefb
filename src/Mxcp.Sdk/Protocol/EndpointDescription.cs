using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Mxcp.CompilerServices;

namespace Mxcp.Protocol;

/// <summary>What endpoints of every kind tell clients of themselves, in the protocol's terms.</summary>
internal static class EndpointDescription
{
    /// <summary>Its pictures, or <see langword="null"/> where it has none.</summary>
    public static IList<Icon>? Icons(Endpoint endpoint) => endpoint.Icons is { Length: > 0 } icons ? Array.ConvertAll(icons, Of) : null;

    /// <summary>Its <c>_meta</c>, or <see langword="null"/> where it has none.</summary>
    public static JsonObject? Meta(Endpoint endpoint) => endpoint.Meta.IsEmpty ? null : JsonNode.Parse(endpoint.Meta)!.AsObject();

    private static Icon Of(EndpointIcon icon) => new() { Source = icon.Source, MimeType = icon.MimeType, Sizes = icon.Sizes, Theme = icon.Theme };
}
