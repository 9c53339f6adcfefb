using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Turns a type's symbol into a <see cref="SqlShape"/>, or finds out why it has no DuckDB type.</summary>
internal sealed class SqlShapeReader
{
    private readonly IAssemblySymbol _user;
    private readonly TypePath _path = new();
    private string? _obstacle;

    private SqlShapeReader(IAssemblySymbol user)
    {
        _user = user;
    }

    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="user">The assembly that generated code stands in.</param>
    /// <param name="obstacle">Why it has no DuckDB type.</param>
    public static SqlShape? Read(ITypeSymbol type, IAssemblySymbol user, out string? obstacle)
    {
        var reader = new SqlShapeReader(user);
        var shape = reader.ReadType(type, "");
        obstacle = reader._obstacle;
        return shape;
    }

    private SqlShape? ReadType(ITypeSymbol type, string member)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ReadCore(nullable.TypeArguments[0], isNullable: true, member);
        }

        // Code that says nothing about null may mean it: without an annotation a reference counts as nullable.
        return ReadCore(type, type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated, member);
    }

    private SqlShape? ReadCore(ITypeSymbol type, bool isNullable, string member)
    {
        if (SqlScalars.Of(type, isNullable) is { } scalar)
        {
            return scalar;
        }

        if (_path.ObstacleOf(type, member) is { } loop)
        {
            return Refuse(type, loop);
        }

        if (type.TypeKind == TypeKind.Enum && Reach.IsOpen(type, _user))
        {
            return new SqlShape.Enumeration(type.FullName(), isNullable, TypeShapeReader.MembersOf(type), TypeShapeReader.DistinctMembersOf(type));
        }

        _path.Enter(type, member);
        var shape = ReadParts(type, isNullable);
        _path.Leave();
        return shape;
    }

    private SqlShape? ReadParts(ITypeSymbol type, bool isNullable)
    {
        if (TypeShapeReader.ListOf(type) is (var itemType, (ListKind.Array or ListKind.List) and var kind))
        {
            return ReadType(itemType, "[]") is { } item ? new SqlShape.List(type.FullName(), isNullable, item, kind == ListKind.Array) : null;
        }

        if (TypeShapeReader.ListOf(type) is not null)
        {
            return Refuse(type, "a LIST here is an array or a List<T>");
        }

        if (IsDictionary(type))
        {
            return ReadMap((INamedTypeSymbol)type, isNullable);
        }

        if (type.IsTupleType || Obstacles.Of(type, _user) is not null)
        {
            return Refuse(type, type.IsTupleType ? "a tuple has no names that SQL could use; write a record" : Obstacles.Of(type, _user)!);
        }

        return ReadStruct((INamedTypeSymbol)type, isNullable);
    }

    private SqlShape.Map? ReadMap(INamedTypeSymbol type, bool isNullable)
    {
        var key = ReadType(type.TypeArguments[0], "[]");
        var value = ReadType(type.TypeArguments[1], "[]");
        if (key is not (null or SqlShape.Scalar { IsNullable: false } or SqlShape.Enumeration { IsNullable: false }))
        {
            Refuse(type, "the keys of a MAP here are values without parts");
            return null;
        }

        return key is null || value is null ? null : new SqlShape.Map(type.FullName(), isNullable, key, value);
    }

    private SqlShape.Struct? ReadStruct(INamedTypeSymbol type, bool isNullable)
    {
        var constructor = RecordReader.ConstructorOf(type, _user, out string? obstacle);
        var properties = RecordReader.PropertiesOf(type).Where(property => property.GetMethod is { } getter && Reach.IsOpen(getter, _user)).ToArray();
        if (obstacle is not null || properties.Length == 0)
        {
            Refuse(type, obstacle is null ? "it has no property that could be a field" : "it has " + obstacle);
            return null;
        }

        var arguments = new List<SqlArgument>();
        foreach (var parameter in constructor!.Parameters)
        {
            int field = Array.FindIndex(properties, property => Names.Match(property.Name, parameter.Name));
            if (field < 0)
            {
                Refuse(type, $"its constructor takes '{parameter.Name}', which is no property");
                return null;
            }

            arguments.Add(new SqlArgument(parameter.Name, field));
        }

        var fields = properties.Select(property => ReadField(property, arguments, properties)).ToArray();
        return Array.Exists(fields, static field => field is null)
            ? null
            : new SqlShape.Struct(type.FullName(), isNullable, type.Name, fields.Select(static field => field!).ToEquatableArray(), arguments.ToEquatableArray());
    }

    private SqlField? ReadField(IPropertySymbol property, List<SqlArgument> arguments, IPropertySymbol[] properties)
    {
        bool isArgument = arguments.Exists(argument => properties[argument.Field].Name == property.Name);
        bool canSet = !isArgument && property.SetMethod is { } setter && Reach.IsOpen(setter, _user);
        return ReadType(property.Type, "." + property.Name) is { } shape
            ? new SqlField(RecordReader.JsonNameOf(property) ?? Names.ToSnakeCase(property.Name), property.Name, canSet, shape)
            : null;
    }

    private SqlShape? Refuse(ITypeSymbol type, string reason)
    {
        _obstacle ??= $"{type.DisplayName().TrimEnd('?')}, which has no DuckDB type: {reason}";
        return null;
    }

    private static bool IsDictionary(ITypeSymbol type) =>
        type.MetadataName() is "System.Collections.Generic.Dictionary" or "System.Collections.Generic.IDictionary" or "System.Collections.Generic.IReadOnlyDictionary";
}
