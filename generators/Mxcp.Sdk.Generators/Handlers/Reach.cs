using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>What generated code, which stands in the user's assembly, can name.</summary>
internal static class Reach
{
    /// <summary>Whether a symbol and everything around it is public, or internal where that is enough.</summary>
    public static bool IsOpen(ISymbol symbol, IAssemblySymbol user)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingType)
        {
            bool isOpen = current.DeclaredAccessibility switch
            {
                Accessibility.Public => true,
                Accessibility.Internal or Accessibility.ProtectedOrInternal => IsOfTheHouse(current.ContainingAssembly, user),
                _ => false,
            };
            if (!isOpen || current is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfTheHouse(IAssemblySymbol assembly, IAssemblySymbol user) =>
        SymbolEqualityComparer.Default.Equals(assembly, user) || assembly.GivesAccessTo(user);
}
