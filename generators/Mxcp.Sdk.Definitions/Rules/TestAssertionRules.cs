using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Rules;

/// <summary>What a test asserts must be able to come, as far as the definition says what comes.</summary>
internal static class TestAssertionRules
{
    public static void Check(TestAssertions asserts, TestContract contract, MappingReader test, ProblemList problems)
    {
        CheckTogether(asserts, test, problems);
        CheckErrorKind(asserts, contract, test, problems);
        new ResultRules(test.Pointer, problems).Check(asserts, contract.Result);
    }

    /// <summary>Assertions of which not all can hold.</summary>
    private static void CheckTogether(TestAssertions asserts, MappingReader test, ProblemList problems)
    {
        if (asserts.Error is not null && TestKeys.OfResult.FirstOrDefault(test.Contains) is { } ofResult)
        {
            problems.AddToKey(ProblemCode.ContradictingAssertions, test.PointerTo(ofResult), TestKeys.Error, ofResult, "a call that fails has no result");
        }

        if (asserts is { Result: ArrayLiteral { Items.Count: var count }, Length: { } length } && count != length)
        {
            problems.AddToKey(ProblemCode.ContradictingAssertions, test.PointerTo(TestKeys.Length), TestKeys.Result, TestKeys.Length, $"the list has {count} item{(count == 1 ? "" : "s")}");
        }

        string[] named = asserts.Contains is ObjectLiteral expected ? [.. expected.Properties.Select(static property => property.Name)] : [];
        for (int i = 0; i < asserts.NotContains.Count; i++)
        {
            if (named.Contains(asserts.NotContains[i]))
            {
                problems.Add(ProblemCode.ContradictingAssertions, YamlPointer.Append(test.PointerTo(TestKeys.NotContains), i), TestKeys.Contains, TestKeys.NotContains, $"both name '{asserts.NotContains[i]}'");
            }
        }
    }

    private static void CheckErrorKind(TestAssertions asserts, TestContract contract, MappingReader test, ProblemList problems)
    {
        if (asserts.Error is { Kind: ErrorKinds.Missing } && contract.Kind != EndpointKind.Resource)
        {
            problems.Add(ProblemCode.ImpossibleAssertion, $"{test.PointerTo(TestKeys.Error)}/kind", "kind: missing", $"only a resource can be missing, and this is a {DefinitionKinds.KeyOf(contract.Kind)}");
        }
    }
}
