using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads the constraints of <c>number</c>, and what they have in common with those of <c>integer</c>.</summary>
internal static class NumberReader
{
    public static MxcpType.Number Read(MappingReader keys, ProblemList problems)
    {
        var type = new MxcpType.Number(
            Minimum: ReadBound("minimum", keys, problems),
            Maximum: ReadBound("maximum", keys, problems),
            ExclusiveMinimum: ReadBound("exclusiveMinimum", keys, problems),
            ExclusiveMaximum: ReadBound("exclusiveMaximum", keys, problems),
            MultipleOf: ReadStep(keys, problems));
        CheckRange(type, keys, problems);
        return type;
    }

    public static NumberLiteral? ReadBound(string key, MappingReader keys, ProblemList problems)
    {
        switch (keys.Value(key))
        {
            case null:
                return null;
            case YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Number } scalar:
                if (NumberLiteral.Parse(scalar.Value) is { } number)
                {
                    return number;
                }

                problems.Add(ProblemCode.WrongKind, keys.PointerTo(key), key, "a finite number", scalar.Value);
                return null;
            case var other:
                problems.Add(ProblemCode.WrongKind, keys.PointerTo(key), key, "a finite number", other.Kind);
                return null;
        }
    }

    /// <summary>Reads <c>multipleOf</c>.</summary>
    public static NumberLiteral? ReadStep(MappingReader keys, ProblemList problems)
    {
        var step = ReadBound("multipleOf", keys, problems);
        if (step is null || (step.IsExactDecimal && step.AsDecimal > 0))
        {
            return step;
        }

        problems.Add(ProblemCode.InvalidConstraint, keys.PointerTo("multipleOf"), "multipleOf", "a number above 0, up to 28 digits long", step.Json);
        return null;
    }

    private static void CheckRange(MxcpType.Number type, MappingReader keys, ProblemList problems)
    {
        bool startsAbove = type.ExclusiveMinimum is { } above && !(type.Minimum?.CompareTo(above) > 0);
        bool endsBelow = type.ExclusiveMaximum is { } below && !(type.Maximum?.CompareTo(below) < 0);
        if ((startsAbove ? type.ExclusiveMinimum : type.Minimum) is not { } least || (endsBelow ? type.ExclusiveMaximum : type.Maximum) is not { } most)
        {
            return;
        }

        // Between two numbers that are one double lies no third.
        bool isEmpty = startsAbove || endsBelow ? least.AsDouble >= most.AsDouble : least.CompareTo(most) > 0;
        if (isEmpty)
        {
            string leastKey = startsAbove ? "exclusiveMinimum" : "minimum";
            string mostKey = endsBelow ? "exclusiveMaximum" : "maximum";
            problems.Add(ProblemCode.ContradictingConstraints, keys.PointerTo(leastKey), $"{leastKey} {least.Json}", $"{mostKey} {most.Json}");
        }
    }
}
