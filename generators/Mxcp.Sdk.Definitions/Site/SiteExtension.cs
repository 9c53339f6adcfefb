namespace Mxcp.Definitions.Site;

/// <summary>An extension of DuckDB that a site file asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Repository">The repository it is installed from; <see langword="null"/> for DuckDB's own.</param>
internal sealed record SiteExtension(string Name, string? Repository);
