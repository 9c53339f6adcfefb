using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mxcp.Generators.Handlers;

/// <summary>Whether an attribute as it is written may be one that is looked for, without asking the compiler.</summary>
internal static class AttributeNames
{
    /// <param name="written">The attribute.</param>
    /// <param name="name">The name that is looked for.</param>
    /// <param name="shortName">The name without its ending.</param>
    /// <param name="globalAliases">Names that may stand for any other.</param>
    public static bool MayMean(AttributeSyntax written, string name, string shortName, ImmutableHashSet<string> globalAliases)
    {
        string last = LastPart(written.Name);
        return last == shortName || last == name || globalAliases.Contains(last) || globalAliases.Contains(last + "Attribute") || IsAlias(written, last);
    }

    private static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool IsAlias(SyntaxNode written, string name) =>
        written.Ancestors().Any(ancestor => UsingsOf(ancestor).Any(directive => directive.Alias?.Name.Identifier.ValueText is { } alias && (alias == name || alias == name + "Attribute")));

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Usings,
        CompilationUnitSyntax file => file.Usings,
        _ => default,
    };
}
