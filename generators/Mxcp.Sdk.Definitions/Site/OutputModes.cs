using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The words for what tools send of their results: of one tool, or of all that say nothing.</summary>
internal static class OutputModes
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Names { get; } = ["both", "structured", "text"];

    /// <summary>The word for a mode.</summary>
    public static string NameOf(OutputMode mode) => mode switch
    {
        OutputMode.Both => "both",
        OutputMode.Structured => "structured",
        OutputMode.Text => "text",
        _ => throw new InvalidOperationException(mode.ToString()),
    };

    /// <summary>The mode that a word stands for, or nothing where it stands for none.</summary>
    public static OutputMode? Parse(string? name) => name switch
    {
        "both" => OutputMode.Both,
        "structured" => OutputMode.Structured,
        "text" => OutputMode.Text,
        _ => null,
    };

    /// <summary>Reads the key <c>output</c>; nothing where it is absent or wrong.</summary>
    public static OutputMode? Read(MappingReader keys, ProblemList problems)
    {
        string? output = keys.Text("output");
        var mode = Parse(output);
        if (output is not null && mode is null)
        {
            problems.Add(ProblemCode.InvalidChoice, keys.PointerTo("output"), output, "output", "both, structured or text");
        }

        return mode;
    }
}
