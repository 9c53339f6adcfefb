using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A parameter of an endpoint, as far as the command line and the check for unknown names need it.</summary>
/// <param name="Name">The name under which a call gives it.</param>
/// <param name="Type">The type in the definition.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EndpointParameter(string Name, ParameterType Type)
{
    /// <summary>What it is for, in the words a person reads; of the parameters of prompts, which have no schema.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a call must give it; of the parameters of prompts, which have no schema.</summary>
    public bool IsRequired { get; init; }
}
