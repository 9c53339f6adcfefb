using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;
using Mxcp.Execution;

namespace Mxcp.Configuration;

/// <summary>Reads the site file of a project when a program starts.</summary>
/// <param name="search">Finds the project.</param>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class SiteLoader(ProjectRoot search, Func<string, string?> variable)
{
    /// <summary>The environment variable that chooses the profile.</summary>
    public const string ProfileVariable = "MXCP_PROFILE";

    private const string InMemory = ":memory:";

    /// <summary>For this process.</summary>
    public static SiteLoader OfProcess() => new(ProjectRoot.OfProcess(), Environment.GetEnvironmentVariable);

    /// <summary>Reads the configuration, and keeps how to read it again.</summary>
    /// <inheritdoc cref="Load"/>
    public ConfigurationSource Open(SiteChoices choices, CompiledProject? project)
    {
        var first = Load(choices, project);
        return new ConfigurationSource(first, () => Load(choices with { Root = first.Root }, project));
    }

    /// <summary>Reads the site file and chooses the profile.</summary>
    /// <param name="choices">What the command line says.</param>
    /// <param name="project">The project that was compiled in, if any was.</param>
    /// <exception cref="ConfigurationException">The site file is missing or wrong, or not the program's.</exception>
    public SiteConfiguration Load(SiteChoices choices, CompiledProject? project)
    {
        string root = search.Find(choices.Root);
        string file = Path.Combine(root, SiteDefinition.FileName);
        var site = Read(file);
        CheckProject(project, site, file);
        var profile = FindProfile(site, choices, file);
        return new SiteConfiguration(
            root, site.Project, profile.Name, DatabasePath(root, profile), profile.IsReadOnly || choices.IsReadOnly);
    }

    private static void CheckProject(CompiledProject? project, SiteDefinition site, string file)
    {
        if (project is not null && project.Name != site.Project)
        {
            throw new ConfigurationException(
                $"{file} is the site file of the project '{site.Project}', and this program was built for the project '{project.Name}'.");
        }

        if (project is not null && project.Folders != site.Folders)
        {
            throw new ConfigurationException(
                $"{file} names the folders {site.Folders}, and this program was built from {project.Folders}: build it again.");
        }

        if (project is not null && project.Output != site.Output)
        {
            throw new ConfigurationException(
                $"{file} says output: {OutputModes.NameOf(site.Output)}, and this program was built with output: {OutputModes.NameOf(project.Output)}: build it again.");
        }
    }

    private static SiteDefinition Read(string file)
    {
        string text = ReadText(file);
        var document = YamlReader.Read(text);
        var site = SiteReader.Read(file, document);
        return site.Value is { } value && site.Problems.IsEmpty
            ? value
            : throw new ConfigurationException(ProblemText.Of(site.Problems, file, text, document));
    }

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file} cannot be read: {exception.Message}");
        }
    }

    private SiteProfile FindProfile(SiteDefinition site, SiteChoices choices, string file)
    {
        string? fromVariable = variable(ProfileVariable) is { Length: > 0 } named ? named : null;
        string name = choices.Profile ?? fromVariable ?? site.Profile;
        if (site.Profiles.FirstOrDefault(profile => profile.Name == name) is { } found)
        {
            return found;
        }

        // The site's own profile needs no description. Any other name that nothing describes is a slip of the pen, and would
        // quietly begin a new database.
        if (name == site.Profile)
        {
            return new SiteProfile(name, DatabasePath: null, IsReadOnly: false);
        }

        string[] known = [.. site.Profiles.Select(static profile => profile.Name).Append(site.Profile).Distinct()];
        string wayOut = Nearest.To(name, known) is { } near ? $"did you mean '{near}'?" : $"its profiles are {string.Join(", ", known)}.";
        throw new ConfigurationException($"{file} has no profile '{name}', which {Source(choices)} names; {wayOut}");
    }

    private static string Source(SiteChoices choices) => choices.Profile is null ? ProfileVariable : "--profile";

    private static string DatabasePath(string root, SiteProfile profile) => profile.DatabasePath switch
    {
        InMemory => InMemory,
        null => Path.Combine(root, "data", $"db-{profile.Name}.duckdb"),
        var path => Path.GetFullPath(path, root),
    };
}
