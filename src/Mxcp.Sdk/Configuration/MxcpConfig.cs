namespace Mxcp.Configuration;

/// <summary>The configuration as endpoints see it: always the one that holds now.</summary>
internal sealed class MxcpConfig : IMxcpConfig
{
    private volatile State _state;

    /// <param name="configuration">The configuration that holds.</param>
    public MxcpConfig(ProjectConfiguration configuration)
    {
        _state = new State(configuration);
    }

    /// <summary>The configuration that holds.</summary>
    public ProjectConfiguration Current => _state.Configuration;

    public ConfigNode? UserConfig => _state.User.Value;

    public ConfigNode? SiteConfig => _state.Site.Value;

    /// <summary>Puts another configuration into its place, for all that asks from now on.</summary>
    public void Replace(ProjectConfiguration configuration) => _state = new State(configuration);

    public Secret? GetSecret(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Current.Secrets.FirstOrDefault(secret => secret.Name == name)?.Parameters;
    }

    public ConfigNode? GetSetting(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var site = _state.Site.Value;
        string[] steps = key.Split('.');
        return Find(site, steps) ?? Find(site["settings"], steps);
    }

    private static ConfigNode? Find(ConfigNode? node, string[] steps)
    {
        foreach (string step in steps)
        {
            node = node?[step] ?? (int.TryParse(step, out int index) ? node?[index] : null);
        }

        return node;
    }

    /// <summary>A configuration with the nodes that show it, which are made when they are first looked at.</summary>
    private sealed class State(ProjectConfiguration configuration)
    {
        public ProjectConfiguration Configuration => configuration;

        public Lazy<ConfigNode> Site { get; } = new(() => ConfigNodes.OfSite(configuration));

        public Lazy<ConfigNode?> User { get; } = new(() => ConfigNodes.OfUser(configuration));
    }
}
