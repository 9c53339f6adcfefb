using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Mxcp;

/// <summary>A value that is bound to a parameter of a SQL statement. Values of the usual C# types turn into one by themselves.</summary>
/// <remarks>
/// Each C# type is bound as the DuckDB type of its width: <c>int</c> as INTEGER, <c>long</c> as BIGINT, <c>decimal</c> as
/// DECIMAL with its digits, <c>DateTimeOffset</c> as TIMESTAMPTZ, <c>TimeSpan</c> as INTERVAL of days and smaller. A
/// <c>DateTime</c> is a TIMESTAMP whatever its kind. DuckDB keeps microseconds; a finer fraction is cut off.
/// </remarks>
public sealed partial class SqlValue
{
    private SqlValue(SqlType type)
    {
        Type = type;
    }

    internal SqlType Type { get; }

    internal bool IsNull { get; private init; }

    /// <summary>
    /// Whatever DuckDB keeps as a whole number: integers, 0 and 1 for BOOLEAN, the digits of a DECIMAL, the days of a DATE, the
    /// microseconds of times and INTERVAL, the bits of a UUID.
    /// </summary>
    internal Int128 Number { get; private init; }

    internal double Real { get; private init; }

    internal string Text { get; private init; } = "";

    internal byte[] Bytes { get; private init; } = [];

    /// <summary>The items of a list, the fields of a struct.</summary>
    internal IReadOnlyList<SqlValue?> Items { get; private init; } = [];

    /// <summary>A NULL of a type.</summary>
    /// <param name="type">The type.</param>
    public static SqlValue Null(SqlType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new SqlValue(type) { IsNull = true };
    }

    /// <summary>A list.</summary>
    /// <param name="items">The type of its items; also of the items of an empty list.</param>
    /// <param name="values">The items; <see langword="null"/> is NULL. Values of another type are converted by DuckDB.</param>
    public static SqlValue List(SqlType items, IReadOnlyList<SqlValue?> values)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(values);
        return new SqlValue(SqlType.List(items)) { Items = values };
    }

    /// <summary>A struct.</summary>
    /// <param name="type">Its type, made by <see cref="SqlType.Struct"/>.</param>
    /// <param name="values">One value for each field, in the type's order; <see langword="null"/> is NULL.</param>
    /// <exception cref="ArgumentException">The type is not a STRUCT, or has another number of fields.</exception>
    public static SqlValue Struct(SqlType type, params ReadOnlySpan<SqlValue?> values)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Kind != SqlKind.Struct || type.Fields.Count != values.Length)
        {
            throw new ArgumentException($"{values.Length} values do not make a {type}.", nameof(values));
        }

        return new SqlValue(type) { Items = values.ToArray() };
    }

    /// <summary>A value of type JSON.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentException">The text is not JSON.</exception>
    public static SqlValue Json(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        RefuseWhatIsNotJson(json);
        return new SqlValue(SqlType.Json) { Text = json };
    }

    /// <summary>The type of the value: what it is stays out of logs.</summary>
    public override string ToString() => IsNull ? $"NULL::{Type}" : Type.ToString();

    private static SqlValue Whole(SqlType type, Int128 number) => new(type) { Number = number };

    private static SqlValue FromDecimal(decimal value)
    {
        var digits = Unscaled(value);
        bool isShort = Int128.Abs(digits) < 1_000_000_000_000_000_000 && value.Scale <= 18;

        // Two widths only: a statement that is prepared once is planned again whenever the type of a parameter changes.
        return Whole(SqlType.Decimal(isShort ? 18 : 38, value.Scale), digits);
    }

    internal static Int128 Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new Int128(unchecked((uint)bits[2]), ((ulong)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]));
        return decimal.IsNegative(value) ? -digits : digits;
    }

    private static SqlValue FromBigInteger(BigInteger value)
    {
        if (value >= (BigInteger)Int128.MinValue && value <= (BigInteger)Int128.MaxValue)
        {
            return Whole(SqlType.Hugeint, (Int128)value);
        }

        if (value.Sign > 0 && value <= (BigInteger)UInt128.MaxValue)
        {
            return Whole(SqlType.Uhugeint, unchecked((Int128)(UInt128)value));
        }

        throw new OverflowException("The integer does not fit 128 bits; pass it as text and cast it to BIGNUM in the SQL.");
    }

    private static SqlValue FromGuid(Guid value) => Whole(SqlType.Uuid, Bits(value));

    private static Int128 Bits(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return unchecked((Int128)System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>The bits of a UUID in a vector, the highest turned round so that they sort as signed integers.</summary>
    internal static Int128 VectorBits(Guid value) => Bits(value) ^ (Int128.One << 127);

    private static void RefuseWhatIsNotJson(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The text is not JSON.", nameof(json), exception);
        }
    }
}
