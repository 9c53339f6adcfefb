using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>The type a definition gives a parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list of values.</summary>
    Array,

    /// <summary>Values under names.</summary>
    Object,
}
