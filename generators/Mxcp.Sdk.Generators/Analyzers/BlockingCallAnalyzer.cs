using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>Endpoints and hooks that keep a thread waiting for what they could await.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : DiagnosticAnalyzer
{
    private const string AwaitIt = "await it";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockingCall];

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
            start.RegisterOperationBlockAction(block =>
            {
                if (methods.Contain(block.OwningSymbol))
                {
                    Check(block, tasks);
                }
            });
        });
    }

    private static void Check(OperationBlockAnalysisContext context, TaskTypes tasks)
    {
        IOperation[] operations = [.. context.OperationBlocks.SelectMany(static block => block.Descendants())];
        var done = FindDone(operations);
        foreach (var operation in operations)
        {
            var found = operation switch
            {
                IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when tasks.Contain(task.Type) && !done.Contains(LocalOf(task)) => ("Result", AwaitIt),
                IInvocationOperation call => Judge(call, tasks),
                _ => default,
            };
            if (found is ({ } what, { } instead))
            {
                string wayOut = CalledMethods.IsInAsync(operation, context.OwningSymbol) ? instead : $"make '{context.OwningSymbol.Name}' async and {instead}";
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BlockingCall, operation.Syntax.GetLocation(), what, wayOut));
            }
        }
    }

    private static (string? What, string? Instead) Judge(IInvocationOperation call, TaskTypes tasks) => call.TargetMethod switch
    {
        { Name: "Sleep", ContainingType: { Name: "Thread" } type } when IsIn(type, "Threading") => ("Thread.Sleep", "await Task.Delay"),
        { Name: "Wait", ContainingType: var type } when tasks.Contain(type) => ("Wait", AwaitIt),
        { Name: "WaitAll", ContainingType: var type } when tasks.Contain(type) => ("Task.WaitAll", "await Task.WhenAll"),
        { Name: "WaitAny", ContainingType: var type } when tasks.Contain(type) => ("Task.WaitAny", "await Task.WhenAny"),
        { Name: "GetResult", ContainingType: { } type } when IsIn(type.ContainingType ?? type, "CompilerServices") && call.Instance is IInvocationOperation { TargetMethod.Name: "GetAwaiter" } => ("GetResult", AwaitIt),
        _ => default,
    };

    /// <summary>The variables whose tasks are known to be done somewhere in the method: awaited, as by <c>Task.WhenAll</c>, or asked.</summary>
    private static HashSet<ISymbol?> FindDone(IEnumerable<IOperation> operations)
    {
        var tasks = operations.SelectMany(static operation => operation switch
        {
            IAwaitOperation wait => wait.Descendants(),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } task } => [task],
            _ => [],
        });
        return new HashSet<ISymbol?>(tasks.Select(LocalOf).Where(static local => local is not null), SymbolEqualityComparer.Default);
    }

    private static ISymbol? LocalOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsIn(INamedTypeSymbol type, string lastNamespace) => type.ContainingNamespace.Name == lastNamespace;
}
