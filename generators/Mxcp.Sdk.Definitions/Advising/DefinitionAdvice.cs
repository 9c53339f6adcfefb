using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Advising;

/// <summary>What a definition leaves unsaid, though models and people read it.</summary>
internal static class DefinitionAdvice
{
    /// <summary>Looks through the text of a file; nothing comes of one that is no definition.</summary>
    public static IEnumerable<Advice> Of(string text) =>
        DefinitionTree.FindEndpoint(YamlReader.Read(text).Root) is { } endpoint
            ? [.. OfEndpoint(endpoint.Kind, endpoint.Body, endpoint.Name), .. OfParameters(endpoint.Body), .. OfDefaults(endpoint.Kind, endpoint.Body), .. OfResult(endpoint.Body, endpoint.Name), .. OfTests(endpoint.Kind, endpoint.Body, endpoint.Name)]
            : [];

    private static IEnumerable<Advice> OfEndpoint(string kind, YamlMapping body, YamlScalar name)
    {
        if (!DefinitionTree.HasDescription(body))
        {
            yield return new Advice(ProblemCode.EndpointWithoutDescription, name.Span, kind, name.Value);
        }

        if (kind == "tool" && !DefinitionTree.HasAny(body, "annotations"))
        {
            yield return new Advice(ProblemCode.ToolWithoutAnnotations, name.Span, name.Value);
        }

        if (body.Find("tags")?.Value is not YamlSequence { Items.Count: > 0 })
        {
            yield return new Advice(ProblemCode.EndpointWithoutTags, name.Span, kind, name.Value);
        }
    }

    /// <summary>Of tools only: what stands in a URI must be there, and a person who fills in a prompt sees what is asked.</summary>
    private static IEnumerable<Advice> OfDefaults(string kind, YamlMapping body) => kind == "tool"
        ? DefinitionTree.Parameters(body)
            .Where(static parameter => !DefinitionTree.HasAny(parameter.Parameter, "default"))
            .Select(static parameter => new Advice(ProblemCode.ParameterWithoutDefault, parameter.Name.Span, parameter.Name.Value))
        : [];

    private static IEnumerable<Advice> OfParameters(YamlMapping body)
    {
        foreach (var (parameter, name) in DefinitionTree.Parameters(body))
        {
            if (!DefinitionTree.HasDescription(parameter))
            {
                yield return new Advice(ProblemCode.ParameterWithoutDescription, name.Span, name.Value);
            }

            bool isOpenText = DefinitionTree.Scalar(parameter, "type")?.Value == "string" && !DefinitionTree.HasAny(parameter, "examples", "enum", "format", "default");
            if (isOpenText)
            {
                yield return new Advice(ProblemCode.ParameterWithoutExample, name.Span, name.Value);
            }

            foreach (var advice in OfProperties(parameter))
            {
                yield return advice;
            }
        }
    }

    private static IEnumerable<Advice> OfResult(YamlMapping body, YamlScalar name)
    {
        if (body.Find("return") is not { Value: YamlMapping type, Key: var key })
        {
            return [];
        }

        var own = DefinitionTree.HasDescription(type) ? [] : new[] { new Advice(ProblemCode.ResultWithoutDescription, key.Span, name.Value) };
        return own.Concat(OfProperties(type));
    }

    private static IEnumerable<Advice> OfTests(string kind, YamlMapping body, YamlScalar name)
    {
        var tests = (body.Find("tests")?.Value as YamlSequence)?.Items ?? [];
        if (tests.Count == 0 && kind != "prompt")
        {
            yield return new Advice(ProblemCode.EndpointWithoutTest, name.Span, kind, name.Value);
        }

        foreach (var test in tests.OfType<YamlMapping>().Where(static test => !DefinitionTree.HasAny(test, [.. TestKeys.OfResult, TestKeys.Error])))
        {
            if (DefinitionTree.Scalar(test, "name") is { } called)
            {
                yield return new Advice(ProblemCode.TestWithoutAssertion, called.Span, called.Value);
            }
        }
    }

    private static IEnumerable<Advice> OfProperties(YamlMapping type) =>
        DefinitionTree.Properties(type)
            .Where(static property => !DefinitionTree.HasDescription(property.Type))
            .Select(static property => new Advice(ProblemCode.PropertyWithoutDescription, property.Name.Span, property.Name.Value));
}
