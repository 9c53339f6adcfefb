using Microsoft.CodeAnalysis;

namespace Mxcp.Generators.Handlers;

/// <summary>Which C# types are scalars of SQL.</summary>
internal static class SqlScalars
{
    /// <summary>The scalar, or <see langword="null"/> for a type that is none.</summary>
    public static SqlShape.Scalar? Of(ITypeSymbol type, bool isNullable)
    {
        SqlShape.Scalar Scalar(string method, string member, string name) => new(type.FullName(), isNullable, method, member, name);
        return ScalarKinds.Of(type) switch
        {
            ScalarKind.String => Scalar("Text", "Varchar", "VARCHAR"),
            ScalarKind.Boolean => Scalar("Boolean", "Boolean", "BOOLEAN"),
            ScalarKind.SByte => Scalar("SByte", "Tinyint", "TINYINT"),
            ScalarKind.Byte => Scalar("Byte", "Utinyint", "UTINYINT"),
            ScalarKind.Int16 => Scalar("Int16", "Smallint", "SMALLINT"),
            ScalarKind.UInt16 => Scalar("UInt16", "Usmallint", "USMALLINT"),
            ScalarKind.Int32 => Scalar("Int32", "Integer", "INTEGER"),
            ScalarKind.UInt32 => Scalar("UInt32", "Uinteger", "UINTEGER"),
            ScalarKind.Int64 => Scalar("Int64", "Bigint", "BIGINT"),
            ScalarKind.UInt64 => Scalar("UInt64", "Ubigint", "UBIGINT"),
            ScalarKind.Int128 => Scalar("Int128", "Hugeint", "HUGEINT"),
            ScalarKind.BigInteger => Scalar("BigInteger", "Hugeint", "HUGEINT"),
            ScalarKind.Single => Scalar("Float", "Float", "FLOAT"),
            ScalarKind.Double => Scalar("Double", "Double", "DOUBLE"),
            ScalarKind.Decimal => Scalar("Decimal", "Decimal(38, 10)", "DECIMAL(38,10)"),
            ScalarKind.DateOnly => Scalar("Date", "Date", "DATE"),
            ScalarKind.TimeOnly => Scalar("Time", "Time", "TIME"),
            ScalarKind.DateTime => Scalar("DateTime", "Timestamp", "TIMESTAMP"),
            ScalarKind.DateTimeOffset => Scalar("DateTimeOffset", "TimestampTz", "TIMESTAMPTZ"),
            ScalarKind.TimeSpan => Scalar("Duration", "Interval", "INTERVAL"),
            ScalarKind.Guid => Scalar("Guid", "Uuid", "UUID"),
            ScalarKind.Bytes => Scalar("Bytes", "Blob", "BLOB"),
            _ => null,
        };
    }
}
