using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>Decides how a value of a C# type is read from a column.</summary>
internal static class RowValueReader
{
    private const string WritableRow = "Mxcp.CompilerServices.IWritableRow";

    /// <summary>How, or <see langword="null"/> where no column can become the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="around">The <c>[Row]</c> types that it stands in.</param>
    public static RowValue? Read(ITypeSymbol type, ImmutableArray<ITypeSymbol> around)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ReadCore(nullable.TypeArguments[0], isNullable: true, around);
        }

        return ReadCore(type, type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated, around);
    }

    private static RowValue? ReadCore(ITypeSymbol type, bool isNullable, ImmutableArray<ITypeSymbol> around)
    {
        if (GetterOf(type) is { } getter)
        {
            return new RowValue.Scalar(getter, isNullable);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return new RowValue.Enumeration(type.FullName(), TypeShapeReader.MembersOf(type), TypeShapeReader.DistinctMembersOf(type), isNullable);
        }

        if (TypeShapeReader.ListOf(type) is (var itemType, (ListKind.Array or ListKind.List) and var kind))
        {
            return Read(itemType, around) is { } item ? new RowValue.List(item, IsArray: kind == ListKind.Array, isNullable) : null;
        }

        if (EntryOf(type) is var (keyType, valueType))
        {
            // A key is never NULL, whatever its type allows.
            return Read(keyType, around) is { } key && Read(valueType, around) is { } value ? new RowValue.Map(key with { IsNullable = false }, value, isNullable) : null;
        }

        bool isRow = type.GetAttributes().Any(static data => data.AttributeClass?.ToDisplayString() == "Mxcp.RowAttribute");
        return isRow ? new RowValue.Struct(type.FullName(), type.IsValueType, HasWriter((INamedTypeSymbol)type, around), isNullable) : null;
    }

    // A type of another assembly says so itself; of this one, its code is about to be written.
    private static bool HasWriter(INamedTypeSymbol type, ImmutableArray<ITypeSymbol> around) => type.DeclaringSyntaxReferences.IsEmpty
        ? type.AllInterfaces.Any(static candidate => candidate.MetadataName() == WritableRow)
        : around.Contains(type, SymbolEqualityComparer.Default) || RowTypeReader.ColumnsOf(type, around.Add(type)).All(static column => column.Source is not null && column.Value.IsWritable);

    private static (ITypeSymbol Key, ITypeSymbol Value)? EntryOf(ITypeSymbol type)
    {
        bool isDictionary = type.MetadataName() is "System.Collections.Generic.Dictionary" or "System.Collections.Generic.IDictionary" or "System.Collections.Generic.IReadOnlyDictionary";
        return isDictionary && type is INamedTypeSymbol { TypeArguments.Length: 2 } named ? (named.TypeArguments[0], named.TypeArguments[1]) : null;
    }

    private static string? GetterOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return "Bytes";
        }

        return type.MetadataName() switch
        {
            "System.String" => "Text",
            "System.Boolean" => "Boolean",
            "System.SByte" => "SByte",
            "System.Byte" => "Byte",
            "System.Int16" => "Int16",
            "System.UInt16" => "UInt16",
            "System.Int32" => "Int32",
            "System.UInt32" => "UInt32",
            "System.Int64" => "Int64",
            "System.UInt64" => "UInt64",
            "System.Int128" => "Int128",
            "System.UInt128" => "UInt128",
            "System.Numerics.BigInteger" => "BigInteger",
            "System.Single" => "Float",
            "System.Double" => "Double",
            "System.Decimal" => "Decimal",
            "System.DateOnly" => "Date",
            "System.TimeOnly" => "Time",
            "System.DateTime" => "DateTime",
            "System.DateTimeOffset" => "DateTimeOffset",
            "System.TimeSpan" => "Duration",
            "System.Guid" => "Guid",
            "System.Text.Json.JsonElement" => "Json",
            _ => null,
        };
    }
}
