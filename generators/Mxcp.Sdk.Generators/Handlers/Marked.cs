using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mxcp.Generators.Handlers;

/// <summary>A declaration with attributes, as it stands in one version of its file.</summary>
internal sealed class Marked(MemberDeclarationSyntax declaration, Compilation compilation) : IEquatable<Marked>
{
    private readonly WeakReference<Compilation> _compilation = new(compilation);

    public MemberDeclarationSyntax Declaration => declaration;

    /// <summary>What is declared.</summary>
    public ISymbol SymbolIn(Surroundings surroundings, CancellationToken cancellation)
    {
        // Of the two, the one that is new in this run knows the compilation of this run.
        if (surroundings.CompilationOf(declaration.SyntaxTree) is not { } current && !_compilation.TryGetTarget(out current))
        {
            throw new InvalidOperationException($"The compilation of {declaration.SyntaxTree.FilePath} is gone.");
        }

        return current.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation)!;
    }

    public bool Equals(Marked? other) => ReferenceEquals(declaration, other?.Declaration);

    public override bool Equals(object? obj) => Equals(obj as Marked);

    public override int GetHashCode() => declaration.RawKind;
}
