namespace Mxcp;

/// <summary>Binds a method to the endpoint of the same name among the project's YAML definitions.</summary>
/// <remarks>
/// Two names match when they are equal after removing <c>_</c> and <c>-</c> and ignoring case; the <c>Async</c> at the end of
/// an awaitable method's name is ignored. The contract between method and definition is checked when the project is built.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EndpointAttribute : Attribute
{
    /// <summary>Binds to the definition whose name matches the method's name.</summary>
    public EndpointAttribute()
    {
    }

    /// <summary>Binds to the definition with the given name.</summary>
    /// <param name="name">The name of the endpoint, as it stands in its YAML definition.</param>
    public EndpointAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name of the definition, or <see langword="null"/> where the method's name says it.</summary>
    public string? Name { get; }

    /// <summary>The kind of the definition; needed only where two kinds have one of the same name.</summary>
    public EndpointKind Kind { get; set; }
}
