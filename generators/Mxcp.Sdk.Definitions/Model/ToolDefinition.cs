using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>One tool as its YAML file declares it.</summary>
/// <param name="File">The file, relative to the project, with forward slashes.</param>
/// <param name="Name">The tool's name.</param>
/// <param name="Description">What the tool is for, in the words a model reads.</param>
/// <param name="Annotations">What the tool says of its own behaviour.</param>
/// <param name="Source">What implements it.</param>
/// <param name="Parameters">Its parameters, in the order of the file.</param>
/// <param name="Returns">The type of its result, or <see langword="null"/> where none is declared.</param>
internal sealed record ToolDefinition(
    string File,
    string Name,
    string? Description,
    ToolAnnotations Annotations,
    EndpointSource Source,
    EquatableArray<ParameterDefinition> Parameters,
    MxcpType? Returns)
    : EndpointDefinition(EndpointKind.Tool, File, Name, Description, Source, Parameters, Returns)
{
    /// <summary>What it sends of its result; where it is <see langword="null"/> the site file decides.</summary>
    public OutputMode? Output { get; init; }
}
