using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Rules;

/// <summary>A type's own constants must be values of the type.</summary>
internal static class LiteralRules
{
    public static void Check(MxcpType type, string pointer, ProblemList problems)
    {
        var choices = new ChoiceSets();
        CheckAll(type.Enum, type with { Enum = default, Nullable = null }, YamlPointer.Append(pointer, "enum"), choices, problems);
        CheckTwins(type, YamlPointer.Append(pointer, "enum"), problems);
        CheckAll(type.Examples, type, YamlPointer.Append(pointer, "examples"), choices, problems);

        // `default: null` says that the value may be left out, and nothing stands for it.
        if (type.Default is not (null or NullLiteral))
        {
            CheckOne(type.Default, type, YamlPointer.Append(pointer, "default"), choices, problems);
        }
    }

    private static void CheckAll(EquatableArray<Literal> literals, MxcpType type, string pointer, ChoiceSets choices, ProblemList problems)
    {
        for (int i = 0; i < literals.Count; i++)
        {
            CheckOne(literals[i], type, YamlPointer.Append(pointer, i), choices, problems);
        }
    }

    private static void CheckOne(Literal literal, MxcpType type, string pointer, ChoiceSets choices, ProblemList problems)
    {
        foreach (var mistake in LiteralCheck.Mistakes(literal, type, choices))
        {
            problems.Add(ProblemCode.InvalidLiteral, pointer + mistake.Pointer, mistake.Shown, mistake.Rule);
        }
    }

    private static void CheckTwins(MxcpType type, string pointer, ProblemList problems)
    {
        var seen = new HashSet<Literal>();
        for (int i = 0; i < type.Enum.Count; i++)
        {
            if (!seen.Add(type.Enum[i]))
            {
                problems.Add(ProblemCode.InvalidLiteral, YamlPointer.Append(pointer, i), LiteralCheck.Show(type.Enum[i], type), "it stands in the list twice");
            }
        }
    }
}
