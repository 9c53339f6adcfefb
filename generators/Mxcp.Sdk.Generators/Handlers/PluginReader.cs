using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Finds the classes marked <c>[Plugin]</c>.</summary>
internal static class PluginReader
{
    private const string Attribute = "Mxcp.PluginAttribute";
    private const string Configuration = "Mxcp.PluginConfiguration";
    private const string Values = "System.Collections.Generic.IReadOnlyDictionary";

    public static IncrementalValuesProvider<PluginClass> Read(MarkedDeclarations types) =>
        types.With(Attribute, static (type, attribute, _) => ReadClass((INamedTypeSymbol)type, attribute));

    /// <summary>Functions that nobody would make known to SQL, as their class is no plugin.</summary>
    public static IncrementalValuesProvider<Problem> FindStrays(MarkedDeclarations methods) =>
        methods
            .With(FunctionReader.Attribute, static (method, _, _) => FindStray((IMethodSymbol)method))
            .SelectMany(static (problems, _) => problems);

    private static PluginClass ReadClass(INamedTypeSymbol type, AttributeData attribute)
    {
        string declaration = type.GetDocumentationCommentId() ?? type.Name;
        string name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var problems = new List<Problem>();
        var constructor = ConstructorOf(type, out string? obstacle);
        if (name.Trim().Length == 0 || obstacle is not null)
        {
            problems.Add(new Problem(ProblemCode.InvalidPlugin, Anchor.Code(declaration, CodePart.Name), type.Name, obstacle ?? "has no name that a site file could say"));
        }

        var functions = MethodsOf(type)
            .Select(method => (Method: method, Attribute: FunctionReader.AttributeOf(method)))
            .Where(static found => found.Attribute is not null)
            .Select(found => FunctionReader.Read(found.Method, found.Attribute!, problems))
            .Where(static function => function is not null)
            .Select(static function => function!)
            .ToArray();
        FindDuplicates(functions, problems);
        return new PluginClass(
            declaration,
            name,
            type.DisplayName(),
            type.FullName(),
            constructor?.Parameters.Select(ReadArgument).ToEquatableArray() ?? default,
            functions.ToEquatableArray(),
            problems.ToEquatableArray());
    }

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type, out string? obstacle)
    {
        var constructors = type.InstanceConstructors.Where(constructor => Reach.IsOpen(constructor, type.ContainingAssembly)).ToArray();
        obstacle = type switch
        {
            { IsStatic: true } => "is static",
            { IsAbstract: true } => "is abstract",
            { IsGenericType: true } => "is generic",
            _ when !Reach.IsOpen(type, type.ContainingAssembly) => "is out of reach of generated code",
            _ when constructors.Length != 1 => $"has {constructors.Length} constructors within reach",
            _ when constructors[0].Parameters.Any(static parameter => parameter.RefKind != RefKind.None) => "has a constructor that takes a parameter by reference",
            _ => null,
        };
        return obstacle is null ? constructors[0] : null;
    }

    private static PluginArgument ReadArgument(IParameterSymbol parameter)
    {
        bool isDictionary = parameter.Type.MetadataName() == Values
            && ((INamedTypeSymbol)parameter.Type).TypeArguments.All(static argument => argument.SpecialType == SpecialType.System_String);
        var role = parameter.Type.MetadataName() == Configuration ? PluginArgumentRole.Configuration
            : isDictionary ? PluginArgumentRole.Values
            : PluginArgumentRole.Service;
        return new PluginArgument(role, parameter.Type.FullName());
    }

    /// <summary>The methods of a class and of those that it is derived from, the base first; an overridden one once.</summary>
    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type) =>
        BaseTypes.MembersOf(type).OfType<IMethodSymbol>().Where(static method => !method.IsOverride);

    private static void FindDuplicates(SqlFunction[] functions, List<Problem> problems)
    {
        foreach (var same in functions.GroupBy(static function => function.Name, StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1))
        {
            var first = same.First();
            problems.AddRange(same.Skip(1).Select(other =>
                new Problem(ProblemCode.DuplicateUdf, Anchor.Code(other.Declaration, CodePart.Name), other.Method, first.Method, other.Name)));
        }
    }

    private static Problem[] FindStray(IMethodSymbol method)
    {
        var type = method.ContainingType;
        bool isPlugin = type.GetAttributes().Any(static data => data.AttributeClass?.ToDisplayString() == Attribute);

        // The methods of an abstract class are those of the plugins derived from it.
        bool isBase = type is { IsAbstract: true, IsStatic: false };
        return isPlugin || isBase ? [] : [Stray(method)];
    }

    private static Problem Stray(IMethodSymbol method) => new(
        ProblemCode.InvalidUdf,
        Anchor.Code(method.GetDocumentationCommentId() ?? method.Name, CodePart.Name),
        method.Name,
        $"stands in {method.ContainingType.Name}, which is not marked [Plugin]");
}
