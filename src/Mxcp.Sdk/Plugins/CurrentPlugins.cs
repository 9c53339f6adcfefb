namespace Mxcp.Plugins;

/// <summary>The plugins since the last reload, for services that outlive one.</summary>
internal sealed class CurrentPlugins(Func<IMxcpPlugins> current) : IMxcpPlugins
{
    /// <inheritdoc/>
    public object? Get(string name) => current().Get(name);

    /// <inheritdoc/>
    public T? Get<T>(string name)
        where T : class => current().Get<T>(name);

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => current().List();
}
