using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads what stands under <c>tool</c>.</summary>
internal static class ToolReader
{
    public static ToolDefinition? Read(MappingReader tool, ProblemList problems)
    {
        string? name = tool.RequiredText("name");
        NameRules.CheckEndpoint(name, tool.PointerTo("name"), problems);
        string? description = tool.Text("description")?.TrimEnd();
        var annotations = ReadAnnotations(tool);
        var source = SourceReader.Read(tool, problems);
        var parameters = ParameterReader.Read(tool, problems);
        var returns = tool.Value("return") is { } type ? TypeReader.Read(type, tool.PointerTo("return"), problems) : null;
        var output = OutputReader.Read(tool, problems);
        var traits = TraitsReader.Read(tool, problems);
        var tests = TestsReader.Read(tool, TestContract.Of(EndpointKind.Tool, source, parameters, returns), problems);
        tool.End();

        // A tool that has a name is known by it, whatever else is wrong: its method must not be called an orphan on top.
        return name is null
            ? null
            : new ToolDefinition(problems.File, name, description, annotations, source ?? new EndpointSource.Method(), parameters, returns) { Output = output, Traits = traits, Tests = tests };
    }

    private static ToolAnnotations ReadAnnotations(MappingReader tool)
    {
        if (tool.Mapping("annotations") is not { } annotations)
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
}
