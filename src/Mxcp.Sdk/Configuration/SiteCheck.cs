using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;
using Mxcp.Execution;

namespace Mxcp.Configuration;

/// <summary>What a site file must be for this program and this start.</summary>
internal static class SiteCheck
{
    /// <exception cref="ConfigurationException">The site file is another project's, or names other folders, another output or other limits than were compiled in.</exception>
    public static void IsOfProgram(CompiledProject? project, SiteDefinition site, string file)
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

        if (project is not null && project.Limits != site.Limits)
        {
            throw new ConfigurationException(
                $"{file} says limits: {{ {site.Limits} }}, and this program was built with limits: {{ {project.Limits} }}: build it again.");
        }
    }

    /// <summary>The active profile.</summary>
    /// <exception cref="ConfigurationException">Nothing describes it.</exception>
    public static SiteProfile FindProfile(SiteDefinition site, SiteChoices choices, string? fromVariable, string file)
    {
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
        string source = choices.Profile is null ? EnvironmentSettings.ProfileVariable : "--profile";
        throw new ConfigurationException($"{file} has no profile '{name}', which {source} names; {wayOut}");
    }

    /// <summary>Whether the project may use a secret.</summary>
    public static bool MayUse(SiteDefinition site, string secret) => !site.LimitsSecrets || site.Secrets.Contains(secret);
}
