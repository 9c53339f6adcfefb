namespace Mxcp.Definitions.Site;

/// <summary>One profile of a site file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DatabasePath">The path of its database as it stands there, or <see langword="null"/>.</param>
/// <param name="IsReadOnly">Whether the database is opened for reading only.</param>
internal sealed record SiteProfile(string Name, string? DatabasePath, bool IsReadOnly);
