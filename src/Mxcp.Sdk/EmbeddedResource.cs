namespace Mxcp;

/// <summary>A resource together with what is in it: text or bytes.</summary>
public sealed class EmbeddedResource : ToolContent
{
    /// <summary>Makes it of a text.</summary>
    /// <param name="uri">What the resource is called by.</param>
    /// <param name="text">The text in it.</param>
    public EmbeddedResource(Uri uri, string text)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(text);
        Uri = uri;
        Text = text;
    }

    /// <summary>Makes it of bytes.</summary>
    /// <param name="uri">What the resource is called by.</param>
    /// <param name="data">The bytes in it.</param>
    public EmbeddedResource(Uri uri, ReadOnlyMemory<byte> data)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Uri = uri;
        Data = data;
    }

    /// <summary>What the resource is called by.</summary>
    public Uri Uri { get; }

    /// <summary>The text in it; <see langword="null"/> where there are bytes.</summary>
    public string? Text { get; }

    /// <summary>The bytes in it, where there is no text.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>What it holds, such as <c>text/csv</c>.</summary>
    public string? MimeType { get; init; }
}
