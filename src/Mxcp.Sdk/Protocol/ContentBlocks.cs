using System.Diagnostics;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>Our content in the protocol library's words.</summary>
internal static class ContentBlocks
{
    /// <summary>The block for a piece of content.</summary>
    public static ContentBlock Of(ToolContent content) => content switch
    {
        TextContent text => new TextContentBlock { Text = text.Text },
        ImageContent image => ImageContentBlock.FromBytes(image.Data, image.MimeType),
        AudioContent audio => AudioContentBlock.FromBytes(audio.Data, audio.MimeType),
        EmbeddedResource resource => new EmbeddedResourceBlock { Resource = Of(resource) },
        ResourceLink link => new ResourceLinkBlock
        {
            Uri = link.Uri.OriginalString,
            Name = link.Name,
            Title = link.Title,
            Description = link.Description,
            MimeType = link.MimeType,
            Size = link.Size,
        },
        _ => throw new UnreachableException(content.GetType().Name),
    };

    private static ResourceContents Of(EmbeddedResource resource) => resource.Text is { } text
        ? new TextResourceContents { Uri = resource.Uri.OriginalString, MimeType = resource.MimeType, Text = text }
        : BlobResourceContents.FromBytes(resource.Data, resource.Uri.OriginalString, resource.MimeType);
}
