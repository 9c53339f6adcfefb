using System.Collections.Immutable;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>The names of all definitions and the files they stand in.</summary>
internal sealed record NameIndex(EquatableArray<DefinitionName> Definitions)
{
    public static NameIndex Of(ImmutableArray<DefinitionName> definitions) => new(definitions.ToSortedArray(static name => name.File));

    /// <summary>Another definition of the same kind that has the name, or one that counts as the same.</summary>
    public DefinitionName? FindTwin(EndpointDefinition definition) =>
        Definitions.FirstOrDefault(other => other.Kind == definition.Kind && other.File != definition.File && other.Is(definition.Name));

    /// <summary>Whether a method has something to bind to.</summary>
    public bool Has(Handler handler) => Definitions.Any(handler.BindsTo);

    /// <summary>A definition of whatever kind.</summary>
    public DefinitionName? Find(string name) => Definitions.FirstOrDefault(definition => definition.Is(name));

    public string? Nearest(string name) => Mxcp.Definitions.Values.Nearest.To(name, Definitions.Select(static definition => definition.Name));
}
