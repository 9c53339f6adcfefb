using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mxcp.Generators.Analyzers;

/// <summary>The methods that the runtime calls: endpoints and hooks.</summary>
internal sealed class CalledMethods
{
    private static readonly string[] Attributes = ["Mxcp.EndpointAttribute", "Mxcp.OnInitAttribute", "Mxcp.OnShutdownAttribute"];

    private readonly ImmutableArray<INamedTypeSymbol> _attributes;

    private CalledMethods(ImmutableArray<INamedTypeSymbol> attributes)
    {
        _attributes = attributes;
    }

    /// <summary>Those of a compilation, or nothing where it does not know Mxcp.</summary>
    public static CalledMethods? In(Compilation compilation)
    {
        var attributes = Attributes.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableArray();
        return attributes.IsEmpty ? null : new CalledMethods(attributes);
    }

    public bool Contain(ISymbol symbol) =>
        symbol is IMethodSymbol && symbol.GetAttributes().Any(data => data.AttributeClass is { } type && _attributes.Contains(type, SymbolEqualityComparer.Default));

    /// <summary>Whether a type, or one around it, has such a method.</summary>
    public bool AreIn(INamedTypeSymbol? type) => type is not null && (type.GetMembers().Any(Contain) || AreIn(type.ContainingType));

    /// <summary>Whether the function around an operation is async: a method, a local function or a lambda.</summary>
    public static bool IsInAsync(IOperation operation, ISymbol method)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation function:
                    return function.Symbol.IsAsync;
            }
        }

        return method is IMethodSymbol { IsAsync: true };
    }
}
