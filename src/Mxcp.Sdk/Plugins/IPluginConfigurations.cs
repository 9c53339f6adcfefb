namespace Mxcp.Plugins;

/// <summary>The configurations of plugins, of the active profile.</summary>
internal interface IPluginConfigurations
{
    /// <summary>The values under the name that the site file gives under <c>config</c>; <see langword="null"/> where there are none of that name.</summary>
    IReadOnlyDictionary<string, string>? Find(string name);
}
