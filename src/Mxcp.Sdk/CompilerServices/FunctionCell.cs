using System.ComponentModel;
using System.Numerics;
using Mxcp.DuckDb;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>Takes one value that a function returns, or a part of it. <see langword="null"/> is NULL.</summary>
/// <remarks>Each method is for the one DuckDB type that it names, which is the type that the function declares there.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct FunctionCell
{
    private readonly FunctionVector _vector;
    private readonly int _row;

    internal FunctionCell(FunctionVector vector, int row)
    {
        _vector = vector;
        _row = row;
    }

    /// <summary>NULL.</summary>
    public void Null() => _vector.Null(_row);

    /// <summary>A BOOLEAN.</summary>
    /// <param name="value">The value.</param>
    public void Boolean(bool? value) => Write(SqlKind.Boolean, value is { } given ? (given ? (byte)1 : (byte)0) : null as byte?);

    /// <summary>A TINYINT.</summary>
    /// <param name="value">The value.</param>
    public void SByte(sbyte? value) => Write(SqlKind.Tinyint, value);

    /// <summary>A UTINYINT.</summary>
    /// <param name="value">The value.</param>
    public void Byte(byte? value) => Write(SqlKind.Utinyint, value);

    /// <summary>A SMALLINT.</summary>
    /// <param name="value">The value.</param>
    public void Int16(short? value) => Write(SqlKind.Smallint, value);

    /// <summary>A USMALLINT.</summary>
    /// <param name="value">The value.</param>
    public void UInt16(ushort? value) => Write(SqlKind.Usmallint, value);

    /// <summary>An INTEGER.</summary>
    /// <param name="value">The value.</param>
    public void Int32(int? value) => Write(SqlKind.Integer, value);

    /// <summary>A UINTEGER.</summary>
    /// <param name="value">The value.</param>
    public void UInt32(uint? value) => Write(SqlKind.Uinteger, value);

    /// <summary>A BIGINT.</summary>
    /// <param name="value">The value.</param>
    public void Int64(long? value) => Write(SqlKind.Bigint, value);

    /// <summary>A UBIGINT.</summary>
    /// <param name="value">The value.</param>
    public void UInt64(ulong? value) => Write(SqlKind.Ubigint, value);

    /// <summary>A HUGEINT.</summary>
    /// <param name="value">The value.</param>
    public void Int128(Int128? value) => Write128(SqlKind.Hugeint, value);

    /// <summary>A HUGEINT.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">It has more than 128 bits.</exception>
    public void BigInteger(BigInteger? value) => Write128(SqlKind.Hugeint, value is { } given ? checked((Int128)given) : null);

    /// <summary>A FLOAT.</summary>
    /// <param name="value">The value.</param>
    public void Float(float? value) => Write(SqlKind.Float, value);

    /// <summary>A DOUBLE.</summary>
    /// <param name="value">The value.</param>
    public void Double(double? value) => Write(SqlKind.Double, value);

    /// <summary>A DECIMAL(38,10): what is finer is rounded, as DuckDB does.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">It has more than 28 digits before the point.</exception>
    public void Decimal(decimal? value) => Write128(SqlKind.Decimal, value is { } given ? DecimalDigits.Of(given) : null);

    /// <summary>A VARCHAR.</summary>
    /// <param name="value">The value.</param>
    public void Text(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        _vector.WriteText(_row, value);
    }

    /// <summary>A BLOB.</summary>
    /// <param name="value">The value.</param>
    public void Bytes(byte[]? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        _vector.WriteBlob(_row, value);
    }

    /// <summary>A UUID.</summary>
    /// <param name="value">The value.</param>
    public void Guid(Guid? value) => Write128(SqlKind.Uuid, value is { } given ? SqlValue.VectorBits(given) : null);

    /// <summary>A DATE.</summary>
    /// <param name="value">The value.</param>
    public void Date(DateOnly? value) => Write(SqlKind.Date, value is { } given ? TemporalText.DaysSinceEpoch(given) : null as int?);

    /// <summary>A TIME, in microseconds; what is finer is cut off.</summary>
    /// <param name="value">The value.</param>
    public void Time(TimeOnly? value) => Write(SqlKind.Time, value?.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>A TIMESTAMP, in microseconds; what is finer is cut off.</summary>
    /// <param name="value">The value; its kind does not count.</param>
    public void DateTime(DateTime? value) => Write(SqlKind.Timestamp, value is { } given ? SqlValue.Microseconds(given.Ticks) : null as long?);

    /// <summary>A TIMESTAMPTZ, in microseconds; what is finer is cut off.</summary>
    /// <param name="value">The value.</param>
    public void DateTimeOffset(DateTimeOffset? value) =>
        Write(SqlKind.TimestampTz, value is { } given ? SqlValue.Microseconds(given.UtcTicks) : null as long?);

    /// <summary>An INTERVAL of days and microseconds; what is finer is cut off.</summary>
    /// <param name="value">The value.</param>
    public void Duration(TimeSpan? value) => Write(SqlKind.Interval, value is { } given ? Interval.Of(given) : null as Interval?);

    private void Write<T>(SqlKind kind, T? value)
        where T : unmanaged
    {
        if (value is { } given)
        {
            _vector.Write(kind, _row, given);
            return;
        }

        Null();
    }

    private void Write128(SqlKind kind, Int128? value)
    {
        if (value is { } given)
        {
            _vector.Write128(kind, _row, given);
            return;
        }

        Null();
    }
}
