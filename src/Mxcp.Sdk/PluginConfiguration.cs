namespace Mxcp;

/// <summary>What the configuration says to one plugin.</summary>
/// <remarks>The values may be secrets: they never show in <see cref="ToString"/>.</remarks>
public sealed class PluginConfiguration
{
    /// <summary>Makes a configuration, as for a test.</summary>
    /// <param name="name">The name of the plugin in the site file.</param>
    /// <param name="values">The values.</param>
    public PluginConfiguration(string name, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        Name = name;
        Values = values;
    }

    /// <summary>The name of the plugin in the site file.</summary>
    public string Name { get; }

    /// <summary>Everything the configuration says; empty where the site file names none.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>A value, or <see langword="null"/> where there is none.</summary>
    /// <param name="key">Its key.</param>
    public string? this[string key] => Values.GetValueOrDefault(key);

    /// <summary>A value that must be there.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public string Require(string key) => this[key]
        ?? throw new InvalidOperationException($"The plugin {Name} needs '{key}' in its configuration.");

    /// <summary>The name of the plugin.</summary>
    public override string ToString() => Name;
}
