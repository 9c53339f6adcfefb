using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Checks <c>tests</c>, which nothing runs yet.</summary>
internal static class TestsReader
{
    public static void Check(MappingReader endpoint, EquatableArray<ParameterDefinition> parameters, ProblemList problems)
    {
        if (endpoint.List("tests") is not { } tests)
        {
            return;
        }

        for (int i = 0; i < tests.Items.Count; i++)
        {
            if (MappingReader.Open(tests.Items[i], YamlPointer.Append(endpoint.PointerTo("tests"), i), TestKeys.Test, problems) is { } test)
            {
                CheckTest(test, parameters, problems);
            }
        }
    }

    private static void CheckTest(MappingReader test, EquatableArray<ParameterDefinition> parameters, ProblemList problems)
    {
        _ = test.RequiredText("name");
        _ = test.Text("description");
        CheckArguments(test, parameters, problems);
        _ = test.Free("user_context");
        _ = test.Value("result");
        _ = test.Value("result_contains");
        _ = test.TextList("result_not_contains");
        _ = test.Value("result_contains_item");
        _ = test.List("result_contains_all");
        _ = test.Count("result_length");
        _ = test.Text("result_contains_text");
        test.End();
    }

    private static void CheckArguments(MappingReader test, EquatableArray<ParameterDefinition> parameters, ProblemList problems)
    {
        if (!test.Has("arguments"))
        {
            problems.AddToKey(ProblemCode.MissingKey, test.Pointer, "A test", "arguments");
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var items = test.List("arguments")?.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            if (MappingReader.Open(items[i], YamlPointer.Append(test.PointerTo("arguments"), i), TestKeys.Argument, problems) is { } argument)
            {
                CheckArgument(argument, parameters, names, problems);
            }
        }
    }

    private static void CheckArgument(MappingReader argument, EquatableArray<ParameterDefinition> parameters, HashSet<string> names, ProblemList problems)
    {
        string? name = argument.RequiredText("key");
        _ = argument.ValueOrNull("value");
        argument.End();
        if (name is null)
        {
            return;
        }

        if (parameters.All(parameter => parameter.Name != name))
        {
            string wayOut = Nearest.To(name, parameters.Select(static parameter => parameter.Name)) is { } near ? $"did you mean '{near}'?" : "declare it, or remove the argument";
            problems.Add(ProblemCode.UnknownArgument, argument.PointerTo("key"), name, wayOut);
        }
        else if (!names.Add(name))
        {
            problems.Add(ProblemCode.InvalidChoice, argument.PointerTo("key"), name, "key", "each parameter once");
        }
    }
}
