namespace Mxcp.Definitions.Site;

/// <summary>The words for what callers are told of exceptions that were not made for them.</summary>
internal static class ErrorModes
{
    /// <summary>A trace id; what happened stands in the log.</summary>
    public const string Hidden = "hidden";

    /// <summary>What happened, too.</summary>
    public const string Detailed = "detailed";

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Names { get; } = [Hidden, Detailed];
}
