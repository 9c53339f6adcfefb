namespace Mxcp.Protocol;

/// <summary>What a <see cref="LineReader"/> found.</summary>
internal enum LineKind
{
    /// <summary>The stream has ended.</summary>
    None,

    /// <summary>A whole line.</summary>
    Complete,

    /// <summary>The beginning of a line that is longer than allowed; the rest of it is skipped.</summary>
    TooLong,
}
