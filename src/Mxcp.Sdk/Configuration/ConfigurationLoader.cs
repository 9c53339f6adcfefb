using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;
using Mxcp.Execution;

namespace Mxcp.Configuration;

/// <summary>
/// Puts the configuration together from site file, user file, environment and command line. To load again reads all of them
/// again and looks every reference up again; what was loaded before stays as it is.
/// </summary>
/// <param name="search">Finds the project.</param>
/// <param name="home">The folder of the user, or nothing.</param>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class ConfigurationLoader(ProjectRoot search, string home, Func<string, string?> variable)
{
    private readonly EnvironmentSettings _environment = new(variable);

    /// <summary>Looks up what references stand for; a test may give it less time.</summary>
    public Func<string, ReferenceLookup> CreateLookup { get; init; } = root => new ReferenceLookup(root, variable);

    /// <summary>The text of a site file that stands for the one in the project's folder; <see langword="null"/> where there is none.</summary>
    public string? SiteText { get; init; }

    /// <summary>For this process.</summary>
    public static ConfigurationLoader OfProcess() => new(
        ProjectRoot.OfProcess(), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.GetEnvironmentVariable);

    /// <summary>Loads the configuration, and keeps how to load it again.</summary>
    /// <inheritdoc cref="Load"/>
    public ConfigurationSource Open(SiteChoices choices, CompiledProject? project)
    {
        var first = Load(choices, project);
        return new ConfigurationSource(first, () => Load(choices with { Root = first.Root }, project));
    }

    /// <summary>Loads the configuration.</summary>
    /// <param name="choices">What the command line says.</param>
    /// <param name="project">The project that was compiled in, if any was.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong, all of which the message names, or the site file is not the program's.</exception>
    public ProjectConfiguration Load(SiteChoices choices, CompiledProject? project) => LoadFrom(search.Find(choices.Root), choices, project);

    /// <summary>Loads the configuration of the project in a folder.</summary>
    /// <param name="root">The folder, an absolute path.</param>
    /// <param name="choices">What the command line says besides.</param>
    /// <param name="project">The project that was compiled in, if any was.</param>
    /// <exception cref="ConfigurationException">Something is missing or wrong, all of which the message names, or the site file is not the program's.</exception>
    public ProjectConfiguration LoadFrom(string root, SiteChoices choices, CompiledProject? project)
    {
        string sitePath = Path.Combine(root, SiteDefinition.FileName);
        var siteFile = SiteText is null ? ConfigurationFile.Read(sitePath) : ConfigurationFile.Of(sitePath, SiteText);
        var userFile = ReadUserFile();
        _environment.Check();
        var (site, _) = Parse(siteFile, siteFile.Document, userFile, userFile?.Document);
        SiteCheck.IsOfProgram(project, site, siteFile.Path);
        var profile = SiteCheck.FindProfile(site, choices, _environment.Profile, siteFile.Path);

        var resolver = new ReferenceResolver(CreateLookup(root), site.Project, profile.Name);
        resolver.Prepare(userFile);
        var siteDocument = resolver.ResolveSite(siteFile);
        var userDocument = resolver.ResolveUser(userFile, SiteReader.Read(siteFile.Path, siteDocument).Value ?? site);
        resolver.ThrowIfAnyFailed();
        var (resolved, resolvedUser) = Parse(siteFile, siteDocument, userFile, userDocument);
        return Combine(root, choices, resolved, profile.Name, resolvedUser) with { SiteTree = (YamlMapping)siteDocument.Root!, UserTree = userDocument?.Root as YamlMapping };
    }

    private ConfigurationFile? ReadUserFile()
    {
        if (_environment.UserFile is { } named)
        {
            return File.Exists(named)
                ? ConfigurationFile.Read(Path.GetFullPath(named))
                : throw new ConfigurationException($"There is no user file {Path.GetFullPath(named)}, which {EnvironmentSettings.UserFileVariable} names.");
        }

        string usual = Path.Combine(home, ".mxcp", "config.yml");
        return home.Length > 0 && File.Exists(usual) ? ConfigurationFile.Read(usual) : null;
    }

    /// <summary>What both files say, or all that is wrong in them.</summary>
    private static (SiteDefinition Site, UserDefinition? User) Parse(ConfigurationFile siteFile, YamlDocument siteDocument, ConfigurationFile? userFile, YamlDocument? userDocument)
    {
        var site = SiteReader.Read(siteFile.Path, siteDocument);
        var user = userFile is null ? default : UserReader.Read(userFile.Path, userDocument!);
        string[] lines = [.. siteFile.Lines(site.Problems, siteDocument), .. userFile?.Lines(user.Problems, userDocument!) ?? []];
        return lines.Length == 0 ? (site.Value!, user.Value) : throw new ConfigurationException(string.Join('\n', lines));
    }

    private ProjectConfiguration Combine(string root, SiteChoices choices, SiteDefinition site, string profileName, UserDefinition? user)
    {
        var profile = site.Profiles.FirstOrDefault(profile => profile.Name == profileName) ?? new SiteProfile(profileName, DatabasePath: null, IsReadOnly: false);
        var own = user?.Profiles.FirstOrDefault(candidate => candidate.Project == site.Project && candidate.Name == profileName);
        var folders = site.ProfileFolders;
        return new ProjectConfiguration
        {
            Root = root,
            Project = site.Project,
            Profile = profileName,
            DatabasePath = DatabasePath(root, _environment.DatabasePath ?? profile.DatabasePath ?? Path.Combine(folders.Data, $"db-{profileName}.duckdb")),
            IsReadOnly = profile.IsReadOnly || choices.IsReadOnly || _environment.IsReadOnly,
            TellsErrors = site.TellsErrors,
            DriftPath = Path.GetFullPath(profile.DriftPath ?? Path.Combine(folders.Drift, $"drift-{profileName}.json"), root),
            AuditPath = Path.GetFullPath(profile.AuditPath ?? Path.Combine(folders.Audit, $"logs-{profileName}.jsonl"), root),
            Extensions = site.Extensions,
            Plugins = site.Plugins,
            PluginSettings = own?.Plugins ?? default,
            StateKey = _environment.StateKey is { } key ? new Secret(key) : null,
            Transport = user?.Transport ?? TransportDefinition.Default,
            Secrets = [.. (own?.Secrets ?? default).Where(secret => SiteCheck.MayUse(site, secret.Name)).Select(static secret => new NamedSecret(secret.Name, secret.Type, ConfigNodes.Secret(secret.Parameters)))],
        };
    }

    private static string DatabasePath(string root, string path) => path == DuckDb.DuckDbOptions.InMemory ? path : Path.GetFullPath(path, root);
}
