using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>Compares the endpoints of an application with those of the libraries that it joins, and finds libraries that it does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JoinedLibraryAnalyzer : DiagnosticAnalyzer
{
    private const string Builder = "Mxcp.MxcpApplicationBuilder";
    private const string Namespace = "Mxcp";
    private const string CreateBuilder = "CreateBuilder";
    private const string OwnApplication = "Mxcp.MxcpApplicationOfThisProject";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NameInTwoProjects, Descriptors.LibraryNotJoined];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        var cache = new DefinitionCache();
        context.RegisterCompilationStartAction(start =>
        {
            bool isProgram = start.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
            if (isProgram && EndpointLibrary.FindIn(start.Compilation) is { IsEmpty: false } libraries)
            {
                var joins = new ConcurrentQueue<Join>();
                start.RegisterOperationAction(operation => Note((IInvocationOperation)operation.Operation, joins), OperationKind.Invocation);
                start.RegisterCompilationEndAction(end => Report(end, libraries, [.. joins], cache));
            }
        });
    }

    private static void Note(IInvocationOperation call, ConcurrentQueue<Join> joins)
    {
        var method = call.TargetMethod;
        if (method.Name == CreateBuilder && method.ContainingNamespace.ToDisplayString() == Namespace)
        {
            joins.Enqueue(new Join(null, call.Syntax.GetLocation()));
        }
        else if (method.TypeArguments.FirstOrDefault() is INamedTypeSymbol registry && method.ContainingType.ToDisplayString() == Builder)
        {
            joins.Enqueue(new Join(registry, call.Syntax.GetLocation()));
        }
    }

    private static void Report(CompilationAnalysisContext context, ImmutableArray<EndpointLibrary> libraries, ImmutableArray<Join> joins, DefinitionCache cache)
    {
        bool hasEndpoints = context.Compilation.Assembly.GetTypeByMetadataName(OwnApplication) is not null;
        if (!hasEndpoints && joins.IsEmpty)
        {
            // A program that refers to the library for something else, such as its tests.
            return;
        }

        var place = joins.FirstOrDefault()?.Place ?? Location.None;
        var claims = hasEndpoints ? OwnClaims(context, cache) : [];
        foreach (var library in libraries)
        {
            if (joins.FirstOrDefault(join => SymbolEqualityComparer.Default.Equals(join.Registry, library.Registry)) is { } join)
            {
                claims.AddRange(library.Endpoints.SelectMany(static endpoint => endpoint.Claims()).Select(claim => new Claim(claim.Key, claim.Words, library.Name, library.Name, new(() => join.Place))));
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(Descriptors.LibraryNotJoined, place, library.Name, library.Registry.ToDisplayString()));
        }

        ReportShared(context, claims);
    }

    private static List<Claim> OwnClaims(CompilationAnalysisContext context, DefinitionCache cache)
    {
        var contract = ProjectContract.Read(context.Options, context.Compilation, cache, context.CancellationToken);
        var places = new PlaceFinder(contract.Files, context.Compilation, context.CancellationToken);
        return
        [
            .. from definition in contract.Definitions
               where definition.Traits.IsEnabled
               let place = new Lazy<Location>(() => places.Find(Anchor.Yaml(definition.File, definition.NamePointer)))
               from claim in new LibraryEndpoint(definition.Kind, definition.Name, (definition as ResourceDefinition)?.Uri.Text).Claims()
               select new Claim(claim.Key, claim.Words, null, definition.File, place),
        ];
    }

    /// <summary>Two of one project are the generator's to report.</summary>
    private static void ReportShared(CompilationAnalysisContext context, IEnumerable<Claim> claims)
    {
        var first = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (!first.TryGetValue(claim.Key, out var other))
            {
                first.Add(claim.Key, claim);
            }
            else if (other.Library != claim.Library)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NameInTwoProjects, other.Place.Value, claim.Words, other.Owner, claim.Owner));
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NameInTwoProjects, claim.Place.Value, claim.Words, other.Owner, claim.Owner));
            }
        }
    }

    /// <summary>A call that joins a registry, or makes the builder that does.</summary>
    private sealed record Join(INamedTypeSymbol? Registry, Location Place);

    /// <summary>What an endpoint has for itself: the words for it, whose it is, and where to report that somebody else has it too.</summary>
    /// <param name="Key">The same for all that are in each other's way.</param>
    /// <param name="Words">What messages call it.</param>
    /// <param name="Library">The library it is of, or <see langword="null"/> where it is the application's own.</param>
    /// <param name="Owner">Who defines it, for messages.</param>
    /// <param name="Place">Where to report it.</param>
    private sealed record Claim(string Key, string Words, string? Library, string Owner, Lazy<Location> Place);
}
