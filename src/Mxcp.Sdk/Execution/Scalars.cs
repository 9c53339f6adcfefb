using System.Numerics;
using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp.Execution;

/// <summary>Reads single values as C# types.</summary>
internal static class Scalars
{
    private static readonly Dictionary<Type, Delegate> Known = new()
    {
        [typeof(bool)] = (RowRead<bool>)(static (in row) => row.Boolean(0)),
        [typeof(bool?)] = (RowRead<bool?>)(static (in row) => row.BooleanOrNull(0)),
        [typeof(sbyte)] = (RowRead<sbyte>)(static (in row) => row.SByte(0)),
        [typeof(sbyte?)] = (RowRead<sbyte?>)(static (in row) => row.SByteOrNull(0)),
        [typeof(byte)] = (RowRead<byte>)(static (in row) => row.Byte(0)),
        [typeof(byte?)] = (RowRead<byte?>)(static (in row) => row.ByteOrNull(0)),
        [typeof(short)] = (RowRead<short>)(static (in row) => row.Int16(0)),
        [typeof(short?)] = (RowRead<short?>)(static (in row) => row.Int16OrNull(0)),
        [typeof(ushort)] = (RowRead<ushort>)(static (in row) => row.UInt16(0)),
        [typeof(ushort?)] = (RowRead<ushort?>)(static (in row) => row.UInt16OrNull(0)),
        [typeof(int)] = (RowRead<int>)(static (in row) => row.Int32(0)),
        [typeof(int?)] = (RowRead<int?>)(static (in row) => row.Int32OrNull(0)),
        [typeof(uint)] = (RowRead<uint>)(static (in row) => row.UInt32(0)),
        [typeof(uint?)] = (RowRead<uint?>)(static (in row) => row.UInt32OrNull(0)),
        [typeof(long)] = (RowRead<long>)(static (in row) => row.Int64(0)),
        [typeof(long?)] = (RowRead<long?>)(static (in row) => row.Int64OrNull(0)),
        [typeof(ulong)] = (RowRead<ulong>)(static (in row) => row.UInt64(0)),
        [typeof(ulong?)] = (RowRead<ulong?>)(static (in row) => row.UInt64OrNull(0)),
        [typeof(Int128)] = (RowRead<Int128>)(static (in row) => row.Int128(0)),
        [typeof(Int128?)] = (RowRead<Int128?>)(static (in row) => row.Int128OrNull(0)),
        [typeof(UInt128)] = (RowRead<UInt128>)(static (in row) => row.UInt128(0)),
        [typeof(UInt128?)] = (RowRead<UInt128?>)(static (in row) => row.UInt128OrNull(0)),
        [typeof(BigInteger)] = (RowRead<BigInteger>)(static (in row) => row.BigInteger(0)),
        [typeof(BigInteger?)] = (RowRead<BigInteger?>)(static (in row) => row.BigIntegerOrNull(0)),
        [typeof(float)] = (RowRead<float>)(static (in row) => row.Float(0)),
        [typeof(float?)] = (RowRead<float?>)(static (in row) => row.FloatOrNull(0)),
        [typeof(double)] = (RowRead<double>)(static (in row) => row.Double(0)),
        [typeof(double?)] = (RowRead<double?>)(static (in row) => row.DoubleOrNull(0)),
        [typeof(decimal)] = (RowRead<decimal>)(static (in row) => row.Decimal(0)),
        [typeof(decimal?)] = (RowRead<decimal?>)(static (in row) => row.DecimalOrNull(0)),
        [typeof(string)] = (RowRead<string>)(static (in row) => row.Text(0)),
        [typeof(byte[])] = (RowRead<byte[]>)(static (in row) => row.Bytes(0)),
        [typeof(Guid)] = (RowRead<Guid>)(static (in row) => row.Guid(0)),
        [typeof(Guid?)] = (RowRead<Guid?>)(static (in row) => row.GuidOrNull(0)),
        [typeof(DateOnly)] = (RowRead<DateOnly>)(static (in row) => row.Date(0)),
        [typeof(DateOnly?)] = (RowRead<DateOnly?>)(static (in row) => row.DateOrNull(0)),
        [typeof(TimeOnly)] = (RowRead<TimeOnly>)(static (in row) => row.Time(0)),
        [typeof(TimeOnly?)] = (RowRead<TimeOnly?>)(static (in row) => row.TimeOrNull(0)),
        [typeof(DateTime)] = (RowRead<DateTime>)(static (in row) => row.DateTime(0)),
        [typeof(DateTime?)] = (RowRead<DateTime?>)(static (in row) => row.DateTimeOrNull(0)),
        [typeof(DateTimeOffset)] = (RowRead<DateTimeOffset>)(static (in row) => row.DateTimeOffset(0)),
        [typeof(DateTimeOffset?)] = (RowRead<DateTimeOffset?>)(static (in row) => row.DateTimeOffsetOrNull(0)),
        [typeof(TimeSpan)] = (RowRead<TimeSpan>)(static (in row) => row.Duration(0)),
        [typeof(TimeSpan?)] = (RowRead<TimeSpan?>)(static (in row) => row.DurationOrNull(0)),
    };

    /// <summary>How values are read as a type.</summary>
    /// <exception cref="NotSupportedException">They are not; the build says so as well.</exception>
    public static RowRead<T> Require<T>() => Known.GetValueOrDefault(typeof(T)) as RowRead<T>
        ?? throw new NotSupportedException($"No single value is read as a {typeof(T)}: mark a record with [Row], and use QuerySingle.");

    /// <exception cref="DatabaseException">There are more columns than one, or none.</exception>
    public static void RequireOneColumn(IReadOnlyList<string> columns)
    {
        if (columns.Count != 1)
        {
            throw new DatabaseException(columns.Count == 0
                ? "The statement gives no value: QueryScalar is for one that gives one column."
                : $"The query gave {columns.Count} columns, and one is asked for: {string.Join(", ", columns)}.");
        }
    }

    /// <summary>Reads the value of a cell.</summary>
    public static Scalar<T> Read<T>(RowRead<T> read, CellReader cell, int row) => cell.IsNull(row)
        ? new Scalar<T>(RowCount: 1, IsNull: true, default)
        : new Scalar<T>(RowCount: 1, IsNull: false, read(new RowReader([cell], row)));

    /// <summary>Reads the value of rows that are there already, as stand-ins of the database give them.</summary>
    public static Scalar<T> Of<T>(Rows rows)
    {
        var read = Require<T>();
        RequireOneColumn(rows.Columns);
        if (rows.Count == 0)
        {
            return new Scalar<T>(RowCount: 0, IsNull: true, default);
        }

        var cell = new BoxedCells(rows.Columns[0], [rows[0][rows.Columns[0]]]);
        return Read(read, cell, 0) with { RowCount = Math.Min(rows.Count, 2) };
    }
}
