using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads <c>tests</c>, and holds each against the contract.</summary>
internal static class TestsReader
{
    /// <summary>Reads the tests of an endpoint.</summary>
    /// <param name="endpoint">The keys of the endpoint.</param>
    /// <param name="contract">What calls of it take and give.</param>
    /// <param name="problems">Where problems go.</param>
    public static EquatableArray<TestDefinition> Read(MappingReader endpoint, TestContract contract, ProblemList problems)
    {
        // Where parameters or result are wrong themselves, what the tests say of them would only add noise.
        var known = IsCertain(endpoint, problems) ? contract : null;
        var tests = new List<TestDefinition>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in endpoint.Mappings("tests"))
        {
            if (ReadTest(keys, known, problems) is not { } test)
            {
                continue;
            }

            tests.Add(test);
            if (!names.Add(test.Name))
            {
                problems.Add(ProblemCode.DuplicateTest, keys.PointerTo("name"), test.Name);
            }
        }

        return tests.ToEquatableArray();
    }

    private static bool IsCertain(MappingReader endpoint, ProblemList problems)
    {
        string[] contract = [endpoint.PointerTo("parameters"), endpoint.PointerTo("return")];
        return !problems.ToArray().Any(problem => Array.Exists(contract, part => PointerOf(problem.Anchor).StartsWith(part, StringComparison.Ordinal)));
    }

    private static string PointerOf(Anchor anchor) => anchor switch
    {
        YamlValueAnchor value => value.Pointer,
        YamlKeyAnchor key => key.Pointer,
        _ => "",
    };

    private static TestDefinition? ReadTest(MappingReader keys, TestContract? contract, ProblemList problems)
    {
        string? name = keys.RequiredText("name");
        if (name is not null && name.Trim().Length == 0)
        {
            problems.Add(ProblemCode.InvalidChoice, keys.PointerTo("name"), name, "name", "a text that is not empty");
        }

        string? description = keys.Text("description")?.TrimEnd();
        var tags = keys.TextList("tags");
        int before = problems.Count;
        var arguments = ReadArguments(keys, problems);
        bool areArgumentsRead = problems.Count == before;
        var user = TestCallerReader.ReadUser(keys, problems);
        var headers = TestCallerReader.ReadHeaders(keys, problems);
        before = problems.Count;
        var asserts = ReadAssertions(keys, problems);
        bool areAssertionsRead = problems.Count == before;
        keys.End();

        if (contract is not null && areArgumentsRead)
        {
            TestArgumentRules.Check(arguments, asserts, contract, keys, problems);
        }

        if (contract is not null && areAssertionsRead)
        {
            TestAssertionRules.Check(asserts, contract, keys, problems);
        }

        return name is null ? null : new TestDefinition(name, arguments, asserts) { Description = description, Tags = tags, User = user, Headers = headers };
    }

    private static EquatableArray<LiteralProperty> ReadArguments(MappingReader test, ProblemList problems)
    {
        var arguments = new List<LiteralProperty>();
        foreach (var argument in test.Mappings("arguments"))
        {
            string? name = argument.RequiredText("key");
            var value = argument.ValueOrNull("value") is { } node ? LiteralReader.Read(node, argument.PointerTo("value"), problems) : new NullLiteral();
            argument.End();
            if (name is null || value is null)
            {
                continue;
            }

            if (arguments.Any(other => other.Name == name))
            {
                problems.Add(ProblemCode.InvalidChoice, argument.PointerTo("key"), name, "key", "each parameter once");
            }

            arguments.Add(new LiteralProperty(name, value));
        }

        return arguments.ToEquatableArray();
    }

    private static TestAssertions ReadAssertions(MappingReader test, ProblemList problems) => new()
    {
        Result = ReadValue(test, TestKeys.Result, problems),
        Contains = ReadValue(test, TestKeys.Contains, problems),
        NotContains = test.TextList(TestKeys.NotContains),
        ContainsItem = ReadValue(test, TestKeys.ContainsItem, problems),
        ContainsAll = ReadItems(test, problems),
        Length = test.Count(TestKeys.Length),
        ContainsText = test.Text(TestKeys.ContainsText),
        Error = test.Has(TestKeys.Error) && test.RequiredMapping(TestKeys.Error) is { } error ? ReadError(error) : null,
    };

    /// <summary>A value; null that stands there is one too.</summary>
    private static Literal? ReadValue(MappingReader test, string key, ProblemList problems) =>
        test.ValueOrNull(key) is { } node ? LiteralReader.Read(node, test.PointerTo(key), problems) : null;

    private static EquatableArray<Literal> ReadItems(MappingReader test, ProblemList problems)
    {
        if (test.List(TestKeys.ContainsAll) is not { } list)
        {
            return default;
        }

        string pointer = test.PointerTo(TestKeys.ContainsAll);
        if (list.Items.Count == 0)
        {
            problems.Add(ProblemCode.WrongKind, pointer, TestKeys.ContainsAll, "a list with at least one item", "an empty one");
        }

        return list.Items.Select((item, i) => LiteralReader.Read(item, YamlPointer.Append(pointer, i), problems)).OfType<Literal>().ToEquatableArray();
    }

    private static ExpectedError ReadError(MappingReader error)
    {
        var read = new ExpectedError(error.Choice("kind"), error.Text("contains"));
        error.End();
        return read;
    }
}
