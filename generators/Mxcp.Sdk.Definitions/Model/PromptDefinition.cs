using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>One prompt as its YAML file declares it.</summary>
/// <param name="File">The file, relative to the project, with forward slashes.</param>
/// <param name="Name">The prompt's name.</param>
/// <param name="Description">What the prompt is for, in the words a person reads.</param>
/// <param name="Source">Its messages, or a method.</param>
/// <param name="Parameters">Its parameters, in the order of the file.</param>
internal sealed record PromptDefinition(
    string File,
    string Name,
    string? Description,
    EndpointSource Source,
    EquatableArray<ParameterDefinition> Parameters)
    : EndpointDefinition(EndpointKind.Prompt, File, Name, Description, Source, Parameters, Returns: null)
{
    /// <summary>The name that people read.</summary>
    public string? Title { get; init; }
}
