using Mxcp.Definitions.Problems;

namespace Mxcp.Generators.Diagnostics;

/// <summary>Turns a stage that throws into a problem.</summary>
internal static class Guard
{
    public static Problem Problem(string file, Exception exception) =>
        new(ProblemCode.InternalError, Anchor.Yaml(file, ""), file, Describe(exception));

    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}
