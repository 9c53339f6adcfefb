namespace Mxcp.Execution;

/// <summary>What the definition of a number asks for, where the number is a <c>double</c> in C#. 0 is no <c>multipleOf</c>.</summary>
internal readonly ref struct NumberConstraint(
    double minimum,
    double maximum,
    double exclusiveMinimum,
    double exclusiveMaximum,
    decimal multipleOf,
    ReadOnlySpan<double> oneOf)
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    public double ExclusiveMinimum { get; } = exclusiveMinimum;

    public double ExclusiveMaximum { get; } = exclusiveMaximum;

    public decimal MultipleOf { get; } = multipleOf;

    public ReadOnlySpan<double> OneOf { get; } = oneOf;

    public bool HasRange =>
        double.IsFinite(Minimum) || double.IsFinite(Maximum) || double.IsFinite(ExclusiveMinimum) || double.IsFinite(ExclusiveMaximum);

    /// <summary>Whether every finite number will do.</summary>
    public bool IsEmpty => !HasRange && MultipleOf == 0 && OneOf.IsEmpty;
}
