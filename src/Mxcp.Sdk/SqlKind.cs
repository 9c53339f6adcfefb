namespace Mxcp;

/// <summary>The DuckDB types that a value can be bound as.</summary>
internal enum SqlKind
{
    Unknown,
    Boolean,
    Tinyint,
    Smallint,
    Integer,
    Bigint,
    Hugeint,
    Utinyint,
    Usmallint,
    Uinteger,
    Ubigint,
    Uhugeint,
    Float,
    Double,
    Decimal,
    Varchar,
    Json,
    Blob,
    Uuid,
    Date,
    Time,
    Timestamp,
    TimestampTz,
    Interval,
    List,
    Struct,
    Map,
}
