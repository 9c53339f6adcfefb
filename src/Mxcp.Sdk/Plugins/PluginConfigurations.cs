using Mxcp.Definitions.Site;

namespace Mxcp.Plugins;

/// <summary>The configurations of plugins that the user file has for the active profile.</summary>
internal sealed class PluginConfigurations(IEnumerable<UserPlugin> settings) : IPluginConfigurations
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _values = settings.ToDictionary(
        static plugin => plugin.Name,
        static IReadOnlyDictionary<string, string> (plugin) => plugin.Values.ToDictionary(static value => value.Name, static value => value.Value));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string>? Find(string name) => _values.GetValueOrDefault(name);
}
