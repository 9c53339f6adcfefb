namespace Mxcp.Configuration;

/// <summary>Where the configuration of an application comes from: it was read once, and can be read again.</summary>
/// <param name="first">What was read first.</param>
/// <param name="read">Reads it again; throws <see cref="ConfigurationException"/>.</param>
internal sealed class ConfigurationSource(ProjectConfiguration first, Func<ProjectConfiguration> read)
{
    /// <summary>What was read first.</summary>
    public ProjectConfiguration First => first;

    /// <summary>Reads it as it is now.</summary>
    /// <exception cref="ConfigurationException">It is missing or wrong.</exception>
    public ProjectConfiguration ReadAgain() => read();
}
