using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Types;

/// <summary>How deep the JSON Schema of a type nests. Readers of JSON stop at 64 levels, and the message around a schema has some of its own.</summary>
internal static class SchemaDepth
{
    /// <summary>How deep the schema of a parameter or a result may nest.</summary>
    public const int Limit = 56;

    public static int Of(MxcpType type) => 1 + Deepest(
        type switch
        {
            MxcpType.Array { Items: { } items } => Of(items),
            MxcpType.Object shape => shape.Properties.Select(static property => 1 + Of(property.Type)).DefaultIfEmpty().Max(),
            _ => 0,
        },
        type.Default is { } value ? Of(value) : 0,
        OfList(type.Enum),
        OfList(type.Examples));

    private static int OfList(EquatableArray<Literal> literals) => literals.IsEmpty ? 0 : 1 + literals.Max(Of);

    private static int Of(Literal literal) => literal switch
    {
        ArrayLiteral list => 1 + list.Items.Select(Of).DefaultIfEmpty().Max(),
        ObjectLiteral mapping => 1 + mapping.Properties.Select(static property => Of(property.Value)).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static int Deepest(params int[] depths) => depths.Max();
}
