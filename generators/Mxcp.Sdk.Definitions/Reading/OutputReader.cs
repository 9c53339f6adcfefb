using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads <c>output</c>: what a tool sends of its result.</summary>
internal static class OutputReader
{
    public static OutputMode Read(MappingReader tool, ProblemList problems)
    {
        string? output = tool.Text("output");
        switch (output)
        {
            case null or "both":
                return OutputMode.Both;
            case "text":
                return OutputMode.Text;
            case "structured":
                CheckReturn(tool, problems);
                return OutputMode.Structured;
            default:
                problems.Add(ProblemCode.InvalidChoice, tool.PointerTo("output"), output, "output", "both, structured or text");
                return OutputMode.Both;
        }
    }

    private static void CheckReturn(MappingReader tool, ProblemList problems)
    {
        if (tool.Value("return") is null)
        {
            problems.Add(ProblemCode.OutputWithoutReturn, tool.PointerTo("output"));
        }
    }
}
