using System.Collections.Immutable;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>The names of all definitions and the files they stand in.</summary>
internal sealed class NameIndex : IEquatable<NameIndex>
{
    private readonly EquatableArray<DefinitionName> _definitions;
    private readonly ILookup<string, DefinitionName> _byKey;
    private readonly ILookup<string, DefinitionName> _byShape;

    private NameIndex(EquatableArray<DefinitionName> definitions)
    {
        _definitions = definitions;
        _byKey = definitions
            .SelectMany(static definition => definition.Keys, static (definition, key) => (Key: key, Definition: definition))
            .ToLookup(static entry => entry.Key, static entry => entry.Definition, StringComparer.Ordinal);
        _byShape = definitions
            .Where(static definition => definition.UriShape is not null)
            .ToLookup(static definition => definition.UriShape!, StringComparer.Ordinal);
    }

    public static NameIndex Of(ImmutableArray<DefinitionName> definitions) => new(definitions.ToSortedArray(static name => name.File));

    /// <summary>Another definition of the same kind that has the name, or one that counts as the same.</summary>
    public DefinitionName? FindTwin(DefinitionName definition) =>
        Named(definition.Name).FirstOrDefault(other => other.Kind == definition.Kind && other.File != definition.File);

    /// <summary>Another resource that the same URIs would read.</summary>
    public DefinitionName? FindSameUri(DefinitionName resource) =>
        resource.UriShape is { } shape ? _byShape[shape].FirstOrDefault(other => other.File != resource.File) : null;

    /// <summary>The definitions of other kinds that methods would bind to as well as to this one.</summary>
    public EquatableArray<DefinitionName> FindRivals(DefinitionName definition, EquatableArray<Handler> handlers) =>
        handlers.SelectMany(BoundBy).Where(other => other.Kind != definition.Kind).Distinct().ToEquatableArray();

    /// <summary>The definitions of other kinds that completions belong to as well as to this one.</summary>
    public EquatableArray<DefinitionName> FindRivals(DefinitionName definition, EquatableArray<CompletionMethod> completions) =>
        completions.SelectMany(method => Named(method.Endpoint).Where(method.Completes)).Where(other => other.Kind != definition.Kind).Distinct().ToEquatableArray();

    /// <summary>Whether a completion has an endpoint.</summary>
    public bool Has(CompletionMethod completion) => Named(completion.Endpoint).Any(completion.Completes);

    /// <summary>A definition that a completion names, of whatever kind.</summary>
    public DefinitionName? FindNamed(CompletionMethod completion) => Named(completion.Endpoint).FirstOrDefault(completion.Names);

    /// <summary>Whether a method has something to bind to.</summary>
    public bool Has(Handler handler) => BoundBy(handler).Any();

    /// <summary>A definition of whatever kind.</summary>
    public DefinitionName? Find(string name) => Named(name).FirstOrDefault();

    /// <summary>The name that was probably meant; of URIs, first one that differs in the names of its placeholders only.</summary>
    public string? Nearest(string name)
    {
        if (!DefinitionName.IsUri(name))
        {
            return Mxcp.Definitions.Values.Nearest.To(name, _definitions.Select(static definition => definition.Name));
        }

        string shape = UriTemplateReader.Read(name, out _).Shape;
        return _byShape[shape].FirstOrDefault()?.Uri
            ?? Mxcp.Definitions.Values.Nearest.To(name, _definitions.Select(static definition => definition.Uri).OfType<string>());
    }

    public bool Equals(NameIndex? other) => other is not null && _definitions == other._definitions;

    public override bool Equals(object? obj) => Equals(obj as NameIndex);

    public override int GetHashCode() => _definitions.GetHashCode();

    private IEnumerable<DefinitionName> Named(string text) => _byKey[DefinitionName.KeyOf(text)];

    private IEnumerable<DefinitionName> BoundBy(Handler handler) => Named(handler.Endpoint).Where(handler.BindsTo);
}
