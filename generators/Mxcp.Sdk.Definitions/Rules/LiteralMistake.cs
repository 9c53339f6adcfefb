namespace Mxcp.Definitions.Rules;

/// <summary>What is wrong with a constant, or with a part of it.</summary>
/// <param name="Pointer">The path of the part, from the constant; empty for the whole of it.</param>
/// <param name="Path">The same as messages write it: <c>tags[2]</c>.</param>
/// <param name="Shown">The part, as a message may show it.</param>
/// <param name="Rule">What it must be, in words.</param>
internal sealed record LiteralMistake(string Pointer, string Path, string Shown, string Rule);
