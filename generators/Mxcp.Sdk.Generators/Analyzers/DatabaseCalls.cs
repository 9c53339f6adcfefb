using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Mxcp.Generators.Analyzers;

/// <summary>The calls of <c>Db</c>.</summary>
internal static class DatabaseCalls
{
    private const string Database = "Mxcp.IDatabase";

    /// <summary>Has each of them looked at.</summary>
    public static void Watch(AnalysisContext context, Action<OperationAnalysisContext, IInvocationOperation> check) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Database) is { } database)
            {
                start.RegisterOperationAction(operation => Look(operation, database, check), OperationKind.Invocation);
            }
        });

    private static void Look(OperationAnalysisContext context, INamedTypeSymbol database, Action<OperationAnalysisContext, IInvocationOperation> check)
    {
        var call = (IInvocationOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, database))
        {
            check(context, call);
        }
    }
}
