using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the constraints of <c>integer</c>; exclusive bounds become inclusive ones.</summary>
internal static class IntegerReader
{
    public static MxcpType.Integer Read(MappingReader keys, ProblemList problems)
    {
        var least = new Bound("minimum", Whole("minimum", NumberReader.ReadBound("minimum", keys, problems), keys, problems));
        var most = new Bound("maximum", Whole("maximum", NumberReader.ReadBound("maximum", keys, problems), keys, problems));
        var above = new Bound("exclusiveMinimum", Whole("exclusiveMinimum", NumberReader.ReadBound("exclusiveMinimum", keys, problems), keys, problems), Shift: 1);
        var below = new Bound("exclusiveMaximum", Whole("exclusiveMaximum", NumberReader.ReadBound("exclusiveMaximum", keys, problems), keys, problems), Shift: -1);
        long? step = Whole("multipleOf", NumberReader.ReadStep(keys, problems), keys, problems);

        var lower = above.Inclusive > least.Inclusive || least.Value is null ? above : least;
        var upper = below.Inclusive < most.Inclusive || most.Value is null ? below : most;
        CheckRange(lower, upper, step, keys, problems);
        return new MxcpType.Integer(Clamp(lower.Inclusive), Clamp(upper.Inclusive), step);
    }

    /// <summary>A constraint of an integer must be a whole number that 64 bits hold.</summary>
    private static long? Whole(string key, NumberLiteral? number, MappingReader keys, ProblemList problems)
    {
        if (number is not null && number.AsInt64 is null)
        {
            problems.Add(ProblemCode.InvalidConstraint, keys.PointerTo(key), key, "a whole number that 64 bits hold, as its type is integer", number.Json);
        }

        return number?.AsInt64;
    }

    private static void CheckRange(Bound lower, Bound upper, long? step, MappingReader keys, ProblemList problems)
    {
        if (lower.Inclusive > long.MaxValue)
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(lower.Key), lower.ToString(), "the whole numbers that 64 bits hold");
        }
        else if (upper.Inclusive < long.MinValue)
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(upper.Key), upper.ToString(), "the whole numbers that 64 bits hold");
        }
        else if (lower.Inclusive > upper.Inclusive)
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(lower.Key), lower.ToString(), upper.ToString());
        }
        else if (step is not null && FirstMultiple(lower.Inclusive, step.Value) > upper.Inclusive)
        {
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo("multipleOf"), $"multipleOf {step}", $"{lower}, {upper}");
        }
    }

    private static decimal? FirstMultiple(decimal? least, long step)
    {
        decimal? rest = least % step;
        return least - rest + (rest > 0 ? step : 0);
    }

    private static long? Clamp(decimal? bound) => bound is >= long.MinValue and <= long.MaxValue ? (long)bound : null;

    /// <summary>A bound as it stands there.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Value">Its number, if it is there.</param>
    /// <param name="Shift">How far the nearest whole number that it allows is away.</param>
    private readonly record struct Bound(string Key, long? Value, int Shift = 0)
    {
        /// <summary>The nearest whole number that the bound allows; for the last one of 64 bits, one more.</summary>
        public decimal? Inclusive => (decimal?)Value + Shift;

        public override string ToString() => $"{Key} {Value}";
    }
}
