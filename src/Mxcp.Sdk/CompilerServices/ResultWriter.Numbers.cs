using Mxcp.Execution;

namespace Mxcp.CompilerServices;

public sealed partial class ResultWriter
{
    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="minimum">The smallest it may be.</param>
    /// <param name="maximum">The largest it may be.</param>
    /// <param name="multipleOf">What it must be a multiple of; 1 for any.</param>
    /// <param name="oneOf">The integers that are allowed; empty for all.</param>
    public void WriteInt64(
        long value, long minimum = long.MinValue, long maximum = long.MaxValue, long multipleOf = 1, ReadOnlySpan<long> oneOf = default)
    {
        BeginValue();
        Require(Constraints.Integer(value, new IntegerConstraint(minimum, maximum, multipleOf, oneOf)));
        _json.Advance(NumberText.Write(_json.Reserve(NumberText.MaxNumber), value));
    }

    /// <summary>Writes a number, in the shortest text that reads back as the same. NaN and the infinities are refused.</summary>
    /// <param name="value">The number.</param>
    /// <param name="minimum">The smallest it may be.</param>
    /// <param name="maximum">The largest it may be.</param>
    /// <param name="exclusiveMinimum">What it must be greater than.</param>
    /// <param name="exclusiveMaximum">What it must be less than.</param>
    /// <param name="multipleOf">What it must be a multiple of; 0 for any.</param>
    /// <param name="oneOf">The numbers that are allowed; empty for all.</param>
    public void WriteDouble(
        double value,
        double minimum = double.NegativeInfinity,
        double maximum = double.PositiveInfinity,
        double exclusiveMinimum = double.NegativeInfinity,
        double exclusiveMaximum = double.PositiveInfinity,
        decimal multipleOf = 0,
        ReadOnlySpan<double> oneOf = default)
    {
        BeginValue();
        Require(Constraints.Number(value, new NumberConstraint(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, oneOf)));
        _json.Advance(NumberText.Write(_json.Reserve(NumberText.MaxNumber), value));
    }

    /// <summary>Writes a number, in the shortest text that reads back as the same <c>float</c>. NaN and the infinities are refused.</summary>
    /// <param name="value">The number. Its text is what the constraints are about: 0.1f keeps a maximum of 0.1.</param>
    /// <param name="minimum">The smallest it may be.</param>
    /// <param name="maximum">The largest it may be.</param>
    /// <param name="exclusiveMinimum">What it must be greater than.</param>
    /// <param name="exclusiveMaximum">What it must be less than.</param>
    /// <param name="multipleOf">What it must be a multiple of; 0 for any.</param>
    /// <param name="oneOf">The numbers that are allowed; empty for all.</param>
    public void WriteSingle(
        float value,
        double minimum = double.NegativeInfinity,
        double maximum = double.PositiveInfinity,
        double exclusiveMinimum = double.NegativeInfinity,
        double exclusiveMaximum = double.PositiveInfinity,
        decimal multipleOf = 0,
        ReadOnlySpan<double> oneOf = default)
    {
        BeginValue();
        Require(Constraints.Number(
            Multiples.AsWritten(value), new NumberConstraint(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, oneOf)));
        _json.Advance(NumberText.Write(_json.Reserve(NumberText.MaxNumber), value));
    }

    /// <summary>Writes a number with all the digits that it has.</summary>
    /// <param name="value">The number.</param>
    /// <param name="minimum">The smallest it may be; <see cref="decimal.MinValue"/> for any.</param>
    /// <param name="maximum">The largest it may be; <see cref="decimal.MaxValue"/> for any.</param>
    /// <param name="exclusiveMinimum">What it must be greater than; <see cref="decimal.MinValue"/> for any.</param>
    /// <param name="exclusiveMaximum">What it must be less than; <see cref="decimal.MaxValue"/> for any.</param>
    /// <param name="multipleOf">What it must be a multiple of; 0 for any.</param>
    /// <param name="oneOf">The numbers that are allowed; empty for all.</param>
    public void WriteDecimal(
        decimal value,
        decimal minimum = decimal.MinValue,
        decimal maximum = decimal.MaxValue,
        decimal exclusiveMinimum = decimal.MinValue,
        decimal exclusiveMaximum = decimal.MaxValue,
        decimal multipleOf = 0,
        ReadOnlySpan<decimal> oneOf = default)
    {
        BeginValue();
        Require(Constraints.Decimal(value, new DecimalConstraint(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, oneOf)));
        _json.Advance(NumberText.Write(_json.Reserve(NumberText.MaxDecimal), SqlValue.Unscaled(value), value.Scale));
    }
}
