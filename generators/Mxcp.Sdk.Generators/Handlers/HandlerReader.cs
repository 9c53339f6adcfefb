using System.Globalization;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Finds the methods marked <c>[Endpoint]</c> and reads each into a <see cref="Handler"/>.</summary>
internal static class HandlerReader
{
    private const string Attribute = "Mxcp.EndpointAttribute";

    public static IncrementalValuesProvider<Handler> Read(MarkedDeclarations methods) =>
        methods
            .With(Attribute, static (method, attribute, _) => ReadMethod((IMethodSymbol)method, attribute))
            .WithTrackingName(Steps.Handlers);

    /// <summary>Reads a method, or gives nothing where it is not marked.</summary>
    public static Handler? ReadMethod(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() == Attribute) is { } attribute ? ReadMethod(method, attribute) : null;

    private static Handler ReadMethod(IMethodSymbol method, AttributeData attribute)
    {
        string declaration = method.GetDocumentationCommentId() ?? method.Name;
        var problems = new List<Problem>();
        var (returned, isAwaited) = MethodReader.ReturnOf(method);
        MethodReader.CheckReach(method, declaration, problems);
        var services = method.IsStatic ? null : ServiceClassReader.Read(method.ContainingType, declaration, problems);

        return new Handler(
            declaration,
            Endpoint: attribute.ConstructorArguments.FirstOrDefault().Value as string ?? NameOf(method, isAwaited),
            KindOf(attribute),
            DisplayName: $"{method.ContainingType.Name}.{method.Name}",
            DeclaringType: method.ContainingType.FullName(),
            method.Name,
            services,
            method.Parameters.Select(ReadParameter).ToEquatableArray(),
            Returns: returned is null ? new TypeShape.Nothing() : TypeShapeReader.Read(returned, method.ContainingAssembly),
            ReturnsBytes: returned is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte },
            isAwaited,
            problems.ToEquatableArray());
    }

    private static string NameOf(IMethodSymbol method, bool isAwaited) =>
        isAwaited && method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name.Length > "Async".Length
            ? method.Name.Substring(0, method.Name.Length - "Async".Length)
            : method.Name;

    /// <summary>The kind that the attribute says; <c>Any</c> is none.</summary>
    public static EndpointKind? KindOf(AttributeData attribute)
    {
        var said = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Kind").Value;
        var member = said.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, said.Value));
        return Enum.TryParse(member?.Name, out EndpointKind kind) ? kind : null;
    }

    private static HandlerParameter ReadParameter(IParameterSymbol parameter)
    {
        var role = MethodReader.RoleOf(parameter);
        return new HandlerParameter(
            parameter.Name,
            role == ParameterRole.Value ? TypeShapeReader.Read(parameter.Type, parameter.ContainingAssembly) : new TypeShape.Unsupported(parameter.Type.FullName(), parameter.Type.DisplayName(), IsNullable: false, ""),
            role,
            parameter.HasExplicitDefaultValue ? new ParameterDefault(DefaultOf(parameter)) : null);
    }

    /// <summary>A C# default in JSON's words; of an enum, the name of the member.</summary>
    private static string? DefaultOf(IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        var member = type.TypeKind == TypeKind.Enum
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, parameter.ExplicitDefaultValue))
            : null;
        return JsonOf(member is null ? parameter.ExplicitDefaultValue : member.Name);
    }

    /// <summary>A C# constant in JSON's words; <see langword="null"/> for null.</summary>
    private static string? JsonOf(object? value) => value switch
    {
        null => null,
        bool boolean => boolean ? "true" : "false",
        string text => Mxcp.Definitions.Schema.JsonText.Of(text),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
