using System.ComponentModel;
using Mxcp.Plugins;

namespace Mxcp.CompilerServices;

/// <summary>A <see cref="PluginAttribute">[Plugin]</see> class.</summary>
/// <param name="name">What the site file calls it under <c>module</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginType(string name)
{
    /// <summary>What the site file calls it.</summary>
    public string Name => name;

    /// <summary>One object of it that is to be made.</summary>
    internal abstract PluginInstance CreateInstance(PluginConfiguration configuration);
}

/// <inheritdoc/>
/// <typeparam name="TPlugin">The class.</typeparam>
/// <param name="name">What the site file calls it under <c>module</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginType<TPlugin>(string name) : PluginType(name)
    where TPlugin : class
{
    /// <summary>Its functions.</summary>
    public abstract IReadOnlyList<PluginFunction<TPlugin>> Functions { get; }

    /// <summary>Makes an object of it.</summary>
    /// <param name="setup">What it is made of.</param>
    public abstract TPlugin Create(PluginSetup setup);

    internal sealed override PluginInstance CreateInstance(PluginConfiguration configuration) =>
        new PluginInstance<TPlugin>(this, configuration);
}
