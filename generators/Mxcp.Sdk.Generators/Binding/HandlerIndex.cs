using System.Collections.Immutable;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>All handlers, found by what they bind to.</summary>
internal sealed record HandlerIndex(EquatableArray<Handler> Handlers)
{
    // Sorted, not as found: Collect() follows the order of files, and a new order must not look like new content.
    public static HandlerIndex Of(ImmutableArray<Handler> handlers) => new(handlers.ToSortedArray(static handler => handler.Declaration));

    public EquatableArray<Handler> Find(DefinitionName definition) => Handlers.Where(handler => handler.BindsTo(definition)).ToEquatableArray();
}
