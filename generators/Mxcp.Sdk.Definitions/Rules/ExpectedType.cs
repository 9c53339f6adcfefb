using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Rules;

/// <summary>The type of a result as a test may expect it: whatever can come, whatever is behind the definition.</summary>
internal static class ExpectedType
{
    /// <summary>Null can come where the definition does not rule it out, and properties that it names are always there.</summary>
    public static MxcpType Of(MxcpType type)
    {
        var whole = type switch
        {
            MxcpType.Array { Items: { } items } array => array with { Items = Of(items) },
            MxcpType.Object shape => shape with { Properties = shape.Properties.Select(static property => new TypeProperty(property.Name, Of(property.Type), IsRequired: true)).ToEquatableArray() },
            MxcpType.Text { Format: TextFormat.Time } text => text with { Narrowing = Narrowing.AnyTime },
            MxcpType.Text { Format: TextFormat.Duration } text => text with { Narrowing = Narrowing.CalendarDuration },
            _ => type,
        };
        return type.Nullable == false ? whole : whole with { Nullable = true, Enum = WithNull(type.Enum) };
    }

    /// <summary>The same where some of it may be left out: a test that names properties names those it cares for.</summary>
    public static MxcpType Part(MxcpType type) =>
        type is MxcpType.Object shape
            ? shape with { Properties = shape.Properties.Select(static property => property with { IsRequired = false }).ToEquatableArray() }
            : type;

    /// <summary>Integers of results have as many digits as they have; those of more than 64 bits are numbers here.</summary>
    public static MxcpType For(Literal value, MxcpType type) => HasWideInteger(value) ? Widen(type) : type;

    private static EquatableArray<Literal> WithNull(EquatableArray<Literal> choices) =>
        choices.IsEmpty || choices.Contains(new NullLiteral()) ? choices : choices.Append(new NullLiteral()).ToEquatableArray();

    private static bool HasWideInteger(Literal value) => value switch
    {
        NumberLiteral number => number.IsWhole && number.AsInt64 is null,
        ArrayLiteral array => array.Items.Any(HasWideInteger),
        ObjectLiteral mapping => mapping.Properties.Any(static property => HasWideInteger(property.Value)),
        _ => false,
    };

    private static MxcpType Widen(MxcpType type) => type switch
    {
        MxcpType.Integer integer => new MxcpType.Number(Bound(integer.Minimum), Bound(integer.Maximum), MultipleOf: NumberLiteral.Of(integer.MultipleOf ?? 1))
        {
            Enum = integer.Enum,
            IsSensitive = integer.IsSensitive,
            Nullable = integer.Nullable,
        },
        MxcpType.Array { Items: { } items } array => array with { Items = Widen(items) },
        MxcpType.Object shape => shape with { Properties = shape.Properties.Select(static property => property with { Type = Widen(property.Type) }).ToEquatableArray() },
        _ => type,
    };

    private static NumberLiteral? Bound(long? bound) => bound is { } value ? NumberLiteral.Of(value) : null;
}
