using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mxcp.Definitions.Problems;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>Shows code fixes where they are to be applied. The mistakes themselves are the generator's to report.</summary>
/// <remarks>
/// An editor asks for fixes of what analyzers report and not of what generators do (https://github.com/dotnet/roslyn/issues/67354). So
/// this one binds again what is looked at, and reports what has a fix. It is hidden, so that a build does not run it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MendableEndpointAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MendableEndpoint];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        var cache = new DefinitionCache();
        context.RegisterCompilationStartAction(start =>
        {
            if (CalledMethods.In(start.Compilation) is null)
            {
                return;
            }

            var contract = ProjectContract.Read(start.Options, start.Compilation, cache, start.CancellationToken);
            start.RegisterSymbolAction(symbol => Report(symbol, contract.ProblemsOf((IMethodSymbol)symbol.Symbol)), SymbolKind.Method);
            start.RegisterSymbolAction(symbol => Report(symbol, contract.MissingIn((INamedTypeSymbol)symbol.Symbol)), SymbolKind.NamedType);
        });
    }

    private static void Report(SymbolAnalysisContext context, IEnumerable<Problem> problems)
    {
        var places = new PlaceFinder([], context.Compilation, context.CancellationToken);
        foreach (var problem in problems.Distinct())
        {
            if (problem.Fix is { } fix && places.Find(fix.Place) is { IsInSource: true } place)
            {
                string message = string.Format(CultureInfo.InvariantCulture, Descriptors.Of(problem.Code).MessageFormat.ToString(CultureInfo.InvariantCulture), [.. problem.Arguments]);
                // A record may stand in another file, where no editor would look for what a method lacks.
                var method = context.Symbol.Locations[0];
                var shown = place.SourceTree == method.SourceTree ? place : method;
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.MendableEndpoint, shown, [place], FixProperties.Write(fix.Kind, fix.Text), message));
            }
        }
    }
}
