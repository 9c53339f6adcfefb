using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads a site file: the tree of it in, what it says or the reasons why not out. Build and run use the same one.</summary>
internal static class SiteReader
{
    private static readonly string[] ReferencePrefixes = ["file://", "vault://", "op://"];

    /// <summary>Reads a site file.</summary>
    /// <param name="file">Its path, as messages show it.</param>
    /// <param name="document">What stands in it.</param>
    public static Parsed<SiteDefinition> Read(string file, YamlDocument document)
    {
        var problems = new ProblemList(file);
        YamlFaultProblems.AddTo(problems, document);
        var site = document.Root is null ? ReadEmpty(document, problems) : ReadRoot(document.Root, problems);
        return new Parsed<SiteDefinition>(site, problems.ToArray());
    }

    private static SiteDefinition? ReadEmpty(YamlDocument document, ProblemList problems)
    {
        if (document.Faults.Count == 0)
        {
            problems.Add(ProblemCode.MissingKey, YamlPointer.Root, "A site file", "project");
        }

        return null;
    }

    private static SiteDefinition? ReadRoot(YamlNode node, ProblemList problems)
    {
        if (MappingReader.Open(node, YamlPointer.Root, SiteKeys.Site, problems) is not { } root)
        {
            return null;
        }

        CheckVersion(root, problems);
        string? project = ReadText("project", root, problems);
        string? profile = ReadText("profile", root, problems);
        var profiles = ReadProfiles(root, problems);
        var folders = PathsReader.Read(root, problems);
        var output = OutputModes.Read(root, problems) ?? OutputMode.Both;
        root.NotYet("dbt", "extensions", "plugin", "secrets", "settings", "sql_tools");
        root.End();
        return project is null || profile is null ? null : new SiteDefinition(project, profile, profiles) { Folders = folders, Output = output };
    }

    private static void CheckVersion(MappingReader root, ProblemList problems)
    {
        if (root.Value("mxcp") is { } version && version is not YamlScalar { Value: KeyValue.Version.Supported })
        {
            problems.Add(ProblemCode.UnsupportedVersion, root.PointerTo("mxcp"), version is YamlScalar scalar ? scalar.Value : version.Kind);
        }
    }

    private static string? ReadText(string key, MappingReader root, ProblemList problems)
    {
        string? text = root.RequiredText(key);
        RejectReference(text, root.PointerTo(key), problems);
        return text;
    }

    private static EquatableArray<SiteProfile> ReadProfiles(MappingReader root, ProblemList problems)
    {
        if (root.Value("profiles") is not { } node)
        {
            return default;
        }

        string pointer = root.PointerTo("profiles");
        if (node is not YamlMapping mapping)
        {
            problems.Add(ProblemCode.WrongKind, pointer, "profiles", "a mapping", node.Kind);
            return default;
        }

        return mapping.Entries
            .Select(entry => ReadProfile(entry, YamlPointer.Append(pointer, entry.Key.Value), problems))
            .ToEquatableArray();
    }

    private static SiteProfile ReadProfile(YamlEntry entry, string pointer, ProblemList problems)
    {
        string name = entry.Key.Value;
        var nothing = new SiteProfile(name, DatabasePath: null, IsReadOnly: false);
        if (entry.Value is YamlScalar { Type: YamlScalarType.Null } || MappingReader.Open(entry.Value, pointer, SiteKeys.Profile, problems) is not { } profile)
        {
            return nothing;
        }

        var read = profile.Mapping("duckdb") is { } database ? ReadDatabase(name, database, problems) : nothing;
        profile.NotYet("audit", "drift");
        profile.End();
        return read;
    }

    private static SiteProfile ReadDatabase(string name, MappingReader database, ProblemList problems)
    {
        string? path = database.Text("path");
        RejectReference(path, database.PointerTo("path"), problems);
        bool isReadOnly = database.Boolean("readonly") ?? false;
        database.End();
        return new SiteProfile(name, path, isReadOnly);
    }

    /// <summary>A text that names a value that stands elsewhere: taken as it is, it would be the wrong one.</summary>
    private static void RejectReference(string? text, string pointer, ProblemList problems)
    {
        if (text is not null && (text.Contains("${") || ReferencePrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal))))
        {
            problems.Add(ProblemCode.NotSupportedYet, pointer, text);
        }
    }
}
