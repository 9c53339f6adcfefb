using System.Collections.Immutable;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>All completions, found by the endpoint that each belongs to.</summary>
internal sealed class CompletionIndex : IEquatable<CompletionIndex>
{
    private readonly EquatableArray<CompletionMethod> _methods;
    private readonly ILookup<string, CompletionMethod> _byKey;

    private CompletionIndex(EquatableArray<CompletionMethod> methods)
    {
        _methods = methods;
        _byKey = methods.ToLookup(static method => DefinitionName.KeyOf(method.Endpoint), StringComparer.Ordinal);
    }

    // Sorted, not as found: Collect() follows the order of files, and a new order must not look like new content.
    public static CompletionIndex Of(ImmutableArray<CompletionMethod> methods) => new(methods.ToSortedArray(static method => method.Declaration));

    public EquatableArray<CompletionMethod> Find(DefinitionName definition) =>
        definition.Keys.SelectMany(key => _byKey[key]).Where(method => method.Completes(definition)).ToEquatableArray();

    public bool Equals(CompletionIndex? other) => other is not null && _methods == other._methods;

    public override bool Equals(object? obj) => Equals(obj as CompletionIndex);

    public override int GetHashCode() => _methods.GetHashCode();
}
