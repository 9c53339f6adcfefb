using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Rules;

/// <summary>The arguments of a test must be what the endpoint takes, unless the test is about their being refused.</summary>
internal static class TestArgumentRules
{
    public static void Check(EquatableArray<LiteralProperty> arguments, TestAssertions asserts, TestContract contract, MappingReader test, ProblemList problems)
    {
        if (asserts.ExpectsRefusal)
        {
            return;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            string pointer = YamlPointer.Append(test.PointerTo("arguments"), i);
            if (contract.Parameters.FirstOrDefault(parameter => parameter.Name == arguments[i].Name) is not { } declared)
            {
                problems.Add(ProblemCode.UnknownArgument, YamlPointer.Append(pointer, "key"), arguments[i].Name, WayOut(arguments[i].Name, contract));
                continue;
            }

            foreach (var mistake in Mistakes(arguments[i].Value, declared, declared.Type, contract.IsMethod))
            {
                problems.Add(ProblemCode.InvalidTestArgument, YamlPointer.Append(pointer, "value") + mistake.Pointer, mistake.Shown, declared.Name, mistake.Rule);
            }
        }

        foreach (var missing in contract.Parameters.Where(parameter => parameter.IsRequired && arguments.All(argument => argument.Name != parameter.Name)))
        {
            problems.Add(ProblemCode.MissingTestArgument, test.Pointer, missing.Name);
        }
    }

    /// <summary>What is wrong with the arguments for what the definition is bound to, where they are right by the definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="offered">The parameters as callers see them.</param>
    public static IEnumerable<Problem> OfBound(EndpointDefinition definition, IReadOnlyList<ParameterDefinition> offered)
    {
        bool isMethod = definition.Source is EndpointSource.Method;
        return
            from test in definition.Tests.Select(static (value, index) => (value, index))
            where !test.value.Asserts.ExpectsRefusal
            from argument in test.value.Arguments.Select(static (value, index) => (value, index))
            from parameter in offered
            where parameter.Name == argument.value.Name
            from mistake in Mistakes(argument.value.Value, parameter, parameter.Type, isMethod)
            let pointer = $"{definition.PointerTo("tests")}/{test.index}/arguments/{argument.index}/value{mistake.Pointer}"
            select new Problem(ProblemCode.InvalidTestArgument, Anchor.Yaml(definition.File, pointer), mistake.Shown, parameter.Name, mistake.Rule);
    }

    private static IReadOnlyList<LiteralMistake> Mistakes(Literal value, ParameterDefinition parameter, MxcpType type, bool isMethod)
    {
        // Null is a value not given, or one that a nullable parameter of C# takes.
        bool mayBeNull = type.Nullable is null && (!parameter.IsRequired || isMethod);
        return value is NullLiteral && mayBeNull ? [] : LiteralCheck.Mistakes(AcceptedValue.Of(value, type), isMethod ? AcceptedValue.WithNull(type) : type);
    }

    private static string WayOut(string name, TestContract contract) =>
        Nearest.To(name, contract.Parameters.Select(static parameter => parameter.Name)) is { } near ? $"did you mean '{near}'?" : "declare it, or remove the argument";
}
