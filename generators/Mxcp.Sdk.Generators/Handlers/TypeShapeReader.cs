using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Turns a type's symbol into a <see cref="TypeShape"/>: the border behind which nobody can ask Roslyn anything.</summary>
internal sealed class TypeShapeReader
{
    private readonly IAssemblySymbol _user;
    private readonly TypePath _path = new();

    private TypeShapeReader(IAssemblySymbol user)
    {
        _user = user;
    }

    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="user">The assembly that generated code stands in.</param>
    public static TypeShape Read(ITypeSymbol type, IAssemblySymbol user)
    {
        var reader = new TypeShapeReader(user);
        var shape = reader.ReadType(type, "");

        // One message for the whole, not one for each part of a web of types.
        return reader._path.Excess is { } excess ? new TypeShape.Unsupported(shape.FullName, shape.DisplayName, shape.IsNullable, excess) : shape;
    }

    private TypeShape ReadType(ITypeSymbol type, string member)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ReadCore(nullable.TypeArguments[0], isNullable: true, member);
        }

        // Code that says nothing about null may return it: without an annotation a reference counts as nullable.
        return ReadCore(type, type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated, member);
    }

    private TypeShape ReadCore(ITypeSymbol type, bool isNullable, string member)
    {
        string fullName = type.FullName();
        string displayName = type.DisplayName().TrimEnd('?');
        if (ScalarKinds.Of(type) is { } scalar)
        {
            return new TypeShape.Scalar(fullName, displayName, isNullable, scalar);
        }

        if (OpenTypes.Read(type, fullName, displayName, isNullable) is { } open)
        {
            return open;
        }

        if (_path.ObstacleOf(type, member) is { } loop)
        {
            return new TypeShape.Unsupported(fullName, displayName, isNullable, loop);
        }

        if (type.TypeKind == TypeKind.Enum && Reach.IsOpen(type, _user))
        {
            return new TypeShape.Enumeration(fullName, displayName, isNullable, MembersOf(type));
        }

        _path.Enter(type, member);
        var shape = ReadParts(type, fullName, displayName, isNullable);
        _path.Leave();
        return shape;
    }

    private TypeShape ReadParts(ITypeSymbol type, string fullName, string displayName, bool isNullable)
    {
        if (ListOf(type) is var (item, kind))
        {
            return new TypeShape.List(fullName, displayName, isNullable, ReadType(item, "[]"), kind);
        }

        if (ValueOf(type) is { } value)
        {
            return new TypeShape.Dictionary(fullName, displayName, isNullable, ReadType(value, "[]"));
        }

        if (Obstacles.Of(type, _user) is { } obstacle)
        {
            return new TypeShape.Unsupported(fullName, displayName, isNullable, obstacle);
        }

        return type.IsTupleType ? ReadTuple((INamedTypeSymbol)type, fullName, displayName, isNullable) : ReadRecord((INamedTypeSymbol)type, fullName, displayName, isNullable);
    }

    /// <summary>A tuple is a record whose elements are properties and parameters of its constructor at once.</summary>
    private TypeShape.Record ReadTuple(INamedTypeSymbol type, string fullName, string displayName, bool isNullable)
    {
        var elements = type.TupleElements.Select(element => (element.Name, Type: ReadType(element.Type, "." + element.Name))).ToArray();
        return new TypeShape.Record(
            fullName,
            displayName,
            isNullable,
            elements.Select(static element => new ShapeProperty(element.Name, JsonName: null, element.Type, CanRead: true, CanSet: false, IsRequired: false)).ToEquatableArray(),
            elements.Select(static element => new ShapeParameter(element.Name, element.Type, IsOptional: false)).ToEquatableArray(),
            ConstructionObstacle: null,
            IsTuple: true);
    }

    private TypeShape.Record ReadRecord(INamedTypeSymbol type, string fullName, string displayName, bool isNullable)
    {
        var constructor = RecordReader.ConstructorOf(type, _user, out string? obstacle);
        bool setsRequired = RecordReader.SetsRequired(constructor);
        var parameters = constructor?.Parameters
            .Select(parameter => new ShapeParameter(parameter.Name, ReadType(parameter.Type, "." + parameter.Name), parameter.HasExplicitDefaultValue))
            .ToEquatableArray() ?? default;
        var properties = RecordReader.PropertiesOf(type)
            .Select(property => new ShapeProperty(
                property.Name,
                RecordReader.JsonNameOf(property),
                ReadType(property.Type, "." + property.Name),
                CanRead: property.GetMethod is { } getter && Reach.IsOpen(getter, _user),
                CanSet: property.SetMethod is { } setter && Reach.IsOpen(setter, _user),
                property.IsRequired && !setsRequired))
            .ToEquatableArray();
        return new TypeShape.Record(fullName, displayName, isNullable, properties, parameters, obstacle, IsTuple: false);
    }

    internal static EquatableArray<EnumMember> MembersOf(ITypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(static field => field.HasConstantValue)
        .Select(static field => new EnumMember(field.Name, RecordReader.TextOfAttribute(field, "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")))
        .ToEquatableArray();

    /// <summary>Of members that are the same number, the first.</summary>
    internal static EquatableArray<EnumMember> DistinctMembersOf(ITypeSymbol type)
    {
        var numbers = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => field.ConstantValue).ToList();
        return MembersOf(type).Where((_, i) => numbers.IndexOf(numbers[i]) == i).ToEquatableArray();
    }

    internal static (ITypeSymbol Item, ListKind Kind)? ListOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => (array.ElementType, ListKind.Array),
        INamedTypeSymbol { TypeArguments.Length: 1 } named => KindOf(named) is { } kind ? (named.TypeArguments[0], kind) : null,
        _ => null,
    };

    private static ListKind? KindOf(INamedTypeSymbol type) => type.MetadataName() switch
    {
        "System.Collections.Generic.IEnumerable" or "System.Collections.Generic.IReadOnlyCollection" or "System.Collections.Generic.IReadOnlyList"
            or "System.Collections.Generic.List" or "System.Collections.Generic.IList" or "System.Collections.Generic.ICollection" => ListKind.List,
        "System.Collections.Generic.HashSet" or "System.Collections.Generic.ISet" or "System.Collections.Generic.IReadOnlySet" => ListKind.Set,
        "System.Collections.Immutable.ImmutableArray" => ListKind.Immutable,
        "System.Collections.Generic.IAsyncEnumerable" => ListKind.Stream,
        _ => null,
    };

    /// <summary>What a dictionary from texts holds; <see langword="null"/> for other types.</summary>
    private static ITypeSymbol? ValueOf(ITypeSymbol type)
    {
        bool isDictionary = type.MetadataName() is "System.Collections.Generic.Dictionary" or "System.Collections.Generic.IDictionary" or "System.Collections.Generic.IReadOnlyDictionary";
        return isDictionary && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_String ? ((INamedTypeSymbol)type).TypeArguments[1] : null;
    }
}
