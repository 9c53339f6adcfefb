using System.Globalization;
using System.Numerics;

namespace Mxcp.CompilerServices;

public readonly ref partial struct RowReader
{
    /// <summary>An integer column of any width, as <c>sbyte</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public sbyte SByte(int column) => Integer<sbyte>(column, "sbyte");

    /// <summary>An integer column of any width, as <c>sbyte</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public sbyte? SByteOrNull(int column) => IsNull(column) ? null : SByte(column);

    /// <summary>An integer column of any width, as <c>byte</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public byte Byte(int column) => Integer<byte>(column, "byte");

    /// <summary>An integer column of any width, as <c>byte</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public byte? ByteOrNull(int column) => IsNull(column) ? null : Byte(column);

    /// <summary>An integer column of any width, as <c>short</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public short Int16(int column) => Integer<short>(column, "short");

    /// <summary>An integer column of any width, as <c>short</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public short? Int16OrNull(int column) => IsNull(column) ? null : Int16(column);

    /// <summary>An integer column of any width, as <c>ushort</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public ushort UInt16(int column) => Integer<ushort>(column, "ushort");

    /// <summary>An integer column of any width, as <c>ushort</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public ushort? UInt16OrNull(int column) => IsNull(column) ? null : UInt16(column);

    /// <summary>An integer column of any width, as <c>int</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public int Int32(int column) => Integer<int>(column, "int");

    /// <summary>An integer column of any width, as <c>int</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public int? Int32OrNull(int column) => IsNull(column) ? null : Int32(column);

    /// <summary>An integer column of any width, as <c>uint</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public uint UInt32(int column) => Integer<uint>(column, "uint");

    /// <summary>An integer column of any width, as <c>uint</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public uint? UInt32OrNull(int column) => IsNull(column) ? null : UInt32(column);

    /// <summary>An integer column of any width, as <c>long</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public long Int64(int column) => Integer<long>(column, "long");

    /// <summary>An integer column of any width, as <c>long</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    /// <summary>An integer column of any width, as <c>ulong</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public ulong UInt64(int column) => Integer<ulong>(column, "ulong");

    /// <summary>An integer column of any width, as <c>ulong</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public ulong? UInt64OrNull(int column) => IsNull(column) ? null : UInt64(column);

    /// <summary>An integer column of any width, as <c>Int128</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public Int128 Int128(int column) => Integer<Int128>(column, "Int128");

    /// <summary>An integer column of any width, as <c>Int128</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public Int128? Int128OrNull(int column) => IsNull(column) ? null : Int128(column);

    /// <summary>An integer column of any width, as <c>UInt128</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public UInt128 UInt128(int column)
    {
        var value = BigInteger(column);
        return value >= System.UInt128.MinValue && value <= System.UInt128.MaxValue
            ? (UInt128)value
            : throw _columns[column].TooLarge(value.ToString(CultureInfo.InvariantCulture), "UInt128");
    }

    /// <summary>An integer column of any width, as <c>UInt128</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public UInt128? UInt128OrNull(int column) => IsNull(column) ? null : UInt128(column);

    /// <summary>An integer column of any width, as <c>BigInteger</c>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public BigInteger BigInteger(int column) => NotNull(column, "BigInteger").BigInteger(_row);

    /// <summary>An integer column of any width, as <c>BigInteger</c>. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public BigInteger? BigIntegerOrNull(int column) => IsNull(column) ? null : BigInteger(column);

    private T Integer<T>(int column, string target)
        where T : INumberBase<T>, IMinMaxValue<T>
    {
        var cell = NotNull(column, target);
        var value = cell.Integer(_row, target);
        try
        {
            return T.CreateChecked(value);
        }
        catch (OverflowException)
        {
            throw cell.TooLarge(value.ToString(CultureInfo.InvariantCulture), target);
        }
    }
}
