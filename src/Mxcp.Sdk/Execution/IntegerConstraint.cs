namespace Mxcp.Execution;

/// <summary>What the definition of an integer asks for. <c>multipleOf</c> is at least 1.</summary>
internal readonly ref struct IntegerConstraint(long minimum, long maximum, long multipleOf, ReadOnlySpan<long> oneOf)
{
    public long Minimum { get; } = minimum;

    public long Maximum { get; } = maximum;

    public long MultipleOf { get; } = multipleOf;

    public ReadOnlySpan<long> OneOf { get; } = oneOf;

    /// <summary>Whether every integer will do, those beyond 64 bits included.</summary>
    public bool IsEmpty => Minimum == long.MinValue && Maximum == long.MaxValue && MultipleOf <= 1 && OneOf.IsEmpty;
}
