using Mxcp.Definitions.Model;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>The name of a definition and its file.</summary>
internal sealed record DefinitionName(EndpointKind Kind, string Name, string File)
{
    public static DefinitionName Of(EndpointDefinition definition) => new(definition.Kind, definition.Name, definition.File);

    /// <summary>Whether a text names it.</summary>
    public bool Is(string text) => Names.Match(Name, text);
}
