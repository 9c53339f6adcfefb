using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Analyzers;

/// <summary>Texts that have the form of a well-known kind of key, anywhere, and texts under the name of a secret in classes with endpoints.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SecretInCode];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (CalledMethods.In(start.Compilation) is { } methods)
            {
                start.RegisterOperationAction(operation => Check(operation, methods), OperationKind.Literal);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, CalledMethods methods)
    {
        if (context.Operation is not ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } literal)
        {
            return;
        }

        string? what = SecretForms.Find(text) ?? FindByName(literal, text, context.ContainingSymbol, methods);
        if (what is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.SecretInCode, literal.Syntax.GetLocation(), what));
        }
    }

    private static string? FindByName(ILiteralOperation literal, string text, ISymbol symbol, CalledMethods methods) =>
        SecretForms.MayBeSecret(text) && NameOf(literal.Parent) is { } name && SecretForms.IsSecretName(name) && methods.AreIn(symbol.ContainingType)
            ? $"the value of '{name}'"
            : null;

    /// <summary>The name of what is given the value.</summary>
    private static string? NameOf(IOperation? parent) => parent switch
    {
        IFieldInitializerOperation field => field.InitializedFields.FirstOrDefault()?.Name,
        IPropertyInitializerOperation property => property.InitializedProperties.FirstOrDefault()?.Name,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => variable.Symbol.Name,
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => member.Member.Name,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local.Name,
        _ => null,
    };
}
