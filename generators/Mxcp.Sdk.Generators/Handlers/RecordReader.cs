using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>How the objects of a type are made and what they show.</summary>
internal static class RecordReader
{
    private const string JsonConstructor = "System.Text.Json.Serialization.JsonConstructorAttribute";
    private const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    private const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary><c>JsonIgnoreCondition.Always</c>.</summary>
    private const int Always = 1;

    private const string JsonPropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";

    /// <summary>The constructor that makes the object: the only one, or the one marked <c>[JsonConstructor]</c>, or the one without parameters.</summary>
    public static IMethodSymbol? ConstructorOf(INamedTypeSymbol type, IAssemblySymbol user, out string? obstacle)
    {
        var constructors = type.InstanceConstructors
            .Where(constructor => Reach.IsOpen(constructor, user) && !IsCopy(constructor, type))
            .ToArray();
        var chosen = constructors.FirstOrDefault(static constructor => HasAttribute(constructor, JsonConstructor))
            ?? OnlyOne(constructors, type)
            ?? constructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);
        obstacle = chosen is null
            ? "no constructor that generated code can choose; leave one, or mark one with [JsonConstructor]"
            : RequiredField(type, chosen);
        return chosen;
    }

    /// <summary>The public properties, inherited ones included, those of the base first.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var properties = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var property in BaseTypes.MembersOf(type).OfType<IPropertySymbol>().Where(IsShown))
        {
            if (!properties.ContainsKey(property.Name))
            {
                order.Add(property.Name);
            }

            properties[property.Name] = property;
        }

        return order.Select(name => properties[name]);
    }

    /// <summary>Whether a constructor says that it sets what C# insists on.</summary>
    public static bool SetsRequired(IMethodSymbol? constructor) => constructor is not null && HasAttribute(constructor, SetsRequiredMembers);

    public static string? JsonNameOf(IPropertySymbol property) => TextOfAttribute(property, JsonPropertyName);

    public static string? TextOfAttribute(ISymbol symbol, string attribute) => symbol.GetAttributes()
        .FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == attribute)?
        .ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>A field is no property of a contract, so nothing could be given for one that C# insists on.</summary>
    private static string? RequiredField(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        for (var current = type; current is not null && !SetsRequired(constructor); current = current.BaseType)
        {
            if (current.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static field => field.IsRequired) is { } field)
            {
                return $"the required field {field.Name}; make it a property";
            }
        }

        return null;
    }

    private static IMethodSymbol? OnlyOne(IMethodSymbol[] constructors, INamedTypeSymbol type)
    {
        // A struct always has a second one, without parameters, that nobody wrote.
        var written = type.IsValueType ? constructors.Where(static constructor => !constructor.IsImplicitlyDeclared).ToArray() : constructors;
        return written.Length == 1 ? written[0] : null;
    }

    private static bool IsShown(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } && !IsIgnored(property);

    /// <summary>A condition says when to leave a property out; here every declared property is always there, so only Always counts.</summary>
    private static bool IsIgnored(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() == JsonIgnore);
        return attribute is not null && attribute.NamedArguments.All(static argument => argument.Key != "Condition" || argument.Value.Value is Always);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool HasAttribute(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == attribute);
}
