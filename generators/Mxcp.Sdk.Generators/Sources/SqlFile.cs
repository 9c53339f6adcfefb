using Mxcp.Definitions.Sql;

namespace Mxcp.Generators.Sources;

/// <summary>An SQL file of the project.</summary>
internal sealed record SqlFile(string Path, SqlText Sql);
