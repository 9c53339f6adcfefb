namespace Mxcp.Definitions.Site;

/// <summary>The folders of what belongs to profiles, where these name no path; relative to the project.</summary>
internal sealed record ProfileFolders(string Data, string Drift, string Audit)
{
    /// <summary>The folders where the site file names no others.</summary>
    public static ProfileFolders Default { get; } = new("data", "drift", "audit");
}
