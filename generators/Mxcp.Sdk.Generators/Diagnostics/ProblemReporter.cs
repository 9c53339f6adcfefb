using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Diagnostics;

/// <summary>Reports all problems, each at its place: the only stage that sees places.</summary>
internal static class ProblemReporter
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ProjectFile> files,
        params IncrementalValuesProvider<Problem>[] sources)
    {
        var problems = sources
            .Select(static source => source.Collect().Select(static (found, _) => found.ToEquatableArray()))
            .Aggregate(static (left, right) => left.Combine(right).Select(static (both, _) => both.Left.Concat(both.Right).ToEquatableArray()))
            .WithTrackingName(Steps.Report);

        // Places are looked up anew whenever anything changes; where nothing is wrong, that costs nothing.
        context.RegisterSourceOutput(
            problems.Combine(files.Collect()).Combine(context.CompilationProvider),
            static (output, source) => Report(output, source.Left.Left, source.Left.Right, source.Right));
    }

    private static void Report(SourceProductionContext output, EquatableArray<Problem> problems, ImmutableArray<ProjectFile> files, Compilation compilation)
    {
        if (problems.IsEmpty)
        {
            return;
        }

        var places = new PlaceFinder(files, compilation, output.CancellationToken);
        foreach (var problem in problems.Distinct())
        {
            output.ReportDiagnostic(Create(problem, places));
        }
    }

    private static Diagnostic Create(Problem problem, PlaceFinder places)
    {
        var descriptor = Descriptors.Of(problem.Code);
        var place = places.Find(problem.Anchor);
        return problem.Fix is { } fix
            ? Diagnostic.Create(descriptor, place, [places.Find(fix.Place)], FixProperties.Write(fix.Kind, fix.Text), [.. problem.Arguments])
            : Diagnostic.Create(descriptor, place, [.. problem.Arguments]);
    }
}
