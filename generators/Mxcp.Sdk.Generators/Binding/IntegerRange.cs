using Mxcp.Definitions.Types;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>The integers that a C# type has room for. The bounds of definitions have 64 bits; those of the wider types are told apart.</summary>
/// <param name="Least">The least one, as far as 64 bits go.</param>
/// <param name="Most">The greatest one, as far as 64 bits go.</param>
/// <param name="WideLeast">The least one, where 64 bits have no room for it.</param>
/// <param name="WideMost">The greatest one, where 64 bits have no room for it.</param>
internal sealed record IntegerRange(long Least, long Most, string? WideLeast = null, string? WideMost = null)
{
    public static readonly IntegerRange Int64 = new(long.MinValue, long.MaxValue);

    private static readonly IntegerRange SByte = new(sbyte.MinValue, sbyte.MaxValue);
    private static readonly IntegerRange Byte = new(byte.MinValue, byte.MaxValue);
    private static readonly IntegerRange Int16 = new(short.MinValue, short.MaxValue);
    private static readonly IntegerRange UInt16 = new(ushort.MinValue, ushort.MaxValue);
    private static readonly IntegerRange Int32 = new(int.MinValue, int.MaxValue);
    private static readonly IntegerRange UInt32 = new(uint.MinValue, uint.MaxValue);
    private static readonly IntegerRange UInt64 = new(0, long.MaxValue, WideMost: "18446744073709551615");
    private static readonly IntegerRange Int128 = new(long.MinValue, long.MaxValue, "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727");
    private static readonly IntegerRange UInt128 = new(0, long.MaxValue, WideMost: "340282366920938463463374607431768211455");

    // Readers of JSON have doubles: an integer beyond them would be another one on its way.
    private static readonly IntegerRange BigInteger = new(long.MinValue, long.MaxValue, "-1E+308", "1E+308");

    /// <summary>Whether 64 bits, with a sign or without, are not enough.</summary>
    public bool IsWide => this == Int128 || this == UInt128 || this == BigInteger;

    /// <summary>The range of an integer type; <see langword="null"/> for other types.</summary>
    public static IntegerRange? Of(ScalarKind kind) => kind switch
    {
        ScalarKind.SByte => SByte,
        ScalarKind.Byte => Byte,
        ScalarKind.Int16 => Int16,
        ScalarKind.UInt16 => UInt16,
        ScalarKind.Int32 => Int32,
        ScalarKind.UInt32 => UInt32,
        ScalarKind.Int64 => Int64,
        ScalarKind.UInt64 => UInt64,
        ScalarKind.Int128 => Int128,
        ScalarKind.UInt128 => UInt128,
        ScalarKind.BigInteger => BigInteger,
        _ => null,
    };

    /// <summary>Adds the range to a type, as a schema must not promise more than is taken; results keep what the definition says.</summary>
    /// <returns>The type; <see langword="null"/> where no value of it is in the range.</returns>
    public MxcpType.Integer? Narrow(MxcpType.Integer type, Direction direction)
    {
        if (direction == Direction.Out)
        {
            return type;
        }

        var narrow = type with
        {
            Minimum = type.Minimum is { } least ? Math.Max(least, Least) : WideLeast is null ? Least : null,
            Maximum = type.Maximum is { } most ? Math.Min(most, Most) : WideMost is null ? Most : null,
            WideMinimum = type.Minimum is null && WideLeast is not null ? NumberLiteral.Parse(WideLeast) : null,
            WideMaximum = type.Maximum is null && WideMost is not null ? NumberLiteral.Parse(WideMost) : null,
        };
        return narrow.Minimum > narrow.Maximum ? null : narrow;
    }
}
