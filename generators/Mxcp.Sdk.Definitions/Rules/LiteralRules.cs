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
        CheckAll(type.Enum, type with { Enum = default }, YamlPointer.Append(pointer, "enum"), problems);
        CheckAll(type.Examples, type, YamlPointer.Append(pointer, "examples"), problems);
        CheckTwins(type.Enum, YamlPointer.Append(pointer, "enum"), problems);

        // `default: null` says that the value may be left out, and nothing stands for it.
        if (type.Default is not (null or NullLiteral) && LiteralCheck.FirstMistake(type.Default, type) is { } mistake)
        {
            problems.Add(ProblemCode.InvalidLiteral, YamlPointer.Append(pointer, "default"), LiteralCheck.Show(type.Default), mistake);
        }
    }

    private static void CheckAll(EquatableArray<Literal> literals, MxcpType type, string pointer, ProblemList problems)
    {
        for (int i = 0; i < literals.Count; i++)
        {
            if (LiteralCheck.FirstMistake(literals[i], type) is { } mistake)
            {
                problems.Add(ProblemCode.InvalidLiteral, YamlPointer.Append(pointer, i), LiteralCheck.Show(literals[i]), mistake);
            }
        }
    }

    private static void CheckTwins(EquatableArray<Literal> literals, string pointer, ProblemList problems)
    {
        for (int i = 1; i < literals.Count; i++)
        {
            if (literals.Take(i).Contains(literals[i]))
            {
                problems.Add(ProblemCode.InvalidLiteral, YamlPointer.Append(pointer, i), LiteralCheck.Show(literals[i]), "it stands in the list twice");
            }
        }
    }
}
