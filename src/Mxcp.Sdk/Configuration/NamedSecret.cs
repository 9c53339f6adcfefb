namespace Mxcp.Configuration;

/// <summary>A secret of the active profile.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, which DuckDB may or may not know.</param>
/// <param name="Parameters">What it consists of.</param>
internal sealed record NamedSecret(string Name, string Type, Secret Parameters);
