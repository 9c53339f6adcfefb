namespace Mxcp.Configuration;

/// <summary>What the command line says about the site.</summary>
/// <param name="Root">The folder of the project, when it is not searched for.</param>
/// <param name="Profile">The profile, when it is not the site's own.</param>
/// <param name="IsReadOnly">Whether the database is opened for reading only, whatever the site says.</param>
internal sealed record SiteChoices(string? Root = null, string? Profile = null, bool IsReadOnly = false);
