using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;

namespace Mxcp.Generators.Binding;

/// <summary>A definition and those that it shares a name with: found again when names change, not when methods do.</summary>
/// <param name="Definition">The definition, and what is wrong with it.</param>
/// <param name="Name">What names it.</param>
/// <param name="Twin">Another definition of the same kind and name, if there is one.</param>
/// <param name="SameUri">Another resource that the same URIs would read, if there is one.</param>
internal sealed record NamedDefinition(Parsed<EndpointDefinition> Definition, DefinitionName Name, DefinitionName? Twin, DefinitionName? SameUri)
{
    public static NamedDefinition Of(Parsed<EndpointDefinition> definition, NameIndex names)
    {
        var name = DefinitionName.Of(definition.Value!);
        return new NamedDefinition(definition, name, names.FindTwin(name), names.FindSameUri(name));
    }
}
