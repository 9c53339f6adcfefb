namespace Mxcp;

// A literal such as 1 converts to every integer type that has room for it: only an operator for its exact type settles the
// choice, so that each of these types has one of its own beside the one for its nullable type.
public sealed partial class SqlValue
{
    /// <summary>As TINYINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(sbyte value) => Whole(SqlType.Tinyint, value);

    /// <inheritdoc cref="op_Implicit(sbyte)"/>
    public static implicit operator SqlValue?(sbyte? value) => value is { } number ? Whole(SqlType.Tinyint, number) : null;

    /// <summary>As UTINYINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(byte value) => Whole(SqlType.Utinyint, value);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator SqlValue?(byte? value) => value is { } number ? Whole(SqlType.Utinyint, number) : null;

    /// <summary>As SMALLINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(short value) => Whole(SqlType.Smallint, value);

    /// <inheritdoc cref="op_Implicit(short)"/>
    public static implicit operator SqlValue?(short? value) => value is { } number ? Whole(SqlType.Smallint, number) : null;

    /// <summary>As USMALLINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(ushort value) => Whole(SqlType.Usmallint, value);

    /// <inheritdoc cref="op_Implicit(ushort)"/>
    public static implicit operator SqlValue?(ushort? value) => value is { } number ? Whole(SqlType.Usmallint, number) : null;

    /// <summary>As INTEGER.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(int value) => Whole(SqlType.Integer, value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator SqlValue?(int? value) => value is { } number ? Whole(SqlType.Integer, number) : null;

    /// <summary>As UINTEGER.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(uint value) => Whole(SqlType.Uinteger, value);

    /// <inheritdoc cref="op_Implicit(uint)"/>
    public static implicit operator SqlValue?(uint? value) => value is { } number ? Whole(SqlType.Uinteger, number) : null;

    /// <summary>As BIGINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(long value) => Whole(SqlType.Bigint, value);

    /// <inheritdoc cref="op_Implicit(long)"/>
    public static implicit operator SqlValue?(long? value) => value is { } number ? Whole(SqlType.Bigint, number) : null;

    /// <summary>As UBIGINT.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SqlValue(ulong value) => Whole(SqlType.Ubigint, value);

    /// <inheritdoc cref="op_Implicit(ulong)"/>
    public static implicit operator SqlValue?(ulong? value) => value is { } number ? Whole(SqlType.Ubigint, number) : null;

    /// <summary>As VARCHAR of one character.</summary>
    /// <param name="value">The character.</param>
    public static implicit operator SqlValue(char value) => new(SqlType.Varchar) { Text = value.ToString() };

    /// <inheritdoc cref="op_Implicit(char)"/>
    public static implicit operator SqlValue?(char? value) => value is { } character ? (SqlValue)character : null;
}
