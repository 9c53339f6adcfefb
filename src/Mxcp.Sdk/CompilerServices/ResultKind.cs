using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>What becomes the structured content of a tool's result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ResultKind
{
    /// <summary>Nothing: the definition declares no result, and a value goes out as text only.</summary>
    None,

    /// <summary>The value itself, which is a JSON object.</summary>
    Object,

    /// <summary>An object with the value under the name <c>result</c>.</summary>
    Wrapped,
}
