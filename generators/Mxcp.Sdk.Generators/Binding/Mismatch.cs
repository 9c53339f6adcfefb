using Mxcp.Definitions.Problems;

namespace Mxcp.Generators.Binding;

/// <summary>A place inside a value where the two sides do not fit.</summary>
/// <param name="Path">The path from the parameter or the result: <c>filters.tags[]</c>; empty for the value itself.</param>
/// <param name="Declared">What the definition says, in words.</param>
/// <param name="Found">What C# says, in words.</param>
/// <param name="WayOut">What to do.</param>
internal sealed record Mismatch(string Path, string Declared, string Found, string WayOut)
{
    /// <summary>The type whose values are nobody's business, where that is what does not fit.</summary>
    public string? PrivateType { get; init; }

    /// <summary>What an editor can do about it inside the type of the parameter or result; <see langword="null"/> where it can do nothing there.</summary>
    public Fix? Fix { get; init; }
}
