namespace Mxcp;

/// <summary>Marks a class whose <see cref="UdfAttribute">[Udf]</see> methods SQL can call, and whose object C# gets from <see cref="MxcpRuntime.Plugins"/>.</summary>
/// <remarks>
/// <para>
/// An object of it is made for each entry under <c>plugin</c> of the site file whose <c>module</c> is this name: after the
/// database was opened, before the hooks run. Its constructor may take the entry's configuration, as
/// <see cref="PluginConfiguration"/> or as a dictionary of texts, and registered services.
/// </para>
/// <para>When the application ends, or is loaded anew, the objects are disposed of in reverse order.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute : Attribute
{
    /// <summary>Marks the class.</summary>
    /// <param name="name">What the site file calls it under <c>module</c>.</param>
    public PluginAttribute(string name)
    {
        Name = name;
    }

    /// <summary>What the site file calls the class.</summary>
    public string Name { get; }
}
