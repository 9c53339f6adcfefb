using System.Numerics;

namespace Mxcp.CompilerServices;

public readonly ref partial struct RowWriter
{
    /// <summary>Writes a <c>sbyte</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, sbyte? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Tinyint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Tinyint);
    }

    /// <summary>Writes a <c>byte</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, byte? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Utinyint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Utinyint);
    }

    /// <summary>Writes a <c>short</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, short? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Smallint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Smallint);
    }

    /// <summary>Writes a <c>ushort</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, ushort? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Usmallint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Usmallint);
    }

    /// <summary>Writes a <c>int</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, int? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Integer);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Integer);
    }

    /// <summary>Writes a <c>uint</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, uint? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Uinteger);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Uinteger);
    }

    /// <summary>Writes a <c>long</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, long? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Bigint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Bigint);
    }

    /// <summary>Writes a <c>ulong</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, ulong? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Ubigint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Ubigint);
    }

    /// <summary>Writes a <c>Int128</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, Int128? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Hugeint);
            return;
        }

        _columns[column].Integer(_row, content, SqlType.Hugeint);
    }

    /// <summary>Writes a <c>UInt128</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, UInt128? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Uhugeint);
            return;
        }

        _columns[column].BigInteger(_row, content, SqlType.Uhugeint);
    }

    /// <summary>Writes a <c>BigInteger</c> to an integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, BigInteger? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Hugeint);
            return;
        }

        _columns[column].BigInteger(_row, content, SqlType.Hugeint);
    }
}
