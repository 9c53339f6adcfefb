using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A tool with its contract: one class for each is generated from its definition.</summary>
/// <param name="name">The name under which clients call it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ToolEndpoint(string name) : Endpoint(name)
{
    /// <summary>What the definition tells clients of the tool's effects.</summary>
    public virtual ToolHints Hints => default;

    /// <summary>The JSON Schema of the arguments, an object schema in UTF-8.</summary>
    public abstract ReadOnlySpan<byte> InputSchema { get; }

    /// <summary>The JSON Schema of the structured content in UTF-8; empty when there is none.</summary>
    public virtual ReadOnlySpan<byte> OutputSchema => default;

    /// <summary>What becomes the structured content.</summary>
    public virtual ResultKind ResultKind => ResultKind.None;

    /// <summary>Whether the result goes out as text, beside the structured content or instead of it.</summary>
    public virtual bool HasText => true;

    internal sealed override string Kind => "tool";
}
