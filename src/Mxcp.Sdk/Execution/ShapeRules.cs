using Mxcp.CompilerServices;

namespace Mxcp.Execution;

// The constraints of a ResultShape, kept for as long as the program runs; the checks take them as constraints on the stack.

/// <inheritdoc cref="TextConstraint"/>
internal sealed record TextRule(int MinLength, int MaxLength, TextPattern? Pattern, TextFormat Format, string[] OneOf)
{
    public static readonly TextRule Any = new(0, int.MaxValue, null, TextFormat.None, []);

    public TextConstraint Constraint => new(MinLength, MaxLength, Pattern, Format, OneOf);

    /// <summary>The constraint for texts that have the format by how they are written.</summary>
    public TextConstraint WithoutFormat => new(MinLength, MaxLength, Pattern, TextFormat.None, OneOf);

    public string FormatName => Format == TextFormat.DateTime ? "date-time" : Format.ToString().ToLowerInvariant();
}

/// <inheritdoc cref="IntegerConstraint"/>
internal sealed record IntegerRule(long Minimum, long Maximum, long MultipleOf, long[] OneOf)
{
    public static readonly IntegerRule Any = new(long.MinValue, long.MaxValue, 1, []);

    public IntegerConstraint Constraint => new(Minimum, Maximum, MultipleOf, OneOf);
}

/// <inheritdoc cref="NumberConstraint"/>
internal sealed record NumberRule(
    double Minimum, double Maximum, double ExclusiveMinimum, double ExclusiveMaximum, decimal MultipleOf, double[] OneOf)
{
    public static readonly NumberRule Any = new(
        double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, 0, []);

    public NumberConstraint Constraint => new(Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum, MultipleOf, OneOf);
}

/// <summary>What the definition of an array asks for.</summary>
internal sealed record ItemRule(int MinItems, int MaxItems, bool UniqueItems)
{
    public static readonly ItemRule Any = new(0, int.MaxValue, false);
}
