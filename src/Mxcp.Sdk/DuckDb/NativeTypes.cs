using System.Runtime.InteropServices;

namespace Mxcp.DuckDb;

/// <summary>duckdb_state</summary>
internal enum State
{
    Success = 0,
    Error = 1,
}

/// <summary>duckdb_result_type</summary>
internal enum ReturnType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    Rows = 3,
}

/// <summary>duckdb_statement_type, as far as something depends on it.</summary>
internal enum StatementType
{
    Select = 1,
    Insert = 2,
    Update = 3,
    Explain = 4,
    Delete = 5,
    Transaction = 10,
    Copy = 11,
    MergeInto = 30,
}

/// <summary>duckdb_type</summary>
internal enum TypeId
{
    Invalid = 0,
    Boolean = 1,
    Tinyint = 2,
    Smallint = 3,
    Integer = 4,
    Bigint = 5,
    Utinyint = 6,
    Usmallint = 7,
    Uinteger = 8,
    Ubigint = 9,
    Float = 10,
    Double = 11,
    Timestamp = 12,
    Date = 13,
    Time = 14,
    Interval = 15,
    Hugeint = 16,
    Varchar = 17,
    Blob = 18,
    Decimal = 19,
    TimestampS = 20,
    TimestampMs = 21,
    TimestampNs = 22,
    Enum = 23,
    List = 24,
    Struct = 25,
    Map = 26,
    Uuid = 27,
    Union = 28,
    Bit = 29,
    TimeTz = 30,
    TimestampTz = 31,
    Uhugeint = 32,
    Array = 33,
    Bignum = 35,
    SqlNull = 36,
    TimeNs = 39,
    Geometry = 40,
    Variant = 41,
}

/// <summary>duckdb_result. All but the last are of the past.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Result
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _data;
}

/// <summary>duckdb_hugeint and duckdb_uhugeint. Not Int128: the C ABI passes that one in other registers on some platforms.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Huge(Int128 value)
{
    private readonly ulong _lower = unchecked((ulong)value);
    private readonly ulong _upper = unchecked((ulong)(value >> 64));
}

/// <summary>duckdb_decimal</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DecimalValue(byte width, byte scale, Int128 digits)
{
    private readonly byte _width = width;
    private readonly byte _scale = scale;
    private readonly Huge _digits = new(digits);
}

/// <summary>duckdb_interval</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Interval(int months, int days, long microseconds)
{
    public readonly int Months = months;
    public readonly int Days = days;
    public readonly long Microseconds = microseconds;

    /// <summary>A duration as days and microseconds.</summary>
    public static Interval Of(TimeSpan value) =>
        new(0, (int)(value.Ticks / TimeSpan.TicksPerDay), value.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);
}
