namespace Mxcp;

/// <summary>The kinds of endpoints, each with names of its own.</summary>
public enum EndpointKind
{
    /// <summary>Whatever kind the one definition of the name is.</summary>
    Any,

    /// <summary>A tool: a model calls it.</summary>
    Tool,

    /// <summary>A resource: a host reads it.</summary>
    Resource,

    /// <summary>A prompt: a person picks it.</summary>
    Prompt,
}
