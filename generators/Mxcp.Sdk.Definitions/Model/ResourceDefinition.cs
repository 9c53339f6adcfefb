using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>One resource as its YAML file declares it.</summary>
/// <param name="File">The file, relative to the project, with forward slashes.</param>
/// <param name="Uri">Where clients find it.</param>
/// <param name="GivenName">Its name, where the definition gives it one.</param>
/// <param name="Description">What it holds, in the words a model reads.</param>
/// <param name="MimeType">The media type of its content, where the definition says it.</param>
/// <param name="Source">What implements it.</param>
/// <param name="Parameters">Its parameters, in the order of the file.</param>
/// <param name="Returns">The type of its content, or <see langword="null"/> where none is declared.</param>
internal sealed record ResourceDefinition(
    string File,
    UriTemplate Uri,
    string? GivenName,
    string? Description,
    string? MimeType,
    EndpointSource Source,
    EquatableArray<ParameterDefinition> Parameters,
    MxcpType? Returns)
    : EndpointDefinition(EndpointKind.Resource, File, GivenName ?? Uri.ToName(), Description, Source, Parameters, Returns)
{
    /// <summary>The name that people read.</summary>
    public string? Title { get; init; }

    public override string Label => Uri.Text;

    public override string NamePointer => PointerTo(GivenName is null ? "uri" : "name");
}
