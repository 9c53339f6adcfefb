using System.Collections.Immutable;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>All handlers, found by what they bind to.</summary>
internal sealed class HandlerIndex : IEquatable<HandlerIndex>
{
    private readonly EquatableArray<Handler> _handlers;
    private readonly ILookup<string, Handler> _byKey;

    private HandlerIndex(EquatableArray<Handler> handlers)
    {
        _handlers = handlers;
        _byKey = handlers.ToLookup(static handler => DefinitionName.KeyOf(handler.Endpoint), StringComparer.Ordinal);
    }

    // Sorted, not as found: Collect() follows the order of files, and a new order must not look like new content.
    public static HandlerIndex Of(ImmutableArray<Handler> handlers) => new(handlers.ToSortedArray(static handler => handler.Declaration));

    public EquatableArray<Handler> Find(DefinitionName definition) =>
        definition.Keys.SelectMany(key => _byKey[key]).Where(handler => handler.BindsTo(definition)).ToEquatableArray();

    public bool Equals(HandlerIndex? other) => other is not null && _handlers == other._handlers;

    public override bool Equals(object? obj) => Equals(obj as HandlerIndex);

    public override int GetHashCode() => _handlers.GetHashCode();
}
