namespace Mxcp.Definitions.Reading;

/// <summary>The kinds of endpoints, each with its folder.</summary>
internal static class DefinitionKinds
{
    /// <summary>The root keys.</summary>
    public static IReadOnlyList<string> All { get; } = ["tool", "resource", "prompt"];

    /// <summary>The folder of a kind, relative to the project.</summary>
    public static string FolderOf(string kind) => kind + "s/";

    /// <summary>Whether a file lies in the folder of one of the kinds.</summary>
    public static bool IsInFolder(string file) => All.Any(kind => file.StartsWith(FolderOf(kind), StringComparison.Ordinal));
}
