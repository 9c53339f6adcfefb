using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the constraints of <c>integer</c> and <c>number</c>.</summary>
internal static class NumberReader
{
    public static MxcpType.Number ReadNumber(MappingReader keys, ProblemList problems)
    {
        var type = new MxcpType.Number(
            Minimum: Read("minimum", keys, problems),
            Maximum: Read("maximum", keys, problems),
            ExclusiveMinimum: Read("exclusiveMinimum", keys, problems),
            ExclusiveMaximum: Read("exclusiveMaximum", keys, problems),
            MultipleOf: ReadStep(keys, problems));
        CheckRange(type, keys, problems);
        return type;
    }

    public static MxcpType.Integer ReadInteger(MappingReader keys, ProblemList problems)
    {
        var number = ReadNumber(keys, problems);
        long? above = Whole("exclusiveMinimum", number.ExclusiveMinimum, keys, problems);
        long? below = Whole("exclusiveMaximum", number.ExclusiveMaximum, keys, problems);
        long? least = Larger(Whole("minimum", number.Minimum, keys, problems), above is long.MaxValue ? above : above + 1);
        long? most = Smaller(Whole("maximum", number.Maximum, keys, problems), below is long.MinValue ? below : below - 1);
        if ((least > most && number.Minimum is null) || above is long.MaxValue || below is long.MinValue)
        {
            string key = above is null ? "exclusiveMaximum" : "exclusiveMinimum";
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(key), $"{key} {above ?? below}", "the whole numbers that 64 bits hold");
        }

        return new MxcpType.Integer(least, most, Whole("multipleOf", number.MultipleOf, keys, problems));
    }

    private static NumberLiteral? Read(string key, MappingReader keys, ProblemList problems)
    {
        switch (keys.Value(key))
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Number } scalar when NumberLiteral.Parse(scalar.Value) is { } number:
                return number;
            case var other:
                problems.Add(ProblemCode.WrongKind, keys.PointerTo(key), key, "a finite number", other.Kind);
                return null;
        }
    }

    private static NumberLiteral? ReadStep(MappingReader keys, ProblemList problems)
    {
        var step = Read("multipleOf", keys, problems);
        if (step is null || step.AsDecimal > 0)
        {
            return step;
        }

        problems.Add(ProblemCode.InvalidConstraint, keys.PointerTo("multipleOf"), "multipleOf", "a number above 0, up to 28 digits long", step.Json);
        return null;
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

    private static void CheckRange(MxcpType.Number type, MappingReader keys, ProblemList problems)
    {
        Compare("minimum", type.Minimum, "maximum", type.Maximum, allowEqual: true);
        Compare("exclusiveMinimum", type.ExclusiveMinimum, "maximum", type.Maximum, allowEqual: false);
        Compare("minimum", type.Minimum, "exclusiveMaximum", type.ExclusiveMaximum, allowEqual: false);
        Compare("exclusiveMinimum", type.ExclusiveMinimum, "exclusiveMaximum", type.ExclusiveMaximum, allowEqual: false);

        void Compare(string leastKey, NumberLiteral? least, string mostKey, NumberLiteral? most, bool allowEqual)
        {
            if (least is null || most is null || least.AsDouble < most.AsDouble || (allowEqual && least == most))
            {
                return;
            }

            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(leastKey), $"{leastKey} {least.Json}", $"{mostKey} {most.Json}");
        }
    }

    private static long? Larger(long? left, long? right) => left is null || right > left ? right ?? left : left;

    private static long? Smaller(long? left, long? right) => left is null || right < left ? right ?? left : left;
}
