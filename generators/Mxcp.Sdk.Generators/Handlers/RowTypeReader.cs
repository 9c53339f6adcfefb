using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Finds the types marked <c>[Row]</c>.</summary>
internal static class RowTypeReader
{
    private const string Attribute = "Mxcp.RowAttribute";

    public static IncrementalValuesProvider<RowType> Read(MarkedDeclarations types) =>
        types
            .With(Attribute, static (type, _, syntax) => ReadType((INamedTypeSymbol)type, (TypeDeclarationSyntax)syntax))
            .WithTrackingName(Steps.Rows);

    private static RowType ReadType(INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        string declaration = type.GetDocumentationCommentId() ?? type.Name;
        var problems = new List<Problem>();
        CheckDeclaration(type, syntax, declaration, problems);
        var constructor = RecordReader.ConstructorOf(type, type.ContainingAssembly, out string? obstacle);
        if (obstacle is not null)
        {
            problems.Add(new Problem(ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, "has " + obstacle));
        }

        var (parameters, properties) = Members(type, constructor, ImmutableArray.Create<ITypeSymbol>(type), (member, columnType) => problems.Add(new Problem(
            ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, $"has the column '{member}' of type {columnType.DisplayName()}, which no DuckDB type becomes")));

        if (parameters.Length + properties.Length == 0 && obstacle is null)
        {
            problems.Add(new Problem(ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, "has no property for a column"));
        }

        return new RowType(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            ContainersOf(syntax),
            HeaderOf(syntax),
            type.Name,
            type.IsValueType,
            parameters.ToEquatableArray(),
            properties.ToEquatableArray(),
            problems.ToEquatableArray());
    }

    /// <summary>The columns of a type, as far as they can be read.</summary>
    /// <param name="type">The type.</param>
    /// <param name="around">The types that it stands in, and itself.</param>
    internal static IEnumerable<RowColumn> ColumnsOf(INamedTypeSymbol type, ImmutableArray<ITypeSymbol> around)
    {
        var constructor = RecordReader.ConstructorOf(type, type.ContainingAssembly, out _);
        var (parameters, properties) = Members(type, constructor, around, static (_, _) => { });
        return parameters.Concat(properties);
    }

    /// <summary>The columns that the constructor takes, and those that are set after it.</summary>
    private static (RowColumn[] Parameters, RowColumn[] Properties) Members(
        INamedTypeSymbol type, IMethodSymbol? constructor, ImmutableArray<ITypeSymbol> around, Action<string, ITypeSymbol> refuse)
    {
        var shown = RecordReader.PropertiesOf(type).ToArray();
        var parameters = constructor?.Parameters.Select(parameter => Column(NameOf(parameter, shown), parameter.Name, parameter.Type)).ToArray() ?? [];
        var properties = shown
            .Where(property => property.SetMethod is not null && Array.TrueForAll(parameters, parameter => !Names.Match(parameter.Member, property.Name)))
            .Select(property => Column(RecordReader.JsonNameOf(property) ?? Names.ToSnakeCase(property.Name), property.Name, property.Type))
            .ToArray();
        return (parameters, properties);

        RowColumn Column(string name, string member, ITypeSymbol columnType)
        {
            var value = RowValueReader.Read(columnType, around);
            if (value is null)
            {
                refuse(member, columnType);
            }

            return new RowColumn(name, member, SourceOf(member, columnType, shown), value ?? new RowValue.Scalar("Text", IsNullable: true));
        }
    }

    /// <summary>The property that shows what a parameter took, or the property itself.</summary>
    private static string? SourceOf(string member, ITypeSymbol type, IPropertySymbol[] shown) => shown.FirstOrDefault(property =>
        Names.Match(property.Name, member)
        && property.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        && SymbolEqualityComparer.Default.Equals(property.Type, type))?.Name;

    /// <summary>The name that an attribute gives the property behind a positional parameter, or the parameter's own as SQL would write it.</summary>
    private static string NameOf(IParameterSymbol parameter, IPropertySymbol[] properties) =>
        properties.Where(property => property.Name == parameter.Name).Select(RecordReader.JsonNameOf).FirstOrDefault() ?? Names.ToSnakeCase(parameter.Name);

    private static void CheckDeclaration(INamedTypeSymbol type, TypeDeclarationSyntax syntax, string declaration, List<Problem> problems)
    {
        for (SyntaxNode? node = syntax; node is TypeDeclarationSyntax part; node = node.Parent)
        {
            if (!part.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                problems.Add(new Problem(ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, node == syntax ? "is not partial" : $"stands in '{part.Identifier.Text}', which is not partial"));
            }
        }

        if (type.IsGenericType || type.IsAbstract || type.IsFileLocal)
        {
            problems.Add(new Problem(ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, "is generic, abstract or local to its file"));
        }
    }

    private static EquatableArray<string> ContainersOf(TypeDeclarationSyntax syntax) =>
        syntax.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(HeaderOf).ToEquatableArray();

    private static string HeaderOf(TypeDeclarationSyntax syntax)
    {
        string kind = syntax is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record
            ? $"record {record.ClassOrStructKeyword.Text}"
            : syntax.Keyword.Text;
        return $"partial {kind} {syntax.Identifier.Text}";
    }
}
