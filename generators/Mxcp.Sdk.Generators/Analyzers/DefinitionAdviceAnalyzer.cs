using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mxcp.Definitions.Advising;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>What a definition leaves unsaid, though models and people read it.</summary>
/// <remarks>The compiler does not run an analyzer whose diagnostics are all information, so that a build pays nothing until somebody raises one.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAdviceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.EndpointWithoutDescription,
        Descriptors.ParameterWithoutDescription,
        Descriptors.ResultWithoutDescription,
        Descriptors.PropertyWithoutDescription,
        Descriptors.ToolWithoutAnnotations,
        Descriptors.ParameterWithoutExample,
        Descriptors.EndpointWithoutTags,
        Descriptors.ParameterWithoutDefault,
        Descriptors.TestWithoutAssertion,
        Descriptors.EndpointWithoutTest,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file => AdviceReport.Run(file, DefinitionAdvice.Of));
    }
}
