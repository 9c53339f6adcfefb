using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>What one run of the generator brought.</summary>
internal sealed class GeneratorRun(GeneratorDriverRunResult result, CSharpCompilation compilation, AnalyzerOptions options)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(MxcpGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public CSharpCompilation Compilation => compilation;

    /// <summary>The site file, where the project has one.</summary>
    public string? Site { get; } = options.AdditionalFiles
        .FirstOrDefault(static file => file.Path == TestProject.Folder + "mxcp-site.yml")?.GetText()?.ToString();

    /// <summary>The generated files, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = result.Results[0].GeneratedSources
        .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>The diagnostics of the generator and of our analyzers that a build shows, as <c>tools/a.yml(3,7): error MXCP1201: …</c>, in order.</summary>
    public IReadOnlyList<string> Diagnostics { get; } =
    [
        .. result.Diagnostics
            .Concat(compilation
                .WithAnalyzers(Analyzers, options)
                .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult())
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Show)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the compiler says of the project with the generated files in it; only generated code need be documented.</summary>
    public IReadOnlyList<string> CompilerDiagnostics() =>
    [
        .. compilation.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Show)
            .Where(static line => !line.Contains("CS1591", StringComparison.Ordinal) || line.Contains(".g.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Why each output of a step is as it is, in the order of the step's outputs.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        result.Results[0].TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)]
            : [];

    /// <summary>The outputs of a step together with why each is as it is.</summary>
    public IReadOnlyList<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        result.Results[0].TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(static run => run.Outputs).Select(static output => (output.Value, output.Reason))]
            : [];

    /// <summary>Every reason of every output that became a file.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        [.. result.Results[0].TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        string where = place.IsValid
            ? $"{place.Path.Replace("/project/", "", StringComparison.Ordinal)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            : "";
        return $"{where}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
