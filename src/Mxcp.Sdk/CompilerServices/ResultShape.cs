using System.ComponentModel;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>A <c>return</c> definition as data, for the results of SQL. Values may be null, except where <see cref="NotNull"/> says no.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultShape
{
    private ResultShape(ShapeKind kind)
    {
        Kind = kind;
    }

    /// <summary>The same, for values that must not be null.</summary>
    public ResultShape NotNull
    {
        get
        {
            var shape = (ResultShape)MemberwiseClone();
            shape.AllowsNull = false;
            return shape;
        }
    }

    internal ShapeKind Kind { get; }

    internal bool AllowsNull { get; private set; } = true;

    internal TextRule TextRule { get; private init; } = TextRule.Any;

    internal IntegerRule IntegerRule { get; private init; } = IntegerRule.Any;

    internal NumberRule NumberRule { get; private init; } = NumberRule.Any;

    internal bool[] Booleans { get; private init; } = [];

    /// <summary>What the items of an array must be; <see langword="null"/> for anything.</summary>
    internal ResultShape? Items { get; private init; }

    internal ItemRule ItemRule { get; private init; } = ItemRule.Any;

    internal IReadOnlyList<ResultProperty> Properties { get; private init; } = [];

    /// <summary>Whether an object may have properties that are not declared.</summary>
    internal bool IsOpen { get; private init; }

    /// <summary>A text.</summary>
    /// <param name="minLength">The fewest code points.</param>
    /// <param name="maxLength">The most code points.</param>
    /// <param name="pattern">What it must match.</param>
    /// <param name="format">The format that it must have as a whole.</param>
    /// <param name="oneOf">The texts that are allowed; <see langword="null"/> for all.</param>
    public static ResultShape Text(
        int minLength = 0,
        int maxLength = int.MaxValue,
        TextPattern? pattern = null,
        TextFormat format = TextFormat.None,
        string[]? oneOf = null) =>
        new(ShapeKind.Text) { TextRule = new TextRule(minLength, maxLength, pattern, format, oneOf ?? []) };

    /// <summary>An integer.</summary>
    /// <param name="minimum">The smallest it may be.</param>
    /// <param name="maximum">The largest it may be. Without both bounds, integers beyond 64 bits will do as well.</param>
    /// <param name="multipleOf">What it must be a multiple of; 1 for any.</param>
    /// <param name="oneOf">The integers that are allowed; <see langword="null"/> for all.</param>
    public static ResultShape Integer(
        long minimum = long.MinValue, long maximum = long.MaxValue, long multipleOf = 1, long[]? oneOf = null) =>
        new(ShapeKind.Integer) { IntegerRule = new IntegerRule(minimum, maximum, multipleOf, oneOf ?? []) };

    /// <summary>A number.</summary>
    /// <param name="minimum">The smallest it may be.</param>
    /// <param name="maximum">The largest it may be.</param>
    /// <param name="exclusiveMinimum">What it must be greater than.</param>
    /// <param name="exclusiveMaximum">What it must be less than.</param>
    /// <param name="multipleOf">What it must be a multiple of; 0 for any.</param>
    /// <param name="oneOf">The numbers that are allowed; <see langword="null"/> for all.</param>
    public static ResultShape Number(
        double minimum = double.NegativeInfinity,
        double maximum = double.PositiveInfinity,
        double exclusiveMinimum = double.NegativeInfinity,
        double exclusiveMaximum = double.PositiveInfinity,
        decimal multipleOf = 0,
        double[]? oneOf = null) =>
        new(ShapeKind.Number)
        {
            NumberRule = new NumberRule(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, oneOf ?? []),
        };

    /// <summary>A boolean.</summary>
    /// <param name="oneOf">The values that are allowed; <see langword="null"/> for both.</param>
    public static ResultShape Boolean(bool[]? oneOf = null) => new(ShapeKind.Boolean) { Booleans = oneOf ?? [] };

    /// <summary>An array.</summary>
    /// <param name="items">What its items must be; <see langword="null"/> for anything.</param>
    /// <param name="minItems">The fewest items.</param>
    /// <param name="maxItems">The most items.</param>
    /// <param name="uniqueItems">Whether no two items may be the same value.</param>
    public static ResultShape Array(ResultShape? items, int minItems = 0, int maxItems = int.MaxValue, bool uniqueItems = false) =>
        new(ShapeKind.Array) { Items = items, ItemRule = new ItemRule(minItems, maxItems, uniqueItems) };

    /// <summary>An object.</summary>
    /// <param name="additional">Whether it may have other properties than those declared.</param>
    /// <param name="properties">The properties, in the order in which they are written.</param>
    public static ResultShape Object(bool additional, params ResultProperty[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return new ResultShape(ShapeKind.Object) { IsOpen = additional, Properties = [.. properties] };
    }

    /// <summary>An object that may have other properties than those declared.</summary>
    /// <param name="properties">The properties, in the order in which they are written.</param>
    public static ResultShape Object(params ResultProperty[] properties) => Object(true, properties);

    /// <summary>The type as its definition calls it: <c>string of format date</c>.</summary>
    public override string ToString() => Kind switch
    {
        ShapeKind.Text when TextRule.Format != TextFormat.None => $"string of format {TextRule.FormatName}",
        ShapeKind.Text => "string",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
