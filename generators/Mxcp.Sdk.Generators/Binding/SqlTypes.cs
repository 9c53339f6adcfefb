using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Binding;

/// <summary>The types of an SQL tool as its schemas say them: what DuckDB can take, and null wherever a column can be NULL.</summary>
internal static class SqlTypes
{
    /// <summary>A parameter's type, narrowed to what it is bound as: BIGINT, TIME, INTERVAL …</summary>
    public static MxcpType Offered(MxcpType type) => type switch
    {
        MxcpType.Integer integer => IntegerRange.Int64.Narrow(integer, Direction.In)!,
        MxcpType.Text { Format: TextFormat.Time } text => text with { Narrowing = Narrowing.LocalTime },
        MxcpType.Text { Format: TextFormat.Duration } text => text with { Narrowing = Narrowing.FixedDuration },
        MxcpType.Array { Items: { } items } array => array with { Items = Offered(items) },
        MxcpType.Object shape => shape with { Properties = WithTypes(shape.Properties, Offered) },
        _ => type,
    };

    /// <summary>A result's type: rows are never null, what stands in them can be.</summary>
    public static MxcpType Returned(MxcpType type) => type switch
    {
        MxcpType.Array { Items: MxcpType.Object row } rows => rows with { Items = Row(row) },
        MxcpType.Array { Items: { } items } list => list with { Items = Cell(items) },
        MxcpType.Object row => Row(row),
        _ => Cell(type),
    };

    /// <summary>The type of what stands in a row; null may stand in its parts.</summary>
    public static MxcpType Content(MxcpType type) => type switch
    {
        MxcpType.Text { Format: TextFormat.Time } text => text with { Narrowing = Narrowing.AnyTime },
        MxcpType.Text { Format: TextFormat.Duration } text => text with { Narrowing = Narrowing.CalendarDuration },
        MxcpType.Array { Items: { } items } array => array with { Items = Cell(items) },
        MxcpType.Object shape => Row(shape),
        _ => type,
    };

    private static MxcpType.Object Row(MxcpType.Object row) => row with { Properties = WithTypes(row.Properties, Cell) };

    private static MxcpType Cell(MxcpType type) => Content(type) with { IsNullable = type.Nullable ?? true };

    private static EquatableArray<TypeProperty> WithTypes(EquatableArray<TypeProperty> properties, Func<MxcpType, MxcpType> change) =>
        properties.Select(property => property with { Type = change(property.Type) }).ToEquatableArray();
}
