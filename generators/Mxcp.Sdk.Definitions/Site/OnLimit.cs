namespace Mxcp.Definitions.Site;

/// <summary>What becomes of a result that is too large.</summary>
internal enum OnLimit
{
    /// <summary>The call fails.</summary>
    Error,

    /// <summary>The part that fits is the result, and says so.</summary>
    Cut,
}
