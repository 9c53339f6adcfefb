using System.Globalization;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the constraints of a type as named arguments: <c>minimum: 1, maximum: 100</c>.</summary>
internal static class ConstraintArguments
{
    /// <summary>The constraints of a text.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">What the constants of the value are called.</param>
    /// <param name="members">Where constants go.</param>
    /// <param name="namesFormat">Whether the format must be said; a method of its own for a format says it already.</param>
    public static string Text(MxcpType.Text type, string name, Members members, bool namesFormat) => Join(
        Optional("minLength", type.MinLength),
        Optional("maxLength", type.MaxLength),
        type.Pattern is { } pattern ? $"pattern: {PatternField(pattern, name, members)}" : null,
        namesFormat && type.Format != TextFormat.None ? $"format: {CodeWriter.GlobalMxcp}TextFormat.{type.Format}" : null,
        OneOf(type.Enum, static literal => CSharpLiteral.Text(((TextLiteral)literal).Value)));

    /// <summary>The constraints of a whole number; bounds that its C# type has anyway are left out.</summary>
    public static string Integer(MxcpType.Integer type, IntegerRange range) => Join(
        type.Minimum > range.Least || (type.Minimum is not null && range.WideLeast is not null) ? $"minimum: {CSharpLiteral.Int64(type.Minimum.Value)}" : null,
        type.Maximum < range.Most || (type.Maximum is not null && range.WideMost is not null) ? $"maximum: {CSharpLiteral.Int64(type.Maximum.Value)}" : null,
        type.MultipleOf is { } step ? $"multipleOf: {CSharpLiteral.Int64(step)}" : null,
        OneOf(type.Enum, static literal => ((NumberLiteral)literal).Json));

    /// <summary>The constraints of a number that is read or written as a double.</summary>
    public static string Double(MxcpType.Number type) => Number(type, CSharpLiteral.Double);

    /// <summary>The constraints of a number that is read or written as a decimal.</summary>
    public static string Decimal(MxcpType.Number type) => Number(type, CSharpLiteral.Decimal);

    /// <summary>The constraints of a boolean.</summary>
    public static string Boolean(MxcpType.Boolean type) => Join(OneOf(type.Enum, static literal => CSharpLiteral.Boolean(((BooleanLiteral)literal).Value)));

    /// <summary>The constraints of a list.</summary>
    public static string Items(MxcpType.Array type) => Join(
        Optional("minItems", type.MinItems),
        Optional("maxItems", type.MaxItems),
        type.UniqueItems ? "uniqueItems: true" : null);

    private static string Number(MxcpType.Number type, Func<NumberLiteral, string> write) => Join(
        Optional("minimum", type.Minimum, write),
        Optional("maximum", type.Maximum, write),
        Optional("exclusiveMinimum", type.ExclusiveMinimum, write),
        Optional("exclusiveMaximum", type.ExclusiveMaximum, write),
        Optional("multipleOf", type.MultipleOf, CSharpLiteral.Decimal),
        OneOf(type.Enum, literal => write((NumberLiteral)literal)));

    private static string PatternField(Pattern pattern, string name, Members members) => members.Field(
        $"{CodeWriter.GlobalMxcp}TextPattern",
        name + "Pattern",
        $"new({CSharpLiteral.Text(pattern.Text)}, {CSharpLiteral.Text(pattern.DotNet)})");

    private static string? OneOf(EquatableArray<Literal> values, Func<Literal, string> write) =>
        values.IsEmpty ? null : $"oneOf: [{string.Join(", ", values.Select(write))}]";

    private static string? Optional(string name, int? value) =>
        value is { } number ? $"{name}: {number.ToString(CultureInfo.InvariantCulture)}" : null;

    private static string? Optional(string name, NumberLiteral? value, Func<NumberLiteral, string> write) =>
        value is null ? null : $"{name}: {write(value)}";

    private static string Join(params string?[] arguments) => string.Join(", ", arguments.Where(static argument => argument is not null));
}
