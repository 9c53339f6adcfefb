using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>The types of what a method takes as JSON: checked part by part, and passed on as it came.</summary>
internal static class JsonTypes
{
    /// <summary>The type as it is offered: what is checked has no C# type, so that only what the check reads by itself narrows it.</summary>
    public static MxcpType Offered(MxcpType type) => type switch
    {
        MxcpType.Integer integer => IntegerRange.Int64.Narrow(integer, Direction.In)!,
        MxcpType.Text { Format: TextFormat.Time } text => text with { Narrowing = Narrowing.OffsetTime },
        MxcpType.Array { Items: { } items } array => array with { Items = Offered(items) },
        MxcpType.Object shape => shape with { Properties = shape.Properties.Select(static property => property with { Type = Offered(property.Type) }).ToEquatableArray() },
        _ => type,
    };

    /// <summary>The path of a default inside of a type: nobody could put it into JSON that is passed on as it came.</summary>
    public static string? FindDefault(MxcpType type, string path) => type switch
    {
        MxcpType.Array { Items: { } items } => FindDefault(items, path + "[]"),
        MxcpType.Object shape => shape.Properties
            .Select(property => property.Type.Default is null or NullLiteral ? FindDefault(property.Type, $"{path}.{property.Name}") : $"{path}.{property.Name}")
            .FirstOrDefault(static found => found is not null),
        _ => null,
    };
}
