namespace Mxcp.Execution;

/// <summary>
/// What the definition of a number asks for, where the number is a <c>decimal</c> in C#. <see cref="decimal.MinValue"/> and
/// <see cref="decimal.MaxValue"/> are no bounds; 0 is no <c>multipleOf</c>.
/// </summary>
internal readonly ref struct DecimalConstraint(
    decimal minimum,
    decimal maximum,
    decimal exclusiveMinimum,
    decimal exclusiveMaximum,
    decimal multipleOf,
    ReadOnlySpan<decimal> oneOf)
{
    public decimal Minimum { get; } = minimum;

    public decimal Maximum { get; } = maximum;

    public decimal ExclusiveMinimum { get; } = exclusiveMinimum;

    public decimal ExclusiveMaximum { get; } = exclusiveMaximum;

    public decimal MultipleOf { get; } = multipleOf;

    public ReadOnlySpan<decimal> OneOf { get; } = oneOf;
}
