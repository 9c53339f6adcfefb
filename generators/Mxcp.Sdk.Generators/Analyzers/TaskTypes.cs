using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Analyzers;

/// <summary>The types of a compilation that stand for something that is not done yet.</summary>
internal sealed class TaskTypes
{
    private static readonly string[] Names =
    [
        "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1",
        "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask`1",
    ];

    private readonly ImmutableArray<INamedTypeSymbol> _types;

    public TaskTypes(Compilation compilation)
    {
        _types = [.. Names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
    }

    public bool Contain(ITypeSymbol? type) => type is not null && _types.Contains(type.OriginalDefinition, SymbolEqualityComparer.Default);
}
