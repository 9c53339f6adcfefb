namespace Mxcp;

/// <summary>Where a resource can be read, for a caller that wants it.</summary>
public sealed class ResourceLink : ToolContent
{
    /// <summary>Makes it of an address and a name.</summary>
    /// <param name="uri">Where the resource is.</param>
    /// <param name="name">What it is called.</param>
    public ResourceLink(Uri uri, string name)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Uri = uri;
        Name = name;
    }

    /// <summary>Where the resource is.</summary>
    public Uri Uri { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The name that people read.</summary>
    public string? Title { get; init; }

    /// <summary>What is in it, for the model that decides whether to read it.</summary>
    public string? Description { get; init; }

    /// <summary>What it holds, such as <c>text/csv</c>.</summary>
    public string? MimeType { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long? Size { get; init; }
}
