using Mxcp.Definitions.Types;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Which scalar C# type fits which type of the contract, and what is left of the contract's type when it is bound to it.</summary>
internal static class ScalarRules
{
    private const string LargestDecimal = "79228162514264337593543950335";
    private const string LargestSingle = "3.4028234663852886E+38";

    /// <summary>The type as it can be offered to a caller, or <see langword="null"/> where the two do not fit.</summary>
    public static MxcpType? Bind(MxcpType declared, ScalarKind kind, Direction direction) => (declared, kind) switch
    {
        (MxcpType.Text { Format: TextFormat.Time } text, ScalarKind.String) => text with { Narrowing = Narrowing.OffsetTime },
        (MxcpType.Text text, ScalarKind.String) => text,
        (MxcpType.Text { Format: TextFormat.Date or TextFormat.None } text, ScalarKind.DateOnly) => text with { Format = TextFormat.Date },
        (MxcpType.Text { Format: TextFormat.Time or TextFormat.None } text, ScalarKind.TimeOnly) => text with { Format = TextFormat.Time, Narrowing = Narrowing.LocalTime },
        (MxcpType.Text { Format: TextFormat.Timestamp } text, ScalarKind.DateTimeOffset or ScalarKind.DateTime) => text,
        (MxcpType.Text { Format: TextFormat.DateTime or TextFormat.None } text, ScalarKind.DateTimeOffset or ScalarKind.DateTime) => text with { Format = TextFormat.DateTime },
        (MxcpType.Text { Format: TextFormat.Duration or TextFormat.None } text, ScalarKind.TimeSpan) => text with { Format = TextFormat.Duration, Narrowing = Narrowing.FixedDuration },
        (MxcpType.Text { Format: TextFormat.Uri or TextFormat.None } text, ScalarKind.Uri) => text with { Format = TextFormat.Uri },
        (MxcpType.Text { Format: TextFormat.None } text, ScalarKind.Guid) => text with { Narrowing = Narrowing.Uuid },
        (MxcpType.Text { Format: TextFormat.None } text, ScalarKind.Bytes) => text with { Narrowing = Narrowing.Base64 },
        (MxcpType.Boolean boolean, ScalarKind.Boolean) => boolean,
        (MxcpType.Integer integer, _) when IntegerRange.Of(kind) is { } range => range.Narrow(integer, direction),
        (MxcpType.Number number, ScalarKind.Double) => number,
        (MxcpType.Number number, ScalarKind.Single) => Narrow(number, LargestSingle, direction),
        (MxcpType.Number number, ScalarKind.Decimal) => Narrow(number, LargestDecimal, direction),
        (MxcpType.Number number, _) when direction == Direction.Out && IntegerRange.Of(kind) is { IsWide: false } => number,
        _ => null,
    };

    /// <summary>The contract's type for a C# type of which the definition says nothing.</summary>
    public static MxcpType TypeOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => new MxcpType.Boolean(),
        _ when IntegerRange.Of(kind) is not null => new MxcpType.Integer(),
        ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => new MxcpType.Number(),
        _ => new MxcpType.Text(),
    };

    /// <summary>The type without the bounds that a decimal has by itself.</summary>
    public static MxcpType.Number WithoutDecimalBounds(MxcpType.Number type) => type with
    {
        Minimum = type.Minimum?.Json == "-" + LargestDecimal ? null : type.Minimum,
        Maximum = type.Maximum?.Json == LargestDecimal ? null : type.Maximum,
    };

    private static MxcpType.Number Narrow(MxcpType.Number type, string most, Direction direction)
    {
        if (direction == Direction.Out)
        {
            return type;
        }

        bool hasLeast = (type.Minimum ?? type.ExclusiveMinimum) is not null;
        bool hasMost = (type.Maximum ?? type.ExclusiveMaximum) is not null;
        return type with
        {
            Minimum = hasLeast ? type.Minimum : NumberLiteral.Parse("-" + most),
            Maximum = hasMost ? type.Maximum : NumberLiteral.Parse(most),
        };
    }
}
