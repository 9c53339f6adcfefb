using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>The ways a symbol is written.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>As generated code writes it, without the type's own <c>?</c>.</summary>
    public static string FullName(this ITypeSymbol type) =>
        (type.IsReferenceType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type).ToDisplayString(Full);

    /// <summary>As a message writes it.</summary>
    public static string DisplayName(this ISymbol symbol) => symbol.ToDisplayString(Short);

    /// <summary>Namespace and name without type arguments: enough to tell the types of the base library apart.</summary>
    public static string MetadataName(this ITypeSymbol type) => type.OriginalDefinition.ToDisplayString(Metadata);
}
