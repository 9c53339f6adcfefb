namespace Mxcp.Configuration;

/// <summary>What the site file and the command line say, for one profile.</summary>
/// <param name="Root">The folder of the project, an absolute path.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Profile">The active profile.</param>
/// <param name="DatabasePath">The database's file, an absolute path, or <c>:memory:</c>.</param>
/// <param name="IsReadOnly">Whether the database is opened for reading only.</param>
internal sealed record SiteConfiguration(string Root, string Project, string Profile, string DatabasePath, bool IsReadOnly);
