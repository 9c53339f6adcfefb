using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>Which C# types are scalars of the contract.</summary>
internal static class ScalarKinds
{
    public static ScalarKind? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ScalarKind.String,
        SpecialType.System_Boolean => ScalarKind.Boolean,
        SpecialType.System_SByte => ScalarKind.SByte,
        SpecialType.System_Byte => ScalarKind.Byte,
        SpecialType.System_Int16 => ScalarKind.Int16,
        SpecialType.System_UInt16 => ScalarKind.UInt16,
        SpecialType.System_Int32 => ScalarKind.Int32,
        SpecialType.System_UInt32 => ScalarKind.UInt32,
        SpecialType.System_Int64 => ScalarKind.Int64,
        SpecialType.System_UInt64 => ScalarKind.UInt64,
        SpecialType.System_Single => ScalarKind.Single,
        SpecialType.System_Double => ScalarKind.Double,
        SpecialType.System_Decimal => ScalarKind.Decimal,
        SpecialType.System_DateTime => ScalarKind.DateTime,
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => ScalarKind.Bytes,
        _ => OfName(type),
    };

    private static ScalarKind? OfName(ITypeSymbol type) => type.MetadataName() switch
    {
        "System.Int128" => ScalarKind.Int128,
        "System.UInt128" => ScalarKind.UInt128,
        "System.Numerics.BigInteger" => ScalarKind.BigInteger,
        "System.DateOnly" => ScalarKind.DateOnly,
        "System.TimeOnly" => ScalarKind.TimeOnly,
        "System.DateTimeOffset" => ScalarKind.DateTimeOffset,
        "System.TimeSpan" => ScalarKind.TimeSpan,
        "System.Guid" => ScalarKind.Guid,
        "System.Uri" => ScalarKind.Uri,
        _ => null,
    };
}
