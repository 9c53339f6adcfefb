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

    /// <summary>The content of a block, as a test looks at it.</summary>
    public static ToolContent Read(ContentBlock block) => block switch
    {
        TextContentBlock text => new TextContent(text.Text),
        ImageContentBlock image => new ImageContent(image.DecodedData, image.MimeType),
        AudioContentBlock audio => new AudioContent(audio.DecodedData, audio.MimeType),
        EmbeddedResourceBlock { Resource: TextResourceContents text } => new EmbeddedResource(new Uri(text.Uri), text.Text) { MimeType = text.MimeType },
        EmbeddedResourceBlock { Resource: BlobResourceContents blob } => new EmbeddedResource(new Uri(blob.Uri), blob.DecodedData) { MimeType = blob.MimeType },
        ResourceLinkBlock link => new ResourceLink(new Uri(link.Uri), link.Name)
        {
            Title = link.Title,
            Description = link.Description,
            MimeType = link.MimeType,
            Size = link.Size,
        },
        _ => throw new UnreachableException(block.GetType().Name),
    };

    private static ResourceContents Of(EmbeddedResource resource) => resource.Text is { } text
        ? new TextResourceContents { Uri = resource.Uri.OriginalString, MimeType = resource.MimeType, Text = text }
        : BlobResourceContents.FromBytes(resource.Data, resource.Uri.OriginalString, resource.MimeType);
}
