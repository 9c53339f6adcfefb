namespace Mxcp.DuckDb;

/// <summary>Finds the writer for a type.</summary>
internal static class VectorWriters
{
    /// <exception cref="DatabaseException">Nothing can be written to columns of the type.</exception>
    public static VectorWriter Create(string name, ColumnType type, bool isNullable) => type.Id switch
    {
        TypeId.Boolean => new BooleanWriter(name, type, isNullable),
        TypeId.Tinyint => new IntegerWriter<sbyte>(name, type, isNullable, SqlType.Tinyint),
        TypeId.Smallint => new IntegerWriter<short>(name, type, isNullable, SqlType.Smallint),
        TypeId.Integer => new IntegerWriter<int>(name, type, isNullable, SqlType.Integer),
        TypeId.Bigint => new IntegerWriter<long>(name, type, isNullable, SqlType.Bigint),
        TypeId.Hugeint => new HugeintWriter(name, type, isNullable),
        TypeId.Utinyint => new IntegerWriter<byte>(name, type, isNullable, SqlType.Utinyint),
        TypeId.Usmallint => new IntegerWriter<ushort>(name, type, isNullable, SqlType.Usmallint),
        TypeId.Uinteger => new IntegerWriter<uint>(name, type, isNullable, SqlType.Uinteger),
        TypeId.Ubigint => new IntegerWriter<ulong>(name, type, isNullable, SqlType.Ubigint),
        TypeId.Uhugeint => new UhugeintWriter(name, type, isNullable),
        TypeId.Float => new FloatWriter(name, type, isNullable),
        TypeId.Double => new DoubleWriter(name, type, isNullable),
        TypeId.Decimal => new DecimalWriter(name, type, isNullable),
        TypeId.Varchar when type.IsJson => new JsonWriter(name, type, isNullable),
        TypeId.Varchar => new TextWriter(name, type, isNullable),

        // Written as text, which DuckDB converts.
        TypeId.Bit or TypeId.TimeTz or TypeId.Bignum => new TextWriter(name, type, isNullable),
        TypeId.Enum => new EnumWriter(name, type, isNullable),
        TypeId.Blob => new BlobWriter(name, type, isNullable),
        TypeId.Uuid => new UuidWriter(name, type, isNullable),
        TypeId.Date => new DateWriter(name, type, isNullable),
        TypeId.Time or TypeId.TimeNs => new TimeWriter(name, type, isNullable),
        TypeId.Timestamp or TypeId.TimestampS or TypeId.TimestampMs or TypeId.TimestampNs => new TimestampWriter(name, type, isNullable),
        TypeId.TimestampTz => new TimestampTzWriter(name, type, isNullable),
        TypeId.Interval => new IntervalWriter(name, type, isNullable),
        TypeId.List or TypeId.Array => new ListWriter(name, type, isNullable),
        TypeId.Struct => new StructWriter(name, type, isNullable),
        TypeId.Map => new MapWriter(name, type, isNullable),
        _ => throw new DatabaseException($"Column \"{name}\" is {type.Name}, which no C# type is written to: insert it with SQL."),
    };

    /// <summary>For what is inside of another column, where NULL is always allowed.</summary>
    public static VectorWriter Create(string name, ColumnType type) => Create(name, type, isNullable: true);
}
