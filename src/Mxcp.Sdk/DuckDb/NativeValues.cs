using System.Text;

namespace Mxcp.DuckDb;

/// <summary>Makes DuckDB's values from ours. Whoever takes one destroys it; 0 is a value that DuckDB would not make.</summary>
internal static unsafe class NativeValues
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    public static nint Create(SqlValue? value)
    {
        if (value is null)
        {
            return Native.CreateNull();
        }

        if (value.IsNull)
        {
            return Typed(value.Type, Native.CreateNull());
        }

        return value.Type.Kind switch
        {
            SqlKind.Boolean => Native.CreateBoolean((byte)value.Number),
            SqlKind.Tinyint => Native.CreateTinyint((sbyte)value.Number),
            SqlKind.Smallint => Native.CreateSmallint((short)value.Number),
            SqlKind.Integer => Native.CreateInteger((int)value.Number),
            SqlKind.Bigint => Native.CreateBigint((long)value.Number),
            SqlKind.Hugeint => Native.CreateHugeint(new Huge(value.Number)),
            SqlKind.Utinyint => Native.CreateUtinyint((byte)value.Number),
            SqlKind.Usmallint => Native.CreateUsmallint((ushort)value.Number),
            SqlKind.Uinteger => Native.CreateUinteger((uint)value.Number),
            SqlKind.Ubigint => Native.CreateUbigint((ulong)value.Number),
            SqlKind.Uhugeint => Native.CreateUhugeint(new Huge(value.Number)),
            SqlKind.Float => Native.CreateFloat((float)value.Real),
            SqlKind.Double => Native.CreateDouble(value.Real),
            SqlKind.Decimal => Native.CreateDecimal(new DecimalValue(value.Type.Width, value.Type.Scale, value.Number)),
            SqlKind.Varchar => CreateText(value.Text),
            SqlKind.Json => Typed(value.Type, CreateText(value.Text)),
            SqlKind.Blob => CreateBlob(value.Bytes),
            SqlKind.Uuid => Native.CreateUuid(new Huge(value.Number)),
            SqlKind.Date => Native.CreateDate((int)value.Number),
            SqlKind.Time => Native.CreateTime((long)value.Number),
            SqlKind.Timestamp => Native.CreateTimestamp((long)value.Number),
            SqlKind.TimestampTz => Native.CreateTimestampTz((long)value.Number),
            SqlKind.Interval => CreateInterval((long)value.Number),
            SqlKind.List => CreateNested(value),
            SqlKind.Struct => CreateNested(value),
            SqlKind.Map => CreateNested(value),
            _ => Native.CreateNull(),
        };
    }

    private static nint CreateText(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* bytes = utf8)
        {
            byte nothing = 0;
            return Native.CreateVarchar(bytes is null ? &nothing : bytes, (ulong)utf8.Length);
        }
    }

    private static nint CreateBlob(byte[] blob)
    {
        fixed (byte* bytes = blob)
        {
            byte nothing = 0;
            return Native.CreateBlob(bytes is null ? &nothing : bytes, (ulong)blob.Length);
        }
    }

    private static nint CreateInterval(long microseconds)
    {
        var (days, rest) = Math.DivRem(microseconds, MicrosecondsPerDay);
        return Native.CreateInterval(new Interval(0, (int)days, rest));
    }

    private static nint CreateNested(SqlValue value)
    {
        nint[] items = new nint[value.Items.Count];
        nint type = 0;
        try
        {
            for (int index = 0; index < items.Length; index++)
            {
                items[index] = Create(value.Items[index]);
            }

            type = NativeTypeHandles.Create(value.Type.Kind == SqlKind.List ? value.Type.Items! : value.Type);
            nint nothing = 0;
            fixed (nint* some = items)
            {
                nint* values = some is null ? &nothing : some;
                ulong count = (ulong)items.Length;
                return value.Type.Kind switch
                {
                    SqlKind.List => Native.CreateList(type, values, count),
                    SqlKind.Map => Native.CreateMap(type, values, values + (count / 2), count / 2),
                    _ => Native.CreateStruct(type, values),
                };
            }
        }
        finally
        {
            Native.DestroyLogicalType(ref type);
            DestroyAll(items);
        }
    }

    /// <summary>Gives a value a type that the C API has no function for, by way of a list of that type.</summary>
    private static nint Typed(SqlType type, nint value)
    {
        nint handle = NativeTypeHandles.Create(type);
        nint list = Native.CreateList(handle, &value, 1);
        nint typed = list == 0 ? 0 : Native.ListItem(list, 0);
        Native.DestroyValue(ref list);
        Native.DestroyValue(ref value);
        Native.DestroyLogicalType(ref handle);
        return typed;
    }

    private static void DestroyAll(nint[] values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            Native.DestroyValue(ref values[index]);
        }
    }
}
