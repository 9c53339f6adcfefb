using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.Testing;

/// <summary>The configuration of a project as a test wants it.</summary>
/// <param name="options">What the test wants.</param>
/// <param name="project">The project that was compiled in, if any was.</param>
internal sealed class TestConfiguration(MxcpTestOptions options, CompiledProject? project)
{
    private const string SettingsKey = "settings";
    private const string SecretsKey = "secrets";
    private const string OwnVariables = "MXCP_";

    /// <summary>Loads it, and keeps how to load it again.</summary>
    /// <exception cref="ConfigurationException">Something is missing or wrong.</exception>
    public ConfigurationSource Open() => new(Load(), Load);

    private ProjectConfiguration Load()
    {
        string root = Path.GetFullPath(options.ProjectFolder ?? AppContext.BaseDirectory);
        var loader = new ConfigurationLoader(new ProjectRoot(root, root, static _ => null), home: "", Variable) { SiteText = SiteText(root) };
        var configuration = loader.LoadFrom(Path.TrimEndingDirectorySeparator(root), new SiteChoices(Profile: options.Profile), project);
        return configuration with
        {
            // A database in memory that cannot be written to would be of no use.
            IsReadOnly = configuration.IsReadOnly && options.DatabasePath != DuckDbOptions.InMemory,
            SiteTree = WithSettings(configuration.SiteTree!),
            Secrets = [.. configuration.Secrets.Where(secret => options.Secrets.All(other => other.Name != secret.Name)), .. OwnSecrets(configuration.SiteTree!)],
        };
    }

    /// <summary>The site file of a test that names none: only a library can do without.</summary>
    private string? SiteText(string root)
    {
        if (options.Site is not null || File.Exists(Path.Combine(root, SiteDefinition.FileName)))
        {
            return options.Site;
        }

        return project is null
            ? "project: test\nprofile: test"
            : throw new ConfigurationException(
                $"There is no {SiteDefinition.FileName} of the project '{project.Name}' in {root}: set ProjectFolder to its folder, or Site to the text of one.");
    }

    private string? Variable(string name) => name switch
    {
        EnvironmentSettings.DatabaseVariable => options.DatabasePath,
        EnvironmentSettings.UserFileVariable => options.UserFile,
        _ when options.Variables.TryGetValue(name, out string? value) => value,
        _ when name.StartsWith(OwnVariables, StringComparison.Ordinal) => null,
        _ => Environment.GetEnvironmentVariable(name),
    };

    private YamlMapping WithSettings(YamlMapping site)
    {
        foreach (var (key, value) in options.Settings)
        {
            site = SettingTree.With(site, [SettingsKey, .. key.Split('.')], value);
        }

        return site;
    }

    /// <summary>The secrets of the test, as far as the application would be given them.</summary>
    private IEnumerable<NamedSecret> OwnSecrets(YamlMapping site)
    {
        if (site.Find(SecretsKey)?.Value is YamlSequence allowed
            && options.Secrets.FirstOrDefault(secret => !allowed.Items.Any(item => item is YamlScalar scalar && scalar.Value == secret.Name)) is { } other)
        {
            throw new ConfigurationException($"The secret '{other.Name}' is none of those that the project may use, which {SiteDefinition.FileName} lists under {SecretsKey}.");
        }

        return options.Secrets;
    }
}
