using Mxcp.Definitions.Model;

namespace Mxcp.Definitions.Reading;

/// <summary>The kinds of endpoints, each with its root key and its folder.</summary>
internal static class DefinitionKinds
{
    private static readonly string[] Keys = ["tool", "resource", "prompt"];

    /// <summary>The root keys, in the order of <see cref="EndpointKind"/>.</summary>
    public static IReadOnlyList<string> All => Keys;

    /// <summary>The root key of a kind, which is also its word in messages.</summary>
    public static string KeyOf(EndpointKind kind) => Keys[(int)kind];

    /// <summary>The folder of a kind, relative to the project.</summary>
    public static string FolderOf(EndpointKind kind) => FolderOf(KeyOf(kind));

    /// <summary>The folder of the kind that has a root key.</summary>
    public static string FolderOf(string key) => key + "s/";

    /// <summary>Whether a file lies in the folder of one of the kinds.</summary>
    public static bool IsInFolder(string file) => All.Any(key => file.StartsWith(FolderOf(key), StringComparison.Ordinal));
}
