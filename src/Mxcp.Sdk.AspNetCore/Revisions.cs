namespace Mxcp.AspNetCore;

/// <summary>The revisions of the protocol that the protocol library serves at one address.</summary>
internal static class Revisions
{
    /// <summary>Those whose every request says which it is of: the ones that <c>server/discover</c> names.</summary>
    public static IReadOnlyList<string> WithoutSessions { get; } = ["2026-07-28"];

    /// <summary>All of them; the others begin with <c>initialize</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", .. WithoutSessions];
}
