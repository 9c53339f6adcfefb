using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads <c>output</c>: what a tool sends of its result.</summary>
internal static class OutputReader
{
    /// <summary>What the tool says itself, or nothing where the site file decides.</summary>
    public static OutputMode? Read(MappingReader tool, ProblemList problems)
    {
        var output = OutputModes.Read(tool, problems);
        if (output == OutputMode.Structured && tool.Value("return") is null)
        {
            problems.Add(ProblemCode.OutputWithoutReturn, tool.PointerTo("output"));
        }

        return output;
    }
}
