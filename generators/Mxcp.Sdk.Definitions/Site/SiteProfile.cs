namespace Mxcp.Definitions.Site;

/// <summary>One profile of a site file; paths as they stand there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DatabasePath">The path of its database, or <see langword="null"/>.</param>
/// <param name="IsReadOnly">Whether the database is opened for reading only.</param>
internal sealed record SiteProfile(string Name, string? DatabasePath, bool IsReadOnly)
{
    /// <summary>The path of its drift snapshot, or <see langword="null"/>.</summary>
    public string? DriftPath { get; init; }

    /// <summary>The path of its records, or <see langword="null"/>.</summary>
    public string? AuditPath { get; init; }
}
