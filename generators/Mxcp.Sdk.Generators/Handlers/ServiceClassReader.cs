using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Reads how to make the object of an instance method out of registered services.</summary>
internal static class ServiceClassReader
{
    public static ServiceClass? Read(INamedTypeSymbol type, string declaration, List<Problem> problems)
    {
        var constructors = type.InstanceConstructors.Where(constructor => Reach.IsOpen(constructor, type.ContainingAssembly)).ToArray();
        if (type.IsAbstract || constructors.Length != 1)
        {
            problems.Add(new Problem(ProblemCode.AmbiguousConstructor, Anchor.Code(declaration, CodePart.Name), type.Name, type.IsAbstract ? "is abstract" : $"has {constructors.Length} constructors within reach"));
            return null;
        }

        return new ServiceClass(
            constructors[0].Parameters.Select(static parameter => parameter.Type.FullName()).ToEquatableArray(),
            DisposalOf(type));
    }

    private static Disposal DisposalOf(INamedTypeSymbol type)
    {
        var interfaces = type.AllInterfaces.Select(static item => item.ToDisplayString()).ToArray();
        if (interfaces.Contains("System.IAsyncDisposable"))
        {
            return Disposal.Asynchronous;
        }

        return interfaces.Contains("System.IDisposable") ? Disposal.Synchronous : Disposal.None;
    }
}
