using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Handlers;

/// <summary>Finds the methods marked <c>[OnInit]</c> and <c>[OnShutdown]</c>.</summary>
internal static class HookReader
{
    /// <summary>All hooks in the order in which they run: by <c>Order</c>, then by file, then as they stand in it.</summary>
    public static IncrementalValueProvider<EquatableArray<Hook>> Read(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectOptions> options)
    {
        var inits = Find(context, "Mxcp.OnInitAttribute", HookKind.Init);
        var shutdowns = Find(context, "Mxcp.OnShutdownAttribute", HookKind.Shutdown);
        return inits.Combine(shutdowns).Combine(options)
            .Select(static (found, _) => Order(found.Left.Left.AddRange(found.Left.Right), found.Right))
            .WithTrackingName(Steps.Hooks);
    }

    private static IncrementalValueProvider<ImmutableArray<Hook>> Find(IncrementalGeneratorInitializationContext context, string attribute, HookKind kind) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is MethodDeclarationSyntax,
                (found, _) => ReadMethod(kind, (IMethodSymbol)found.TargetSymbol, found.Attributes[0], found.TargetNode.SyntaxTree.FilePath))
            .Collect();

    private static EquatableArray<Hook> Order(ImmutableArray<Hook> hooks, ProjectOptions options) => hooks
        .Select(hook => hook with { File = options.RelativePath(hook.File) })
        .OrderBy(static hook => hook.Order)
        .ThenBy(static hook => hook.File, StringComparer.Ordinal)
        .ToEquatableArray();

    private static Hook ReadMethod(HookKind kind, IMethodSymbol method, AttributeData attribute, string path)
    {
        string declaration = method.GetDocumentationCommentId() ?? method.Name;
        var problems = new List<Problem>();
        MethodReader.CheckReach(method, declaration, problems);
        var (returned, isAwaited) = MethodReader.ReturnOf(method);
        if (!method.IsStatic || returned is not null)
        {
            problems.Add(new Problem(ProblemCode.InvalidHook, Anchor.Code(declaration, CodePart.Name), method.Name, method.IsStatic ? "returns a value that nobody takes" : "is not static"));
        }

        return new Hook(
            kind,
            DisplayName: $"{method.ContainingType.Name}.{method.Name}",
            DeclaringType: method.ContainingType.FullName(),
            method.Name,
            method.Parameters.Select(parameter => ReadParameter(parameter, declaration, problems)).ToEquatableArray(),
            isAwaited,
            Order: Named(attribute, "Order") as int? ?? 0,
            IsRequired: Named(attribute, "Required") as bool? ?? false,
            path,
            problems.ToEquatableArray());
    }

    private static HookParameter ReadParameter(IParameterSymbol parameter, string declaration, List<Problem> problems)
    {
        switch (MethodReader.RoleOf(parameter))
        {
            case ParameterRole.Cancellation:
                return new HookParameter(parameter.Name, Service: null);
            case ParameterRole.Value:
                problems.Add(new Problem(
                    ProblemCode.InvalidHook,
                    Anchor.Code(declaration, CodePart.Parameter, parameter.Name),
                    parameter.ContainingSymbol.Name,
                    $"has the parameter '{parameter.Name}', which is neither a CancellationToken nor marked [FromServices]"));
                break;
        }

        return new HookParameter(parameter.Name, parameter.Type.FullName());
    }

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
