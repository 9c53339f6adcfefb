using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;

namespace Mxcp.Generators.Handlers;

/// <summary>What handlers and hooks have in common: how a method is reached and called.</summary>
internal static class MethodReader
{
    private const string FromServices = "Mxcp.FromServicesAttribute";

    /// <summary>What a method returns, or what its task brings; <see langword="null"/> for nothing.</summary>
    public static (ITypeSymbol? Returned, bool IsAwaited) ReturnOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return (null, false);
        }

        bool isTask = method.ReturnType.MetadataName() is "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask";
        if (!isTask)
        {
            return (method.ReturnType, false);
        }

        return (((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault(), true);
    }

    public static ParameterRole RoleOf(IParameterSymbol parameter)
    {
        if (parameter.Type.MetadataName() == "System.Threading.CancellationToken")
        {
            return ParameterRole.Cancellation;
        }

        bool isService = parameter.GetAttributes().Any(static data => data.AttributeClass?.ToDisplayString() == FromServices);
        return isService ? ParameterRole.Service : ParameterRole.Value;
    }

    /// <summary>Reports what keeps generated code from calling a method.</summary>
    public static void CheckReach(IMethodSymbol method, string declaration, List<Problem> problems)
    {
        if (!Reach.IsOpen(method, method.ContainingAssembly))
        {
            problems.Add(new Problem(ProblemCode.InaccessibleHandler, Anchor.Code(declaration, CodePart.Name), method.Name));
        }

        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
        {
            problems.Add(new Problem(ProblemCode.GenericHandler, Anchor.Code(declaration, CodePart.Name), method.Name));
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            problems.Add(new Problem(ProblemCode.AsyncVoid, Anchor.Code(declaration, CodePart.Returns), method.Name));
        }

        foreach (var parameter in method.Parameters.Where(static parameter => parameter.RefKind != RefKind.None))
        {
            problems.Add(new Problem(ProblemCode.ByReferenceParameter, Anchor.Code(declaration, CodePart.Parameter, parameter.Name), parameter.Name, method.Name));
        }
    }
}
