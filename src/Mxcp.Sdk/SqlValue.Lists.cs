namespace Mxcp;

// A user-defined conversion cannot take an interface: arrays and List<T> of the common types, List(…) for the rest.
public sealed partial class SqlValue
{
    /// <summary>As VARCHAR[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(string?[]? values) => FromList(SqlType.Varchar, values, static value => value);

    /// <inheritdoc cref="op_Implicit(string?[])"/>
    public static implicit operator SqlValue?(List<string>? values) => FromList(SqlType.Varchar, values, static value => value);

    /// <summary>As BOOLEAN[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(bool[]? values) => FromList(SqlType.Boolean, values, static value => value);

    /// <inheritdoc cref="op_Implicit(bool[])"/>
    public static implicit operator SqlValue?(List<bool>? values) => FromList(SqlType.Boolean, values, static value => value);

    /// <summary>As INTEGER[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(int[]? values) => FromList(SqlType.Integer, values, static value => value);

    /// <inheritdoc cref="op_Implicit(int[])"/>
    public static implicit operator SqlValue?(List<int>? values) => FromList(SqlType.Integer, values, static value => value);

    /// <summary>As BIGINT[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(long[]? values) => FromList(SqlType.Bigint, values, static value => value);

    /// <inheritdoc cref="op_Implicit(long[])"/>
    public static implicit operator SqlValue?(List<long>? values) => FromList(SqlType.Bigint, values, static value => value);

    /// <summary>As DOUBLE[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(double[]? values) => FromList(SqlType.Double, values, static value => value);

    /// <inheritdoc cref="op_Implicit(double[])"/>
    public static implicit operator SqlValue?(List<double>? values) => FromList(SqlType.Double, values, static value => value);

    /// <summary>As DECIMAL[], wide enough for each of its items.</summary>
    /// <param name="values">The items.</param>
    /// <exception cref="OverflowException">No DECIMAL has room for all of them.</exception>
    public static implicit operator SqlValue?(decimal[]? values) => FromDecimals(values);

    /// <inheritdoc cref="op_Implicit(decimal[])"/>
    public static implicit operator SqlValue?(List<decimal>? values) => FromDecimals(values);

    /// <summary>As DATE[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(DateOnly[]? values) => FromList(SqlType.Date, values, static value => value);

    /// <inheritdoc cref="op_Implicit(DateOnly[])"/>
    public static implicit operator SqlValue?(List<DateOnly>? values) => FromList(SqlType.Date, values, static value => value);

    /// <summary>As TIMESTAMP[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(DateTime[]? values) => FromList(SqlType.Timestamp, values, static value => value);

    /// <inheritdoc cref="op_Implicit(DateTime[])"/>
    public static implicit operator SqlValue?(List<DateTime>? values) => FromList(SqlType.Timestamp, values, static value => value);

    /// <summary>As TIMESTAMPTZ[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(DateTimeOffset[]? values) => FromList(SqlType.TimestampTz, values, static value => value);

    /// <inheritdoc cref="op_Implicit(DateTimeOffset[])"/>
    public static implicit operator SqlValue?(List<DateTimeOffset>? values) => FromList(SqlType.TimestampTz, values, static value => value);

    /// <summary>As UUID[].</summary>
    /// <param name="values">The items.</param>
    public static implicit operator SqlValue?(Guid[]? values) => FromList(SqlType.Uuid, values, static value => value);

    /// <inheritdoc cref="op_Implicit(Guid[])"/>
    public static implicit operator SqlValue?(List<Guid>? values) => FromList(SqlType.Uuid, values, static value => value);

    private static SqlValue? FromList<T>(SqlType items, IReadOnlyList<T>? values, Func<T, SqlValue?> convert)
    {
        if (values is null)
        {
            return null;
        }

        var converted = new SqlValue?[values.Count];
        for (int index = 0; index < converted.Length; index++)
        {
            converted[index] = convert(values[index]);
        }

        return List(items, converted);
    }

    private static SqlValue? FromDecimals(IReadOnlyList<decimal>? values)
    {
        if (values is null)
        {
            return null;
        }

        int scale = 0;
        int wholeDigits = 1;
        foreach (decimal value in values)
        {
            scale = Math.Max(scale, value.Scale);
            wholeDigits = Math.Max(wholeDigits, DigitCount(decimal.Truncate(value)));
        }

        if (wholeDigits + scale > 38)
        {
            throw new OverflowException("The list holds a very large number and a very fine one: no DECIMAL has room for both; round them first.");
        }

        return FromList(SqlType.Decimal(wholeDigits + scale <= 18 ? 18 : 38, scale), values, static value => value);
    }

    private static int DigitCount(decimal whole)
    {
        int count = 0;
        for (var rest = Unscaled(whole); rest != 0; rest /= 10)
        {
            count++;
        }

        return count;
    }
}
