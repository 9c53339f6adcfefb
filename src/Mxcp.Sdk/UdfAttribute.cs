namespace Mxcp;

/// <summary>Makes a method of a <see cref="PluginAttribute">[Plugin]</see> class a function that SQL can call.</summary>
/// <remarks>
/// The function is named after the method and the plugin in the site file: <c>Distance</c> of the plugin <c>geo</c> is
/// <c>distance_geo</c>. DuckDB calls it on threads of its own, several at a time.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UdfAttribute : Attribute
{
    /// <summary>The function takes its name from the method.</summary>
    public UdfAttribute()
    {
    }

    /// <summary>The function has a name of its own.</summary>
    /// <param name="name">The name, to which <c>_</c> and the plugin's are added.</param>
    public UdfAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name, where it is not the method's.</summary>
    public string? Name { get; }

    /// <summary>
    /// Whether equal arguments always give equal results, so that DuckDB may call the function less often: once for arguments
    /// that are constants, when it plans the statement. Not for what looks at the user, the clock or the configuration.
    /// </summary>
    public bool Pure { get; set; }
}
