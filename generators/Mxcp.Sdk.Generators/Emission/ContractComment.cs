using System.Globalization;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Restates the contract in a comment: <c>limit: integer, 1 to 100, default 10</c>.</summary>
internal static class ContractComment
{
    public static string Of(ParameterSpec parameter) => Of(parameter.Name, parameter.Declared.Type, isOptional: false);

    public static string Of(PropertySpec property) => Of(property.Name, property.Value.Type, isOptional: !property.IsRequired && property.Value.Type.Default is null);

    public static string Of(TypeProperty property) => Of(property.Name, property.Type, isOptional: !property.IsRequired && property.Type.Default is null);

    /// <summary>The contract of a value without its name: <c>integer, 1 to 100, default 10</c>.</summary>
    public static string Of(MxcpType type, bool isOptional) =>
        CSharpLiteral.Comment($"{TypeWords.Of(type)}{Constraints(type)}{NullOf(type)}{(isOptional ? ", optional" : "")}{DefaultOf(type)}");

    private static string Of(string name, MxcpType type, bool isOptional) => CSharpLiteral.Comment(name) + ": " + Of(type, isOptional);

    private static string Constraints(MxcpType type)
    {
        string range = type switch
        {
            MxcpType.Text text => Range(Show(text.MinLength), Show(text.MaxLength), " characters"),
            MxcpType.Integer integer => Range(Bound(integer.Minimum, long.MinValue, int.MinValue), Bound(integer.Maximum, long.MaxValue, int.MaxValue), ""),
            MxcpType.Number number => Range(number.Minimum?.Json, number.Maximum?.Json, ""),
            MxcpType.Array array => Range(Show(array.MinItems), Show(array.MaxItems), " items"),
            _ => "",
        };
        string choices = type.Enum.IsEmpty ? "" : $", one of {string.Join(", ", type.Enum.Select(JsonText.Of))}";
        return range + choices;
    }

    private static string Range(string? least, string? most, string unit) => (least, most) switch
    {
        (null, null) => "",
        ({ } from, null) => $", at least {from}{unit}",
        (null, { } to) => $", at most {to}{unit}",
        ({ } from, { } to) => $", {from} to {to}{unit}",
    };

    private static string? Bound(long? value, long natural, long narrowed) => value == natural || value == narrowed ? null : Show(value);

    private static string? Show(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string NullOf(MxcpType type) => type.Nullable switch
    {
        true => ", or null",
        false => ", never null",
        null => "",
    };

    private static string DefaultOf(MxcpType type) => type.Default is { } literal ? $", default {JsonText.Of(literal)}" : "";
}
