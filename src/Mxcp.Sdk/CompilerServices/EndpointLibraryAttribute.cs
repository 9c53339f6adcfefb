using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>What the generated registry of a library holds, so that the build of an application that joins it sees names that come twice.</summary>
/// <typeparam name="TRegistry">The registry.</typeparam>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EndpointLibraryAttribute<TRegistry> : Attribute
    where TRegistry : IEndpointRegistry
{
    /// <summary>The names of its tools.</summary>
    public string[] Tools { get; set; } = [];

    /// <summary>The names of its resources.</summary>
    public string[] Resources { get; set; } = [];

    /// <summary>The URIs of its resources, in the same order.</summary>
    public string[] Uris { get; set; } = [];

    /// <summary>The names of its prompts.</summary>
    public string[] Prompts { get; set; } = [];
}
