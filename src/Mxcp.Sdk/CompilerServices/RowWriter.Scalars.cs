namespace Mxcp.CompilerServices;

public readonly ref partial struct RowWriter
{
    /// <summary>Writes a <c>float</c> to a FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, float? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Float);
            return;
        }

        _columns[column].Single(_row, content);
    }

    /// <summary>Writes a <c>double</c> to a DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, double? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Double);
            return;
        }

        _columns[column].Double(_row, content);
    }

    /// <summary>Writes a <c>decimal</c> to a DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, decimal? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Unknown);
            return;
        }

        _columns[column].Decimal(_row, content);
    }

    /// <summary>Writes a <c>bool</c> to a BOOLEAN column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, bool? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Boolean);
            return;
        }

        _columns[column].Boolean(_row, content);
    }

    /// <summary>Writes a <c>string</c> to a VARCHAR, JSON or ENUM column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, string? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Varchar);
            return;
        }

        _columns[column].Text(_row, content);
    }

    /// <summary>Writes a <c>byte[]</c> to a BLOB column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, byte[]? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Blob);
            return;
        }

        _columns[column].Bytes(_row, content);
    }

    /// <summary>Writes a <c>Guid</c> to a UUID column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, Guid? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Uuid);
            return;
        }

        _columns[column].Guid(_row, content);
    }

    /// <summary>Writes a <c>DateOnly</c> to a DATE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, DateOnly? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Date);
            return;
        }

        _columns[column].Date(_row, content);
    }

    /// <summary>Writes a <c>TimeOnly</c> to a TIME column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, TimeOnly? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Time);
            return;
        }

        _columns[column].Time(_row, content);
    }

    /// <summary>Writes a <c>DateTime</c> to a TIMESTAMP column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, DateTime? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Timestamp);
            return;
        }

        _columns[column].DateTime(_row, content);
    }

    /// <summary>Writes a <c>DateTimeOffset</c> to a TIMESTAMPTZ column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, DateTimeOffset? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.TimestampTz);
            return;
        }

        _columns[column].DateTimeOffset(_row, content);
    }

    /// <summary>Writes a <c>TimeSpan</c> to a INTERVAL column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatabaseException">The column is of another type, or does not take the value.</exception>
    public void Write(int column, TimeSpan? value)
    {
        if (value is not { } content)
        {
            Null(column, SqlType.Interval);
            return;
        }

        _columns[column].Duration(_row, content);
    }
}
