using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Reads a method marked <c>[Udf]</c>.</summary>
internal static class FunctionReader
{
    public const string Attribute = "Mxcp.UdfAttribute";

    private static readonly Regex FunctionName = new(SiteKeys.PluginNamePattern, RegexOptions.CultureInvariant);

    public static AttributeData? AttributeOf(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() == Attribute);

    /// <summary>The function, or <see langword="null"/> where something is wrong with it.</summary>
    public static SqlFunction? Read(IMethodSymbol method, AttributeData attribute, List<Problem> problems)
    {
        string declaration = method.GetDocumentationCommentId() ?? method.Name;
        int before = problems.Count;
        if (ObstacleOf(method) is { } obstacle)
        {
            Refuse(method, declaration, obstacle, problems);
            return null;
        }

        string name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? Names.ToSnakeCase(method.Name);
        bool isName = FunctionName.IsMatch(name) && name.IndexOf('\n') < 0;
        if (!isName)
        {
            Refuse(method, declaration, $"is named '{name}', and a name here has letters, digits and _ only", problems);
        }

        var parameters = method.Parameters.Select(parameter => ReadParameter(parameter, declaration, problems)).ToArray();
        var returns = ReadShape(method.ReturnType, "the result", Anchor.Code(declaration, CodePart.Returns), method, problems);
        if (returns is null || problems.Count > before)
        {
            return null;
        }

        return new SqlFunction(declaration, name, method.Name, method.IsStatic, IsPure(attribute), parameters.ToEquatableArray(), returns);
    }

    public static void Refuse(IMethodSymbol method, string declaration, string reason, List<Problem> problems) =>
        problems.Add(new Problem(ProblemCode.InvalidUdf, Anchor.Code(declaration, CodePart.Name), method.Name, reason));

    private static string? ObstacleOf(IMethodSymbol method) => method switch
    {
        { IsGenericMethod: true } => "is generic",
        { ReturnsVoid: true } => "returns nothing",
        { RefKind: not RefKind.None } => "returns a reference",
        _ when MethodReader.ReturnOf(method).IsAwaited => "is asynchronous, and DuckDB does not wait; load what it needs when the plugin is made",
        _ when method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None) => "takes a parameter by reference",
        _ when method.Parameters.Any(static parameter => MethodReader.RoleOf(parameter) == ParameterRole.Service) => "takes a service; the constructor of the plugin can",
        _ when !Reach.IsOpen(method, method.ContainingAssembly) => "is out of reach of generated code; make it internal or public",
        _ => null,
    };

    private static SqlParameter ReadParameter(IParameterSymbol parameter, string declaration, List<Problem> problems)
    {
        if (MethodReader.RoleOf(parameter) == ParameterRole.Cancellation)
        {
            return new SqlParameter(parameter.Name, Shape: null);
        }

        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var place = Anchor.Code(declaration, CodePart.Parameter, parameter.Name);
        return new SqlParameter(parameter.Name, ReadShape(parameter.Type, $"'{parameter.Name}'", place, method, problems));
    }

    private static SqlShape? ReadShape(ITypeSymbol type, string what, Anchor place, IMethodSymbol method, List<Problem> problems)
    {
        var shape = SqlShapeReader.Read(type, method.ContainingAssembly, out string? obstacle);
        if (shape is null)
        {
            problems.Add(new Problem(ProblemCode.TypeOutsideSql, place, what, method.Name, obstacle!));
        }

        return shape;
    }

    private static bool IsPure(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Pure").Value.Value is true;
}
