using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>Why a type has no place in a contract, and what to write instead.</summary>
internal static class Obstacles
{
    /// <summary>The reason, or <see langword="null"/> for a type that is read as a record.</summary>
    public static string? Of(ITypeSymbol type, IAssemblySymbol user) => type switch
    {
        IErrorTypeSymbol => "it is not a type the compiler knows",
        IArrayTypeSymbol => "it has more than one dimension; an array of arrays says the same",
        IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object } => "it says nothing of what it holds; a JsonElement takes any JSON",
        { SpecialType: SpecialType.System_Char } => "a char has no room for every character, such as 😀; a string with maxLength: 1 has",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "an address means nothing to a caller",
        { IsRefLikeType: true } => "it lives on the stack; an array says the same",
        { SpecialType: not SpecialType.None } => "it has no JSON form here",
        { TypeKind: TypeKind.Enum } => "generated code cannot reach it; make it internal or public",
        _ when type.MetadataName() is "Mxcp.UserContext" or "Mxcp.PluginConfiguration" => "it holds what is not for everybody, such as a token; write a record with what callers may see",
        _ when IsDictionary(type) => "its keys are no texts, as the names of JSON are",
        _ when IsOfTheLibrary(type) => "it is no type of a contract" + WayOut(type),
        { TypeKind: TypeKind.Interface } => "an interface does not say which properties its values have; a record does",
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } => "it is no class, record or struct with properties",
        { IsAbstract: true } => "it is abstract, so it does not say which properties its values have; use one of the types derived from it",
        INamedTypeSymbol { IsTupleType: true } tuple => TupleObstacle(tuple),
        INamedTypeSymbol named when !Reach.IsOpen(named, user) => "generated code cannot reach it; make it internal or public",
        _ => null,
    };

    /// <summary>The type that says the same, where the message does not name it anyway.</summary>
    private static string WayOut(ITypeSymbol type)
    {
        if (type.ContainingNamespace.ToDisplayString() is "System.Text.Json" or "System.Text.Json.Nodes")
        {
            return "; a JsonNode or a JsonElement takes any JSON";
        }

        if (type.MetadataName() is "System.Memory" or "System.ReadOnlyMemory")
        {
            return "; an array says the same";
        }

        bool isSet = type.AllInterfaces.Any(static face => face.MetadataName() is "System.Collections.Generic.IReadOnlySet" or "System.Collections.Generic.ISet");
        return isSet ? "; a HashSet<T> says the same" : "";
    }

    private static string? TupleObstacle(INamedTypeSymbol type) =>
        type.TupleElements.All(static element => element.IsExplicitlyNamedTupleElement) ? null : "its elements have no names; write (int Id, string Name), or a record";

    private static bool IsDictionary(ITypeSymbol type) => type.MetadataName() is
        "System.Collections.Generic.Dictionary" or "System.Collections.Generic.IDictionary" or "System.Collections.Generic.IReadOnlyDictionary";

    private static bool IsOfTheLibrary(ITypeSymbol type) =>
        !type.IsTupleType && type.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));
}
