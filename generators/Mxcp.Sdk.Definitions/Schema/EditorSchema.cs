namespace Mxcp.Definitions.Schema;

/// <summary>A JSON Schema of the YAML files of one kind, for editors.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Json">What stands in the file.</param>
internal sealed record EditorSchema(string FileName, string Json);
