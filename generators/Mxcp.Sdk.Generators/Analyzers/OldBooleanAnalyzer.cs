using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mxcp.Definitions.Advising;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>Constants of YAML that other readers take for booleans.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OldBooleanAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.OldBoolean];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file => AdviceReport.Run(file, OldBooleans.Of));
    }
}
