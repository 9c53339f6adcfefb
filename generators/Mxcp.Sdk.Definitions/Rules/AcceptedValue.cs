using System.Text.RegularExpressions;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Rules;

/// <summary>An argument as the server reads it: the closed list of what it takes besides what the schema says.</summary>
internal static class AcceptedValue
{
    private static readonly Regex JsonNumber = new(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    /// <summary>The value, with texts read as the numbers and booleans that they are, and without the properties that null leaves out.</summary>
    public static Literal Of(Literal value, MxcpType type) => (type, value) switch
    {
        (MxcpType.Integer or MxcpType.Number, TextLiteral text) when JsonNumber.IsMatch(text.Value) => NumberLiteral.Parse(text.Value) ?? value,
        (MxcpType.Boolean, TextLiteral { Value: "true" or "false" } text) => new BooleanLiteral(text.Value == "true"),
        (MxcpType.Array { Items: { } items }, ArrayLiteral array) => new ArrayLiteral(array.Items.Select(item => Of(item, items)).ToEquatableArray()),
        (MxcpType.Object shape, ObjectLiteral mapping) => new ObjectLiteral(mapping.Properties.Select(property => OfProperty(property, shape)).OfType<LiteralProperty>().ToEquatableArray()),
        _ => value,
    };

    /// <summary>The type with null wherever C# may take it: that shows only when the two are joined.</summary>
    public static MxcpType WithNull(MxcpType type) => type switch
    {
        MxcpType.Array { Items: { } items } array => array with { Items = WithNull(items) },
        MxcpType.Object shape => shape with { Properties = shape.Properties.Select(static property => property with { Type = Taking(property.Type) }).ToEquatableArray() },
        _ => type,
    };

    private static MxcpType Taking(MxcpType type) => type.Nullable == false || !type.Enum.IsEmpty ? WithNull(type) : WithNull(type) with { Nullable = true };

    private static LiteralProperty? OfProperty(LiteralProperty given, MxcpType.Object shape)
    {
        var declared = shape.Properties.FirstOrDefault(property => property.Name == given.Name);
        bool isLeftOut = given.Value is NullLiteral && declared is { IsRequired: false, Type.Nullable: null };
        return declared is null ? given : isLeftOut ? null : given with { Value = Of(given.Value, declared.Type) };
    }
}
