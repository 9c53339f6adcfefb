using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Definitions.Places;
using Mxcp.Definitions.Problems;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Diagnostics;

/// <summary>Turns an anchor, which says in words where a problem is, into a place in a file.</summary>
internal sealed class PlaceFinder(ImmutableArray<ProjectFile> files, Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<string, (SourceText Text, string Name, FilePlaces Places)?> _files = new(StringComparer.Ordinal);

    /// <summary>The place, or none where the file cannot be read any more.</summary>
    public Location Find(Anchor anchor)
    {
        try
        {
            return FindPlace(anchor);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Location.None;
        }
    }

    private Location FindPlace(Anchor anchor) => anchor switch
    {
        CodeAnchor code => InCode(code),
        FileAnchor inFile => InFile(inFile),
        _ => Location.None,
    };

    private Location InFile(FileAnchor anchor)
    {
        if (!_files.TryGetValue(anchor.File, out var known))
        {
            known = Open(anchor.File);
            _files.Add(anchor.File, known);
        }

        if (known is not var (text, name, places))
        {
            return Location.None;
        }

        var found = places.Find(anchor);
        var span = TextSpan.FromBounds(Math.Min(found.Start, text.Length), Math.Min(found.End, text.Length));
        return Location.Create(name, span, text.Lines.GetLinePositionSpan(span));
    }

    private (SourceText Text, string Name, FilePlaces Places)? Open(string path) =>
        files.FirstOrDefault(file => file.Path == path) is { Content: { } content } && content.GetText(cancellation) is { } text
            ? (text, content.Path, new FilePlaces(text.ToString()))
            : null;

    private Location InCode(CodeAnchor anchor)
    {
        var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(anchor.Declaration, compilation);
        return anchor.Part switch
        {
            CodePart.Parameter => (symbol as IMethodSymbol)?.Parameters.FirstOrDefault(parameter => parameter.Name == anchor.Name)?.Locations.FirstOrDefault(),
            CodePart.Property => (symbol as INamedTypeSymbol)?.GetMembers(anchor.Name).FirstOrDefault()?.Locations.FirstOrDefault(),
            CodePart.Returns => SyntaxOf(symbol) is MethodDeclarationSyntax method ? method.ReturnType.GetLocation() : null,
            CodePart.Attribute => AttributeOf(symbol)?.GetSyntax(cancellation).GetLocation(),
            _ => null,
        }
        ?? symbol?.Locations.FirstOrDefault() ?? Location.None;
    }

    private static SyntaxReference? AttributeOf(ISymbol? symbol) =>
        symbol?.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() is "Mxcp.EndpointAttribute" or "Mxcp.CompletionAttribute")?.ApplicationSyntaxReference;

    private SyntaxNode? SyntaxOf(ISymbol? symbol) => symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
}
