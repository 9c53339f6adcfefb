using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>A type together with those that it is derived from.</summary>
internal static class BaseTypes
{
    /// <summary>The members of a type and of those that it is derived from, those of the base first; what every object has does not count.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            chain.Push(current);
        }

        return chain.SelectMany(static current => current.GetMembers());
    }
}
