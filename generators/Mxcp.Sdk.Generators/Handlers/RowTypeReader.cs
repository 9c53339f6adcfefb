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

        var shown = RecordReader.PropertiesOf(type).ToArray();
        var parameters = constructor?.Parameters.Select(parameter => Column(NameOf(parameter, shown), parameter.Name, parameter.Type)).ToArray() ?? [];
        var properties = shown
            .Where(property => property.SetMethod is not null && Array.TrueForAll(parameters, parameter => !Names.Match(parameter.Member, property.Name)))
            .Select(property => Column(RecordReader.JsonNameOf(property) ?? property.Name, property.Name, property.Type))
            .ToArray();

        if (parameters.Length + properties.Length == 0 && obstacle is null)
        {
            problems.Add(new Problem(ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, "has no property for a column"));
        }

        return new RowType(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            ContainersOf(syntax),
            HeaderOf(syntax),
            type.Name,
            parameters.ToEquatableArray(),
            properties.ToEquatableArray(),
            problems.ToEquatableArray());

        RowColumn Column(string name, string member, ITypeSymbol columnType)
        {
            var value = RowValueReader.Read(columnType);
            if (value is null)
            {
                problems.Add(new Problem(ProblemCode.InvalidRow, Anchor.Code(declaration, CodePart.Name), type.Name, $"has the column '{member}' of type {columnType.DisplayName()}, which no DuckDB type becomes"));
            }

            return new RowColumn(name, member, value ?? new RowValue.Scalar("Text", IsNullable: true));
        }
    }

    /// <summary>The name that an attribute gives the property behind a positional parameter, or the parameter's own.</summary>
    private static string NameOf(IParameterSymbol parameter, IPropertySymbol[] properties) =>
        properties.Where(property => property.Name == parameter.Name).Select(RecordReader.JsonNameOf).FirstOrDefault() ?? parameter.Name;

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
