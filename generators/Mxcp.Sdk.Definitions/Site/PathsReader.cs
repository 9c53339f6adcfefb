using System.Text.RegularExpressions;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads <c>paths</c>: the folders of the definitions, which are compiled in, and those of what belongs to profiles.</summary>
internal static class PathsReader
{
    private static readonly Regex Folder = new(SiteKeys.FolderPattern, RegexOptions.CultureInvariant);

    public static (EndpointFolders Endpoints, ProfileFolders Profiles) Read(MappingReader site, ProblemList problems)
    {
        if (site.Mapping("paths") is not { } paths)
        {
            return (EndpointFolders.Default, ProfileFolders.Default);
        }

        var folders = new EndpointFolders(
            ReadFolder("tools", paths, problems) ?? EndpointFolders.Default.Tools,
            ReadFolder("resources", paths, problems) ?? EndpointFolders.Default.Resources,
            ReadFolder("prompts", paths, problems) ?? EndpointFolders.Default.Prompts);
        CheckApart("resources", folders.Resources, "tools", folders.Tools, paths, problems);
        CheckApart("prompts", folders.Prompts, "tools", folders.Tools, paths, problems);
        CheckApart("prompts", folders.Prompts, "resources", folders.Resources, paths, problems);
        var profileFolders = new ProfileFolders(
            paths.Text("data") ?? ProfileFolders.Default.Data,
            paths.Text("drift") ?? ProfileFolders.Default.Drift,
            paths.Text("audit") ?? ProfileFolders.Default.Audit);
        paths.NotYet("evals", "python", "plugins", "sql");
        paths.End();
        return (folders, profileFolders);
    }

    private static string? ReadFolder(string key, MappingReader paths, ProblemList problems)
    {
        if (paths.FixedText(key) is not { } folder)
        {
            return null;
        }

        if (Folder.IsMatch(folder) && folder.IndexOf('\n') < 0)
        {
            return folder.TrimEnd('/');
        }

        problems.Add(ProblemCode.InvalidChoice, paths.PointerTo(key), folder, key, "a folder inside the project, such as api/tools, with forward slashes");
        return null;
    }

    /// <summary>A definition inside both folders would be of two kinds.</summary>
    private static void CheckApart(string key, string folder, string otherKey, string other, MappingReader paths, ProblemList problems)
    {
        if (EndpointFolders.IsIn(folder + "/", other) || EndpointFolders.IsIn(other + "/", folder))
        {
            string shown = paths.Contains(key) ? key : otherKey;
            problems.Add(ProblemCode.InvalidChoice, paths.PointerTo(shown), shown == key ? folder : other, shown, $"a folder that is apart from the {(shown == key ? otherKey : key)}");
        }
    }
}
