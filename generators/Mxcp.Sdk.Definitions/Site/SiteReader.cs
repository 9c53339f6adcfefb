using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads a site file: the tree of it in, what it says or the reasons why not out. Build and run use the same one.</summary>
/// <remarks>A reference counts as a value of the right kind until it is looked up, which happens at run time; the tree is then read again.</remarks>
internal static class SiteReader
{
    /// <summary>Reads a site file.</summary>
    /// <param name="file">Its path, as messages show it.</param>
    /// <param name="document">What stands in it.</param>
    public static Parsed<SiteDefinition> Read(string file, YamlDocument document)
    {
        var problems = new ProblemList(file);
        YamlFaultProblems.AddTo(problems, document);
        var site = document.Root is null ? ReadEmpty(document, problems) : ReadRoot(YamlReferences.Mark(document.Root, problems), problems);
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

        FormatVersion.Check(root, problems);
        string? project = root.RequiredFixedText("project");
        string? profile = root.RequiredFixedText("profile");
        var profiles = root.Named("profiles").Select(static named => ReadProfile(named.Name, named.Mapping)).ToEquatableArray();
        var (folders, profileFolders) = PathsReader.Read(root, problems);
        var output = OutputModes.Read(root, problems) ?? OutputMode.Both;
        bool tellsErrors = root.Choice("errors") == ErrorModes.Detailed;
        var limits = LimitsReader.Read(root, problems);
        bool limitsSecrets = root.Value("secrets") is not null;
        var secrets = root.TextList("secrets");
        var extensions = ReadExtensions(root, problems);
        var plugins = PluginsReader.Read(root, problems);
        _ = root.Free("settings");
        SitePartsReader.CheckDbt(root);
        SitePartsReader.CheckSqlTools(root);
        root.End();
        return project is null || profile is null ? null : new SiteDefinition(project, profile, profiles)
        {
            Folders = folders,
            Output = output,
            TellsErrors = tellsErrors,
            Limits = limits,
            ProfileFolders = profileFolders,
            LimitsSecrets = limitsSecrets,
            Secrets = secrets,
            Extensions = extensions,
            Plugins = plugins,
        };
    }

    private static SiteProfile ReadProfile(string name, MappingReader? profile)
    {
        if (profile is null)
        {
            return new SiteProfile(name, DatabasePath: null, IsReadOnly: false);
        }

        var database = profile.Mapping("duckdb");
        var read = new SiteProfile(name, database?.Text("path"), database?.Boolean("readonly") ?? false)
        {
            DriftPath = SitePartsReader.ReadDrift(profile),
            AuditPath = SitePartsReader.ReadAudit(profile),
        };
        database?.End();
        profile.End();
        return read;
    }

    private static EquatableArray<SiteExtension> ReadExtensions(MappingReader root, ProblemList problems)
    {
        var extensions = new List<SiteExtension>();
        foreach (var (name, mapping, pointer) in root.NamesOrMappings("extensions"))
        {
            _ = mapping?.RequiredText("name");
            string? repository = mapping?.Choice("repo");
            mapping?.End();
            if ((name ?? mapping?.Value("name")) is not YamlScalar { IsText: true } read)
            {
                continue;
            }

            if (read.Type == YamlScalarType.Reference || SitePartsReader.IsExtension(read.Value))
            {
                extensions.Add(new SiteExtension(read.Value, repository));
                continue;
            }

            problems.Add(ProblemCode.InvalidChoice, mapping?.PointerTo("name") ?? pointer, MappingReader.Shown(read), "extensions", "the name of an extension, of letters, digits and _");
        }

        return extensions.ToEquatableArray();
    }
}
