using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads what stands under <c>tool</c>.</summary>
internal static class ToolReader
{
    public static ToolDefinition? Read(MappingReader tool, ProblemList problems)
    {
        string? name = tool.RequiredText("name");
        CheckName(name, tool.PointerTo("name"), problems);
        string? description = tool.Text("description")?.TrimEnd();
        var annotations = ReadAnnotations(tool);
        var source = SourceReader.Read(tool, problems);
        var parameters = ReadParameters(tool, problems);
        var returns = tool.Value("return") is { } type ? TypeReader.Read(type, tool.PointerTo("return"), problems) : null;
        tool.NotYet("tags", "enabled", "tests", "policies", "limits", "output", "icons", "_meta");
        tool.End();

        // A tool that has a name is known by it, whatever else is wrong: its method must not be called an orphan on top.
        return name is null ? null : new ToolDefinition(problems.File, name, description, annotations, source ?? new ToolSource.Method(), parameters, returns);
    }

    private static void CheckName(string? name, string pointer, ProblemList problems)
    {
        if (name is not null && !NameRules.IsEndpointName(name))
        {
            problems.Add(ProblemCode.InvalidName, pointer, name, NameRules.EndpointRule);
        }
    }

    private static ToolAnnotations ReadAnnotations(MappingReader tool)
    {
        if (tool.Mapping("annotations", "annotations") is not { } annotations)
        {
            return ToolAnnotations.None;
        }

        var read = new ToolAnnotations(
            Title: annotations.Text("title"),
            ReadOnly: annotations.Boolean("readOnlyHint"),
            Destructive: annotations.Boolean("destructiveHint"),
            Idempotent: annotations.Boolean("idempotentHint"),
            OpenWorld: annotations.Boolean("openWorldHint"));
        annotations.End();
        return read;
    }

    private static EquatableArray<ParameterDefinition> ReadParameters(MappingReader tool, ProblemList problems)
    {
        if (tool.List("parameters") is not { } list)
        {
            return default;
        }

        var parameters = new List<ParameterDefinition>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < list.Items.Count; i++)
        {
            string pointer = YamlPointer.Append(tool.PointerTo("parameters"), i);
            if (MappingReader.Open(list.Items[i], pointer, "a parameter", problems) is { } keys && ReadParameter(keys, names, problems) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>Reads a parameter.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="names">The names above it, by the form in which equal names are equal texts.</param>
    /// <param name="problems">Where problems go.</param>
    private static ParameterDefinition? ReadParameter(MappingReader keys, Dictionary<string, string> names, ProblemList problems)
    {
        string? name = keys.RequiredText("name");
        if (name is not null && !NameRules.IsParameterName(name))
        {
            problems.Add(ProblemCode.InvalidName, keys.PointerTo("name"), name, NameRules.ParameterRule);
        }
        else if (name is not null && names.TryGetValue(Names.Fold(name), out string? twin))
        {
            problems.Add(ProblemCode.DuplicateParameter, keys.PointerTo("name"), name, twin);
        }
        else if (name is not null)
        {
            names.Add(Names.Fold(name), name);
        }

        var type = TypeReader.ReadKeys(keys, depth: 0, problems);
        keys.End();
        return name is null || type is null ? null : new ParameterDefinition(name, type);
    }
}
