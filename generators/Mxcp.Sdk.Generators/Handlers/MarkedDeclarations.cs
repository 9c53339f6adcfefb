using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mxcp.Generators.Handlers;

/// <summary>
/// Finds declarations by their attributes. <c>ForAttributeWithMetadataName</c> asks the compiler about every one of them after
/// every keystroke; here one is read again only when its own file or its surroundings changed.
/// </summary>
internal sealed class MarkedDeclarations
{
    private readonly IncrementalValuesProvider<(Marked Marked, Surroundings Surroundings)> _found;

    private MarkedDeclarations(IncrementalValuesProvider<(Marked Marked, Surroundings Surroundings)> found)
    {
        _found = found;
    }

    /// <summary>All declarations of a kind that carry attributes.</summary>
    public static MarkedDeclarations Find<TDeclaration>(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<Surroundings> surroundings)
        where TDeclaration : MemberDeclarationSyntax =>
        new(context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is TDeclaration { AttributeLists.Count: > 0 },
                static (found, _) => new Marked((TDeclaration)found.Node, found.SemanticModel.Compilation))
            .Combine(surroundings));

    /// <summary>Reads those that carry an attribute.</summary>
    /// <param name="attribute">The attribute's full name.</param>
    /// <param name="read">Reads one.</param>
    public IncrementalValuesProvider<T> With<T>(string attribute, Func<ISymbol, AttributeData, MemberDeclarationSyntax, T> read)
        where T : class
    {
        string name = attribute.Substring(attribute.LastIndexOf('.') + 1);
        string shortName = name.Substring(0, name.Length - "Attribute".Length);
        return _found
            .Where(found => found.Marked.Declaration.AttributeLists
                .SelectMany(static list => list.Attributes)
                .Any(written => AttributeNames.MayMean(written, name, shortName, found.Surroundings.GlobalAliases)))
            .Select((found, cancellation) =>
            {
                var symbol = found.Marked.SymbolIn(found.Surroundings, cancellation);
                return symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == attribute) is { } data
                    ? read(symbol, data, found.Marked.Declaration)
                    : null;
            })
            .Where(static read => read is not null)
            .Select(static (read, _) => read!);
    }
}
