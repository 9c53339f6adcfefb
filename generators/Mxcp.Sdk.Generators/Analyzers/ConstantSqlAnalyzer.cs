using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>SQL given as a <see langword="string"/> must be a constant: text put together at run time is how values become SQL.</summary>
/// <remarks>
/// C# quietly makes a string of <c>$"…" + "…"</c>, and the overload for strings takes it. One interpolated string binds its
/// values instead.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantSqlAnalyzer : DiagnosticAnalyzer
{
    private const string Parameter = "sql";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotConstantSql];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        DatabaseCalls.Watch(context, Check);
    }

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            bool isText = argument.Parameter is { Name: Parameter, Type.SpecialType: SpecialType.System_String };
            if (isText && !argument.Value.ConstantValue.HasValue)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotConstantSql, argument.Syntax.GetLocation()));
            }
        }
    }
}
