namespace Mxcp.DuckDb;

/// <summary>Makes DuckDB's logical types from ours. Whoever takes one destroys it.</summary>
internal static unsafe class NativeTypeHandles
{
    public static nint Create(SqlType type) => type.Kind switch
    {
        SqlKind.Decimal => Native.CreateDecimalType(type.Width, type.Scale),
        SqlKind.Json => CreateJson(),
        SqlKind.List => CreateList(type.Items!),
        SqlKind.Map => CreateMap(type.Keys!, type.Items!),
        SqlKind.Struct => CreateStruct(type.Fields),
        _ => Native.CreateType(IdOf(type.Kind)),
    };

    private static TypeId IdOf(SqlKind kind) => kind switch
    {
        SqlKind.Boolean => TypeId.Boolean,
        SqlKind.Tinyint => TypeId.Tinyint,
        SqlKind.Smallint => TypeId.Smallint,
        SqlKind.Integer => TypeId.Integer,
        SqlKind.Bigint => TypeId.Bigint,
        SqlKind.Hugeint => TypeId.Hugeint,
        SqlKind.Utinyint => TypeId.Utinyint,
        SqlKind.Usmallint => TypeId.Usmallint,
        SqlKind.Uinteger => TypeId.Uinteger,
        SqlKind.Ubigint => TypeId.Ubigint,
        SqlKind.Uhugeint => TypeId.Uhugeint,
        SqlKind.Float => TypeId.Float,
        SqlKind.Double => TypeId.Double,
        SqlKind.Varchar => TypeId.Varchar,
        SqlKind.Blob => TypeId.Blob,
        SqlKind.Uuid => TypeId.Uuid,
        SqlKind.Date => TypeId.Date,
        SqlKind.Time => TypeId.Time,
        SqlKind.Timestamp => TypeId.Timestamp,
        SqlKind.TimestampTz => TypeId.TimestampTz,
        SqlKind.Interval => TypeId.Interval,
        _ => TypeId.SqlNull,
    };

    private static nint CreateJson()
    {
        nint type = Native.CreateType(TypeId.Varchar);
        Native.SetTypeAlias(type, "JSON");
        return type;
    }

    private static nint CreateList(SqlType items)
    {
        nint item = Create(items);
        nint list = Native.CreateListType(item);
        Native.DestroyLogicalType(ref item);
        return list;
    }

    private static nint CreateMap(SqlType keys, SqlType values)
    {
        nint key = Create(keys);
        nint value = Create(values);
        nint map = Native.CreateMapType(key, value);
        Native.DestroyLogicalType(ref key);
        Native.DestroyLogicalType(ref value);
        return map;
    }

    private static nint CreateStruct(IReadOnlyList<(string Name, SqlType Type)> fields)
    {
        nint[] types = [.. fields.Select(static field => Create(field.Type))];
        var names = new NativeNames(fields.Select(static field => field.Name));
        try
        {
            fixed (nint* typeHandles = types)
            {
                return Native.CreateStructType(typeHandles, names.Pointers, (ulong)types.Length);
            }
        }
        finally
        {
            names.Dispose();
            for (int index = 0; index < types.Length; index++)
            {
                Native.DestroyLogicalType(ref types[index]);
            }
        }
    }
}
