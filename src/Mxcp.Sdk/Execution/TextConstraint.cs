using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>What the definition of a text asks for. Lengths count code points.</summary>
internal readonly ref struct TextConstraint(
    int minLength,
    int maxLength,
    TextPattern? pattern,
    TextFormat format,
    ReadOnlySpan<string> oneOf)
{
    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    public TextPattern? Pattern { get; } = pattern;

    public TextFormat Format { get; } = format;

    public ReadOnlySpan<string> OneOf { get; } = oneOf;

    public bool HasLength => MinLength > 0 || MaxLength < int.MaxValue;

    /// <summary>Whether every text will do.</summary>
    public bool IsEmpty => !HasLength && Pattern is null && Format == TextFormat.None && OneOf.IsEmpty;
}
