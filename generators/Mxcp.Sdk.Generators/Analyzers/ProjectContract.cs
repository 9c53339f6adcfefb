using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Options;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Analyzers;

/// <summary>The definitions of a project that methods implement, and what is wrong between them and one method or type.</summary>
internal sealed class ProjectContract
{
    private readonly ImmutableArray<ProjectFile> _files;
    private readonly ImmutableArray<EndpointDefinition> _definitions;
    private readonly EndpointFolders _folders;
    private readonly NameIndex _names;
    private readonly Lazy<ImmutableArray<Handler>> _handlers;

    private ProjectContract(ImmutableArray<ProjectFile> files, ImmutableArray<EndpointDefinition> definitions, EndpointFolders folders, Compilation compilation)
    {
        _files = files;
        _definitions = definitions;
        _folders = folders;
        _names = NameIndex.Of([.. definitions.Select(DefinitionName.Of)]);
        _handlers = new(() => [.. MethodsIn(compilation.Assembly.GlobalNamespace).Select(HandlerReader.ReadMethod).OfType<Handler>()]);
    }

    /// <summary>The definitions that nothing is wrong with by themselves.</summary>
    public ImmutableArray<EndpointDefinition> Definitions => _definitions;

    /// <summary>The YAML files of the project.</summary>
    public ImmutableArray<ProjectFile> Files => _files;

    /// <summary>Reads the definitions that the cache does not hold.</summary>
    public static ProjectContract Read(AnalyzerOptions analyzer, Compilation compilation, DefinitionCache cache, CancellationToken cancellation)
    {
        var options = ProjectOptionsReader.Read(analyzer.AnalyzerConfigOptionsProvider.GlobalOptions, compilation);
        ProjectFile[] files =
        [
            .. analyzer.AdditionalFiles
                .Where(file => DefinitionSource.IsOurs(analyzer.AnalyzerConfigOptionsProvider.GetOptions(file)))
                .Select(file => new ProjectFile(options.RelativePath(file.Path), file))
                .Where(static file => file.IsYaml),
        ];
        var folders = FoldersOf(files, cancellation);
        var definitions = files
            .Where(file => folders.Contain(file.Path))
            .Select(file => cache.Read(file, folders, cancellation))
            .Where(static read => read is { Value: not null, Problems.IsEmpty: true })
            .Select(static read => read.Value!);
        return new ProjectContract([.. files], [.. definitions], folders, compilation);
    }

    /// <summary>What is wrong between a method and its definition.</summary>
    public IEnumerable<Problem> ProblemsOf(IMethodSymbol method)
    {
        if (HandlerReader.ReadMethod(method) is not { Problems.IsEmpty: true } handler)
        {
            return [];
        }

        if (!_names.Has(handler))
        {
            return [EndpointBinder.Orphan(handler, _names, _folders)];
        }

        var definition = _definitions.First(definition => handler.BindsTo(DefinitionName.Of(definition)));
        return definition.Source is EndpointSource.Method ? MethodBinder.Bind(definition, handler).Problems : [];
    }

    /// <summary>The definitions that no method implements. A type that has endpoints already is where people look for the method.</summary>
    public IEnumerable<Problem> MissingIn(INamedTypeSymbol type)
    {
        bool hasEndpoints = type.GetMembers().OfType<IMethodSymbol>().Any(static method => HandlerReader.ReadMethod(method) is not null);
        if (!hasEndpoints || type.GetDocumentationCommentId() is not { } declaration)
        {
            return [];
        }

        return _definitions
            .Where(definition => definition.Source is EndpointSource.Method && !_handlers.Value.Any(handler => handler.BindsTo(DefinitionName.Of(definition))))
            .Select(definition => DefinitionBinder.Missing(definition) with { Fix = MethodText.Of(definition) is { } text ? new Fix(FixKind.WriteMethod, Anchor.Code(declaration, CodePart.Name), text) : null });
    }

    private static EndpointFolders FoldersOf(IEnumerable<ProjectFile> files, CancellationToken cancellation) =>
        files.FirstOrDefault(static file => file.IsSite) is { Content: not null } site && site.TryGetText(cancellation) is { } text
            ? SiteReader.Read(site.Path, YamlReader.Read(text.ToString())).Value?.Folders ?? EndpointFolders.Default
            : EndpointFolders.Default;

    private static IEnumerable<IMethodSymbol> MethodsIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(static member => member switch
        {
            INamespaceOrTypeSymbol inner => MethodsIn(inner),
            IMethodSymbol method => [method],
            _ => [],
        });
}
