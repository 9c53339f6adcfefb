namespace Mxcp.DuckDb;

/// <summary>Finds the reader for a type.</summary>
internal static class VectorReaders
{
    public static VectorReader[] Create(string[] names, ColumnType[] types)
    {
        var readers = new VectorReader[types.Length];
        for (int index = 0; index < readers.Length; index++)
        {
            readers[index] = Create(names[index], types[index]);
        }

        return readers;
    }

    /// <exception cref="DatabaseException">Values of the type cannot be read.</exception>
    public static VectorReader Create(string name, ColumnType type) => type.Id switch
    {
        TypeId.Boolean => new BooleanReader(name, type),
        TypeId.Tinyint => new SignedReader<sbyte>(name, type),
        TypeId.Smallint => new SignedReader<short>(name, type),
        TypeId.Integer => new SignedReader<int>(name, type),
        TypeId.Bigint => new SignedReader<long>(name, type),
        TypeId.Hugeint => new HugeintReader(name, type),
        TypeId.Utinyint => new UnsignedReader<byte>(name, type),
        TypeId.Usmallint => new UnsignedReader<ushort>(name, type),
        TypeId.Uinteger => new UnsignedReader<uint>(name, type),
        TypeId.Ubigint => new UnsignedReader<ulong>(name, type),
        TypeId.Uhugeint => new UhugeintReader(name, type),
        TypeId.Float => new SingleReader(name, type),
        TypeId.Double => new DoubleReader(name, type),
        TypeId.Decimal => new DecimalReader(name, type),
        TypeId.Varchar when type.IsJson => new JsonReader(name, type),
        TypeId.Varchar => new VarcharReader(name, type),
        TypeId.Enum => new EnumReader(name, type),
        TypeId.Blob => new BlobReader(name, type),
        TypeId.Bit => new BitReader(name, type),
        TypeId.Uuid => new UuidReader(name, type),
        TypeId.Date => new DateReader(name, type),
        TypeId.Time => new TimeReader(name, type, nanosecondsPerUnit: 1000),
        TypeId.TimeNs => new TimeReader(name, type, nanosecondsPerUnit: 1),
        TypeId.TimeTz => new TimeTzReader(name, type),
        TypeId.TimestampS => new TimestampReader(name, type, unitsPerSecond: 1),
        TypeId.TimestampMs => new TimestampReader(name, type, unitsPerSecond: 1000),
        TypeId.Timestamp or TypeId.TimestampTz => new TimestampReader(name, type, unitsPerSecond: 1_000_000),
        TypeId.TimestampNs => new TimestampReader(name, type, unitsPerSecond: 1_000_000_000),
        TypeId.Interval => new IntervalReader(name, type),
        TypeId.List => new ListReader(name, type),
        TypeId.Array => new ArrayReader(name, type),
        TypeId.Struct => new StructReader(name, type),
        TypeId.Map => new MapReader(name, type),
        TypeId.Union => new UnionReader(name, type),
        TypeId.SqlNull => new NullReader(name, type),
        _ => throw new DatabaseException($"Column \"{name}\" is {type.Name}, which cannot be read: cast it in the SQL, for example to VARCHAR."),
    };
}
