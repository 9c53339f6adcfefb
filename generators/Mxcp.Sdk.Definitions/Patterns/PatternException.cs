namespace Mxcp.Definitions.Patterns;

/// <summary>Leaves the recursive reader of a pattern; never leaves <see cref="PatternReader"/>.</summary>
internal sealed class PatternException(string message) : Exception(message);
