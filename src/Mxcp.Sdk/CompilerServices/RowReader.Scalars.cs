namespace Mxcp.CompilerServices;

public readonly ref partial struct RowReader
{
    /// <summary>An integer, DECIMAL, FLOAT or DOUBLE column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public double Double(int column) => NotNull(column, "double").Double(_row);

    /// <summary>An integer, DECIMAL, FLOAT or DOUBLE column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public double? DoubleOrNull(int column) => IsNull(column) ? null : Double(column);

    /// <summary>A FLOAT column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public float Float(int column) => NotNull(column, "float").Single(_row);

    /// <summary>A FLOAT column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public float? FloatOrNull(int column) => IsNull(column) ? null : Float(column);

    /// <summary>An integer or DECIMAL column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL or does not fit.</exception>
    public decimal Decimal(int column) => NotNull(column, "decimal").Decimal(_row);

    /// <summary>An integer or DECIMAL column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value does not fit.</exception>
    public decimal? DecimalOrNull(int column) => IsNull(column) ? null : Decimal(column);

    /// <summary>A BOOLEAN column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public bool Boolean(int column) => NotNull(column, "bool").Boolean(_row);

    /// <summary>A BOOLEAN column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public bool? BooleanOrNull(int column) => IsNull(column) ? null : Boolean(column);

    /// <summary>A VARCHAR, ENUM, JSON, BIT or TIMETZ column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public string Text(int column) => NotNull(column, "string").Text(_row);

    /// <summary>A VARCHAR, ENUM, JSON, BIT or TIMETZ column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A UUID column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public Guid Guid(int column) => NotNull(column, "Guid").Guid(_row);

    /// <summary>A UUID column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public Guid? GuidOrNull(int column) => IsNull(column) ? null : Guid(column);

    /// <summary>A BLOB column.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type, or the value is NULL.</exception>
    public byte[] Bytes(int column) => NotNull(column, "byte[]").Bytes(_row);

    /// <summary>A BLOB column. NULL is <see langword="null"/>.</summary>
    /// <param name="column">The position in <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <exception cref="DatabaseException">The column is of another type.</exception>
    public byte[]? BytesOrNull(int column) => IsNull(column) ? null : Bytes(column);
}
