using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Diagnostics;

/// <summary>Turns an anchor, which says in words where a problem is, into a place in a file.</summary>
internal sealed class PlaceFinder(ImmutableArray<ProjectFile> files, Compilation compilation, CancellationToken cancellation)
{
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
        YamlValueAnchor value => InYaml(value.File, document => document.Root is { } root ? YamlPointer.Find(root, value.Pointer) : default),
        YamlKeyAnchor key => InYaml(key.File, document => document.Root is { } root ? YamlPointer.FindKey(root, key.Pointer) : default),
        YamlFaultAnchor fault => InYaml(fault.File, document => document.Faults[fault.Index].Span),
        SqlAnchor sql => InSql(sql),
        YamlTextAnchor text => InYamlText(text),
        CodeAnchor code => InCode(code),
        _ => Location.None,
    };

    private Location InYaml(string path, Func<YamlDocument, SourceSpan> find) =>
        InFile(path, text => find(YamlReader.Read(text.ToString())));

    private Location InYamlText(YamlTextAnchor anchor) => InFile(anchor.File, text =>
    {
        string content = text.ToString();
        return YamlReader.Read(content).Root is { } root
            ? YamlTextPlaces.Find(content, YamlPointer.Find(root, anchor.Pointer), anchor.Start, anchor.Length)
            : default;
    });

    private Location InSql(SqlAnchor anchor) => InFile(anchor.File, text =>
    {
        string content = text.ToString();
        var within = anchor.Pointer is { } pointer && YamlReader.Read(content).Root is { } root
            ? YamlPointer.Find(root, pointer)
            : new SourceSpan(0, content.Length);
        return FindOccurrence(content, within, anchor);
    });

    /// <summary>The n-th occurrence of a text inside a stretch of a file. A YAML scalar holds the same occurrences as its content, in the same order.</summary>
    private static SourceSpan FindOccurrence(string content, SourceSpan within, SqlAnchor anchor)
    {
        int at = within.Start - 1;
        for (int i = 0; anchor.Text.Length > 0 && i <= anchor.Occurrence; i++)
        {
            at = content.IndexOf(anchor.Text, at + 1, StringComparison.Ordinal);
            if (at < 0 || at >= within.End)
            {
                return within;
            }
        }

        return anchor.Text.Length == 0 ? new SourceSpan(within.Start, within.Start) : new SourceSpan(at, at + anchor.Text.Length);
    }

    private Location InFile(string path, Func<SourceText, SourceSpan> find)
    {
        var file = files.FirstOrDefault(file => file.Path == path);
        if (file.Content?.GetText(cancellation) is not { } text)
        {
            return Location.None;
        }

        var found = find(text);
        var span = TextSpan.FromBounds(Math.Min(found.Start, text.Length), Math.Min(found.End, text.Length));
        return Location.Create(file.Content.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private Location InCode(CodeAnchor anchor)
    {
        var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(anchor.Declaration, compilation);
        return anchor.Part switch
        {
            CodePart.Parameter => (symbol as IMethodSymbol)?.Parameters.FirstOrDefault(parameter => parameter.Name == anchor.Name)?.Locations.FirstOrDefault(),
            CodePart.Returns => SyntaxOf(symbol) is MethodDeclarationSyntax method ? method.ReturnType.GetLocation() : null,
            CodePart.Attribute => AttributeOf(symbol)?.GetSyntax(cancellation).GetLocation(),
            _ => null,
        }
        ?? symbol?.Locations.FirstOrDefault() ?? Location.None;
    }

    private static SyntaxReference? AttributeOf(ISymbol? symbol) =>
        symbol?.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() == "Mxcp.EndpointAttribute")?.ApplicationSyntaxReference;

    private SyntaxNode? SyntaxOf(ISymbol? symbol) => symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
}
