using System.Collections.Immutable;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>The names of all definitions and the files they stand in.</summary>
internal sealed record NameIndex(EquatableArray<DefinitionName> Definitions)
{
    public static NameIndex Of(ImmutableArray<DefinitionName> definitions) => new(definitions.ToSortedArray(static name => name.File));

    /// <summary>Another definition of the same kind that has the name, or one that counts as the same.</summary>
    public DefinitionName? FindTwin(DefinitionName definition) =>
        Definitions.FirstOrDefault(other => other.Kind == definition.Kind && other.File != definition.File && other.Is(definition.Name));

    /// <summary>Another resource that the same URIs would read.</summary>
    public DefinitionName? FindSameUri(DefinitionName resource) =>
        Definitions.FirstOrDefault(other => resource.UriShape is not null && other.UriShape == resource.UriShape && other.File != resource.File);

    /// <summary>The definitions of other kinds that methods would bind to as well as to this one.</summary>
    public EquatableArray<DefinitionName> FindRivals(DefinitionName definition, EquatableArray<Handler> handlers) =>
        handlers.IsEmpty ? default : Definitions.Where(other => other.Kind != definition.Kind && handlers.Any(handler => handler.BindsTo(other))).ToEquatableArray();

    /// <summary>Whether a method has something to bind to.</summary>
    public bool Has(Handler handler) => Definitions.Any(handler.BindsTo);

    /// <summary>A definition of whatever kind.</summary>
    public DefinitionName? Find(string name) => Definitions.FirstOrDefault(definition => definition.Is(name));

    /// <summary>The name that was probably meant; of URIs, first one that differs in the names of its placeholders only.</summary>
    public string? Nearest(string name)
    {
        if (!DefinitionName.IsUri(name))
        {
            return Mxcp.Definitions.Values.Nearest.To(name, Definitions.Select(static definition => definition.Name));
        }

        string shape = UriTemplateReader.Read(name, out _).Shape;
        return Definitions.FirstOrDefault(definition => definition.UriShape == shape)?.Uri
            ?? Mxcp.Definitions.Values.Nearest.To(name, Definitions.Select(static definition => definition.Uri).OfType<string>());
    }
}
