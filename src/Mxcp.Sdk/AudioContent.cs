namespace Mxcp;

/// <summary>Sound.</summary>
public sealed class AudioContent : ToolContent
{
    /// <summary>Makes it of its bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="mimeType">What they are, such as <c>audio/wav</c>.</param>
    public AudioContent(ReadOnlyMemory<byte> data, string mimeType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        Data = data;
        MimeType = mimeType;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>What the bytes are.</summary>
    public string MimeType { get; }
}
