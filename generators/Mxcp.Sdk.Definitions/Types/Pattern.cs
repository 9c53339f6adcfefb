namespace Mxcp.Definitions.Types;

/// <summary>A regular expression in both its forms.</summary>
/// <param name="Text">As the definition writes it and the schema shows it: ECMA-262.</param>
/// <param name="DotNet">The same set of texts in the words of .NET.</param>
internal sealed record Pattern(string Text, string DotNet);
