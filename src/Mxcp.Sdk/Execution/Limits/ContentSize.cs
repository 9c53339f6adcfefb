using System.Text;

namespace Mxcp.Execution.Limits;

/// <summary>How much a piece of content weighs as it is sent: texts in UTF-8, bytes in base64.</summary>
internal static class ContentSize
{
    public static long Of(ToolContent content) => content switch
    {
        TextContent text => Encoding.UTF8.GetByteCount(text.Text),
        ImageContent image => Base64(image.Data.Length),
        AudioContent audio => Base64(audio.Data.Length),
        EmbeddedResource { Text: { } text } => Encoding.UTF8.GetByteCount(text),
        EmbeddedResource resource => Base64(resource.Data.Length),
        _ => 0,
    };

    private static long Base64(int length) => (length + 2L) / 3 * 4;
}
