using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>The way from a parameter or result to the part of it that is read, and what ends it: types are graphs, definitions are trees.</summary>
internal sealed class TypePath
{
    private const int MaximumDepth = 32;

    /// <summary>A type that refers to many others has more ways through them than anybody could write down.</summary>
    private const int MaximumParts = 1000;

    private readonly List<(ITypeSymbol Type, string Member)> _steps = [];
    private int _parts;

    /// <summary>What is wrong with a type that has too many parts, or <see langword="null"/>.</summary>
    public string? Excess => _parts >= MaximumParts ? $"it leads to more than {MaximumParts} others, as types that refer to each other do; use a record with what callers need" : null;

    public void Enter(ITypeSymbol type, string member)
    {
        _steps.Add((type, member));
        _parts++;
    }

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Why a type cannot be read here, or <see langword="null"/>.</summary>
    public string? ObstacleOf(ITypeSymbol type, string member)
    {
        int first = _steps.FindIndex(step => SymbolEqualityComparer.Default.Equals(step.Type, type));
        if (first >= 0)
        {
            string way = string.Concat(_steps.Skip(first + 1).Select(static step => step.Member)) + member;
            return $"it contains itself, as {_steps[first].Type.Name}{way}, and a definition ends somewhere";
        }

        // Node<T> with a Node<Node<T>> in it is another type at each level, and has no end.
        bool isEndless = type is INamedTypeSymbol { IsGenericType: true } && _steps.Count(step => SymbolEqualityComparer.Default.Equals(step.Type.OriginalDefinition, type.OriginalDefinition)) > 8;
        if (isEndless || _steps.Count >= MaximumDepth)
        {
            return $"it nests deeper than {(isEndless ? 8 : MaximumDepth)} levels";
        }

        return Excess;
    }
}
