using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Mxcp.Definitions.Problems;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.CodeFixes;

/// <summary>Offers to change a method so that it fits its definition, and to write the method for one.</summary>
/// <remarks>
/// What to do stands in the diagnostic. MXCP6020 is what editors ask for fixes of; the others are the generator's own, for editors that
/// ask for those.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointCodeFixProvider))]
[Shared]
public sealed class EndpointCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MXCP3002", "MXCP3003", "MXCP3004", "MXCP3005", "MXCP3006", "MXCP3009", "MXCP6020"];

    /// <summary>Each by itself: what is right for one method says nothing of the next.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixProperties.Read(diagnostic) is not { } fix || context.TextDocument.Project.Solution.GetDocument(fix.Place.SourceTree) is not { } document)
            {
                continue;
            }

            Offer(fix.Text);
            if (fix is { Kind: FixKind.ChangeDefault, Text.Length: > 0 })
            {
                Offer("");
            }

            void Offer(string text)
            {
                string title = FixTitles.Of(fix.Kind, text);
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => ApplyAsync(document, fix.Kind, fix.Place, text, cancellation), equivalenceKey: title), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(Document document, FixKind kind, Location place, string text, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is null ? document : document.WithSyntaxRoot(MethodEdits.Apply(root, kind, place.SourceSpan, text));
    }
}
