using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mxcp.Generators.Handlers;

/// <summary>
/// What decides, besides its own file, what a declaration means: the types of the project with their properties and constructors,
/// its usings, its references. Two are equal when an edit between them touched nothing but methods and their bodies.
/// </summary>
/// <remarks>It does not keep its compilation alive: a declaration is read in the run in which the compilation came up.</remarks>
internal sealed class Surroundings : IEquatable<Surroundings>
{
    private readonly WeakReference<Compilation> _compilation;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    // After most edits they are those of before, and nobody asks.
    private readonly Lazy<ImmutableHashSet<string>> _globalAliases;

    private Surroundings(Compilation compilation)
    {
        _compilation = new WeakReference<Compilation>(compilation);
        _trees = [.. compilation.SyntaxTrees];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
        _globalAliases = new Lazy<ImmutableHashSet<string>>(() => [.. _trees.SelectMany(AliasesOf)]);
    }

    /// <summary>The names that the project gives to other names in all of its files.</summary>
    public ImmutableHashSet<string> GlobalAliases => _globalAliases.Value;

    public static IncrementalValueProvider<Surroundings> Read(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider
            .Select(static (compilation, _) => new Surroundings(compilation))
            .WithTrackingName(Steps.Surroundings);

    /// <summary>The compilation, when it is the one that a file belongs to.</summary>
    public Compilation? CompilationOf(SyntaxTree file) =>
        _compilation.TryGetTarget(out var compilation) && compilation.ContainsSyntaxTree(file) ? compilation : null;

    public bool Equals(Surroundings? other) =>
        other is not null
        && _assembly == other._assembly
        && _options.Equals(other._options)
        && _references.SequenceEqual(other._references)
        && _trees.Length == other._trees.Length
        && _trees.Zip(other._trees, SurroundingSyntax.AreEqual).All(static equal => equal);

    public override bool Equals(object? obj) => Equals(obj as Surroundings);

    public override int GetHashCode() => _trees.Length;

    private static IEnumerable<string> AliasesOf(SyntaxTree file) =>
        ((CompilationUnitSyntax)file.GetRoot()).Usings
            .Where(static directive => directive is { Alias: not null, GlobalKeyword.RawKind: not 0 })
            .Select(static directive => directive.Alias!.Name.Identifier.ValueText);
}
