using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mxcp.Generators.Diagnostics;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Analyzers;

/// <summary>What <c>QueryScalar&lt;T&gt;</c> is asked for must be what one value can be read as: no list, no record, no enum.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScalarTypeAnalyzer : DiagnosticAnalyzer
{
    private const string Method = "QueryScalar";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotOneValue];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        DatabaseCalls.Watch(context, Check);
    }

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        bool isScalar = method.Name.StartsWith(Method, StringComparison.Ordinal);
        if (isScalar && method.TypeArguments[0] is not ITypeParameterSymbol and var type && !IsOneValue(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotOneValue, call.Syntax.GetLocation(), type.DisplayName()));
        }
    }

    private static bool IsOneValue(ITypeSymbol type) =>
        RowValueReader.Read(type, ImmutableArray<ITypeSymbol>.Empty) is RowValue.Scalar { Getter: not "Json" };
}
