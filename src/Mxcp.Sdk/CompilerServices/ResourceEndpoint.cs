using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A resource with its contract: one class for each is generated from its definition.</summary>
/// <param name="name">The name in the definition, or one made of the URI.</param>
/// <param name="uri">Where clients find it; with parameters, a template with a <c>{name}</c> for each.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResourceEndpoint(string name, string uri) : Endpoint(name)
{
    /// <summary>Where clients find it; with parameters, a template with a <c>{name}</c> for each.</summary>
    public string Uri => uri;

    /// <summary>The media type of the content.</summary>
    public abstract string MimeType { get; }

    /// <summary>Whether the content is bytes, which the result holds as base64, and not text.</summary>
    public virtual bool IsBinary => false;

    /// <summary>The media type of content of which only the call shows that it is bytes: a column of SQL.</summary>
    public virtual string BytesMimeType => MimeType;

    /// <summary>Whether the URI is a template.</summary>
    internal bool IsTemplate => Parameters.Length > 0;

    internal sealed override string Kind => "resource";

    internal sealed override string Address => uri;

    /// <summary>Whether what a call gave goes out as bytes.</summary>
    /// <param name="result">What it gave.</param>
    internal bool HasBytes(ResultWriter result) => IsBinary || result.IsBytes;

    /// <summary>The media type of what a call gave.</summary>
    /// <param name="result">What it gave.</param>
    internal string MimeTypeOf(ResultWriter result) => result.IsBytes ? BytesMimeType : MimeType;

    /// <summary>Whether a URI is one of this template, and which values it gives the parameters.</summary>
    /// <param name="uri">The URI, to be read from its beginning to its end.</param>
    public virtual bool Matches(ref UriReader uri) => false;
}
