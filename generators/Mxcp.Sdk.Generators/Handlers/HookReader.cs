using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Options;

namespace Mxcp.Generators.Handlers;

/// <summary>Finds the methods marked <c>[OnInit]</c> and <c>[OnShutdown]</c>.</summary>
internal static class HookReader
{
    /// <summary>All hooks in the order in which they run: by <c>Order</c>, then by file, then as they stand in it.</summary>
    public static IncrementalValueProvider<EquatableArray<Hook>> Read(MarkedDeclarations methods, IncrementalValueProvider<ProjectOptions> options)
    {
        var inits = Find(methods, "Mxcp.OnInitAttribute", HookKind.Init);
        var shutdowns = Find(methods, "Mxcp.OnShutdownAttribute", HookKind.Shutdown);
        return inits.Combine(shutdowns).Combine(options)
            .Select(static (found, _) => Order(found.Left.Left.AddRange(found.Left.Right), found.Right))
            .WithTrackingName(Steps.Hooks);
    }

    private static IncrementalValueProvider<ImmutableArray<Hook>> Find(MarkedDeclarations methods, string attribute, HookKind kind) =>
        methods
            .With(attribute, (method, data, syntax) => ReadMethod(kind, (IMethodSymbol)method, data, syntax.SyntaxTree.FilePath))
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
