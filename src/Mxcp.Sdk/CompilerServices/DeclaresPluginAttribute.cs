using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>Says on an assembly that it has a <see cref="PluginAttribute">[Plugin]</see> class, for the build of projects that refer to it.</summary>
/// <param name="name">The name of the plugin.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DeclaresPluginAttribute(string name) : Attribute
{
    /// <summary>The name of the plugin.</summary>
    public string Name => name;
}
