using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>Decides how a value of a C# type is read from a column.</summary>
internal static class RowValueReader
{
    /// <summary>How, or <see langword="null"/> where no column can become the type.</summary>
    public static RowValue? Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ReadCore(nullable.TypeArguments[0], isNullable: true);
        }

        return ReadCore(type, type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);
    }

    private static RowValue? ReadCore(ITypeSymbol type, bool isNullable)
    {
        if (GetterOf(type) is { } getter)
        {
            return new RowValue.Scalar(getter, isNullable);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return new RowValue.Enumeration(type.FullName(), TypeShapeReader.MembersOf(type), isNullable);
        }

        if (TypeShapeReader.ListOf(type) is (var itemType, (ListKind.Array or ListKind.List) and var kind))
        {
            return Read(itemType) is { } item ? new RowValue.List(item, IsArray: kind == ListKind.Array, isNullable) : null;
        }

        bool isRow = type.GetAttributes().Any(static data => data.AttributeClass?.ToDisplayString() == "Mxcp.RowAttribute");
        return isRow ? new RowValue.Struct(type.FullName(), type.IsValueType, isNullable) : null;
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
            _ => null,
        };
    }
}
