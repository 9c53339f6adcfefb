namespace Mxcp;

/// <summary>The plugins that the site file names, by their names there.</summary>
public interface IMxcpPlugins
{
    /// <summary>A plugin; <see langword="null"/> where the site file names none so.</summary>
    /// <param name="name">Its name in the site file.</param>
    object? Get(string name);

    /// <summary>A plugin as what it is; <see langword="null"/> where the site file names none so.</summary>
    /// <typeparam name="T">Its class, or an interface that it implements.</typeparam>
    /// <param name="name">Its name in the site file.</param>
    /// <exception cref="InvalidOperationException">The plugin is something else.</exception>
    T? Get<T>(string name)
        where T : class;

    /// <summary>The names of all plugins, in the order of the site file.</summary>
    IReadOnlyList<string> List();
}
