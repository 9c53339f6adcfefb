using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>Tasks that nobody awaits in endpoints and hooks that are not async. In async ones the compiler says so itself (CS4014).</summary>
/// <remarks>Messages of <c>Mcp</c> need not be awaited, and <c>_ = …</c> says that it is meant.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnawaitedTaskAnalyzer : DiagnosticAnalyzer
{
    private const string Messages = "Mxcp.IMcpClientLog";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TaskNotAwaited];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (CalledMethods.In(start.Compilation) is not { } methods)
            {
                return;
            }

            var tasks = new TaskTypes(start.Compilation);
            var messages = start.Compilation.GetTypeByMetadataName(Messages);
            start.RegisterOperationBlockStartAction(block =>
            {
                if (methods.Contain(block.OwningSymbol))
                {
                    block.RegisterOperationAction(operation => Check(operation, tasks, messages), OperationKind.ExpressionStatement);
                }
            });
        });
    }

    private static void Check(OperationAnalysisContext context, TaskTypes tasks, INamedTypeSymbol? messages)
    {
        var statement = ((IExpressionStatementOperation)context.Operation).Operation;
        bool isForgotten = statement is not IAssignmentOperation && tasks.Contain(statement.Type) && !IsMessage(statement, messages);
        if (isForgotten && !CalledMethods.IsInAsync(statement, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TaskNotAwaited, statement.Syntax.GetLocation(), NameOf(statement), context.ContainingSymbol.Name));
        }
    }

    private static bool IsMessage(IOperation statement, INamedTypeSymbol? messages) =>
        statement is IInvocationOperation call && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, messages);

    private static string NameOf(IOperation statement) => statement is IInvocationOperation call ? call.TargetMethod.Name : statement.Syntax.ToString();
}
