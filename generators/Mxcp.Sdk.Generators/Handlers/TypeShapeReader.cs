using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Turns a type's symbol into a <see cref="TypeShape"/>: the border behind which nobody can ask Roslyn anything.</summary>
internal sealed class TypeShapeReader
{
    private const int MaximumDepth = 32;

    private readonly Stack<ITypeSymbol> _path = new();

    public static TypeShape Read(ITypeSymbol type) => new TypeShapeReader().ReadType(type);

    private TypeShape ReadType(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ReadCore(nullable.TypeArguments[0], isNullable: true);
        }

        // Code that says nothing about null may return it: without an annotation a reference counts as nullable.
        return ReadCore(type, type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);
    }

    private TypeShape ReadCore(ITypeSymbol type, bool isNullable)
    {
        string fullName = type.FullName();
        string displayName = type.DisplayName().TrimEnd('?');
        if (ScalarKinds.Of(type) is { } scalar)
        {
            return new TypeShape.Scalar(fullName, displayName, isNullable, scalar);
        }

        if (ObstacleOf(type) is { } obstacle)
        {
            return new TypeShape.Unsupported(fullName, displayName, isNullable, obstacle);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return new TypeShape.Enumeration(fullName, displayName, isNullable, MembersOf(type));
        }

        _path.Push(type);
        TypeShape shape = ListOf(type) is var (item, kind)
            ? new TypeShape.List(fullName, displayName, isNullable, ReadType(item), kind)
            : ReadRecord((INamedTypeSymbol)type, fullName, displayName, isNullable);
        _path.Pop();
        return shape;
    }

    private string? ObstacleOf(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => "it is not a type the compiler knows",
        IArrayTypeSymbol { Rank: > 1 } => "it has more than one dimension",
        _ when _path.Contains(type, SymbolEqualityComparer.Default) => "it contains itself, which no definition can say",
        _ when _path.Count >= MaximumDepth => $"it nests deeper than {MaximumDepth} levels",
        _ when ListOf(type) is not null => null,
        { TypeKind: TypeKind.Enum } => null,
        { SpecialType: not SpecialType.None } => "it has no JSON form here",
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } => "it is no class, record or struct with properties",
        { IsAbstract: true } => "it is abstract",
        { IsTupleType: true } => "tuples have no names that last; use a record",
        INamedTypeSymbol named when !IsAccessible(named) => "generated code cannot reach it; make it internal or public",
        _ when type.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) => "it is no type of a contract",
        _ => null,
    };

    private TypeShape.Record ReadRecord(INamedTypeSymbol type, string fullName, string displayName, bool isNullable)
    {
        var constructor = RecordReader.ConstructorOf(type, out string? obstacle);
        var parameters = constructor?.Parameters
            .Select(parameter => new ShapeParameter(parameter.Name, ReadType(parameter.Type), parameter.HasExplicitDefaultValue))
            .ToEquatableArray() ?? default;
        var properties = RecordReader.PropertiesOf(type)
            .Select(property => new ShapeProperty(
                property.Name,
                RecordReader.JsonNameOf(property),
                ReadType(property.Type),
                CanRead: property.GetMethod is { } getter && IsAccessible(getter),
                CanSet: property.SetMethod is { } setter && IsAccessible(setter),
                property.IsRequired))
            .ToEquatableArray();
        return new TypeShape.Record(fullName, displayName, isNullable, properties, parameters, obstacle);
    }

    internal static EquatableArray<EnumMember> MembersOf(ITypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(static field => field.HasConstantValue)
        .Select(static field => new EnumMember(field.Name, RecordReader.TextOfAttribute(field, "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")))
        .ToEquatableArray();

    internal static (ITypeSymbol Item, ListKind Kind)? ListOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => (array.ElementType, ListKind.Array),
        INamedTypeSymbol { TypeArguments.Length: 1 } named => named.MetadataName() switch
        {
            "System.Collections.Generic.IEnumerable" or "System.Collections.Generic.IReadOnlyCollection" or "System.Collections.Generic.IReadOnlyList"
                or "System.Collections.Generic.List" or "System.Collections.Generic.IList" or "System.Collections.Generic.ICollection" =>
                (named.TypeArguments[0], ListKind.List),
            _ => null,
        },
        _ => null,
    };

    internal static bool IsAccessible(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingType)
        {
            bool isOpen = current.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
            if (!isOpen || current is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }
        }

        return true;
    }
}
