namespace Mxcp.Execution;

/// <summary>A query gave no row where the definition asks for exactly one.</summary>
/// <param name="path">Where in the result the row belongs.</param>
internal sealed class NoRowException(string path) : ResultException(path, "must be exactly one row, and the query gave none");
