using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>Which C# types are scalars of the contract.</summary>
internal static class ScalarKinds
{
    public static ScalarKind? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ScalarKind.String,
        SpecialType.System_Boolean => ScalarKind.Boolean,
        SpecialType.System_Int32 => ScalarKind.Int32,
        SpecialType.System_Int64 => ScalarKind.Int64,
        SpecialType.System_Single => ScalarKind.Single,
        SpecialType.System_Double => ScalarKind.Double,
        SpecialType.System_Decimal => ScalarKind.Decimal,
        _ => OfName(type),
    };

    private static ScalarKind? OfName(ITypeSymbol type) => type.MetadataName() switch
    {
        "System.DateOnly" => ScalarKind.DateOnly,
        "System.TimeOnly" => ScalarKind.TimeOnly,
        "System.DateTimeOffset" => ScalarKind.DateTimeOffset,
        "System.TimeSpan" => ScalarKind.TimeSpan,
        "System.Uri" => ScalarKind.Uri,
        _ => null,
    };
}
