using System.Globalization;
using Mxcp.DuckDb;

namespace Mxcp;

/// <summary>A DuckDB type, for values whose type their C# value does not say: an empty list, a struct, a typed NULL.</summary>
public sealed partial class SqlType : IEquatable<SqlType>
{
    /// <summary><c>BOOLEAN</c></summary>
    public static readonly SqlType Boolean = new(SqlKind.Boolean, "BOOLEAN");

    /// <summary><c>TINYINT</c>: 8 bits, signed.</summary>
    public static readonly SqlType Tinyint = new(SqlKind.Tinyint, "TINYINT");

    /// <summary><c>SMALLINT</c>: 16 bits, signed.</summary>
    public static readonly SqlType Smallint = new(SqlKind.Smallint, "SMALLINT");

    /// <summary><c>INTEGER</c>: 32 bits, signed.</summary>
    public static readonly SqlType Integer = new(SqlKind.Integer, "INTEGER");

    /// <summary><c>BIGINT</c>: 64 bits, signed.</summary>
    public static readonly SqlType Bigint = new(SqlKind.Bigint, "BIGINT");

    /// <summary><c>HUGEINT</c>: 128 bits, signed.</summary>
    public static readonly SqlType Hugeint = new(SqlKind.Hugeint, "HUGEINT");

    /// <summary><c>UTINYINT</c>: 8 bits, unsigned.</summary>
    public static readonly SqlType Utinyint = new(SqlKind.Utinyint, "UTINYINT");

    /// <summary><c>USMALLINT</c>: 16 bits, unsigned.</summary>
    public static readonly SqlType Usmallint = new(SqlKind.Usmallint, "USMALLINT");

    /// <summary><c>UINTEGER</c>: 32 bits, unsigned.</summary>
    public static readonly SqlType Uinteger = new(SqlKind.Uinteger, "UINTEGER");

    /// <summary><c>UBIGINT</c>: 64 bits, unsigned.</summary>
    public static readonly SqlType Ubigint = new(SqlKind.Ubigint, "UBIGINT");

    /// <summary><c>UHUGEINT</c>: 128 bits, unsigned.</summary>
    public static readonly SqlType Uhugeint = new(SqlKind.Uhugeint, "UHUGEINT");

    /// <summary><c>FLOAT</c>: 32 bits.</summary>
    public static readonly SqlType Float = new(SqlKind.Float, "FLOAT");

    /// <summary><c>DOUBLE</c>: 64 bits.</summary>
    public static readonly SqlType Double = new(SqlKind.Double, "DOUBLE");

    /// <summary><c>VARCHAR</c></summary>
    public static readonly SqlType Varchar = new(SqlKind.Varchar, "VARCHAR");

    /// <summary><c>JSON</c></summary>
    public static readonly SqlType Json = new(SqlKind.Json, "JSON");

    /// <summary><c>BLOB</c></summary>
    public static readonly SqlType Blob = new(SqlKind.Blob, "BLOB");

    /// <summary><c>UUID</c></summary>
    public static readonly SqlType Uuid = new(SqlKind.Uuid, "UUID");

    /// <summary><c>DATE</c></summary>
    public static readonly SqlType Date = new(SqlKind.Date, "DATE");

    /// <summary><c>TIME</c>, in microseconds.</summary>
    public static readonly SqlType Time = new(SqlKind.Time, "TIME");

    /// <summary><c>TIMESTAMP</c>: date and time without a time zone, in microseconds.</summary>
    public static readonly SqlType Timestamp = new(SqlKind.Timestamp, "TIMESTAMP");

    /// <summary><c>TIMESTAMP WITH TIME ZONE</c>: a point in time, in microseconds.</summary>
    public static readonly SqlType TimestampTz = new(SqlKind.TimestampTz, "TIMESTAMPTZ");

    /// <summary><c>INTERVAL</c></summary>
    public static readonly SqlType Interval = new(SqlKind.Interval, "INTERVAL");

    /// <summary>The type of a bare NULL, and of the items of a list that holds nothing else.</summary>
    internal static readonly SqlType Unknown = new(SqlKind.Unknown, "NULL");

    private readonly string _name;

    private SqlType(SqlKind kind, string name)
    {
        Kind = kind;
        _name = name;
    }

    internal SqlKind Kind { get; }

    internal byte Width { get; private init; }

    internal byte Scale { get; private init; }

    /// <summary>The items of a list, the values of a map.</summary>
    internal SqlType? Items { get; private init; }

    internal SqlType? Keys { get; private init; }

    internal IReadOnlyList<(string Name, SqlType Type)> Fields { get; private init; } = [];

    /// <summary><c>DECIMAL(width, scale)</c></summary>
    /// <param name="width">All digits, 1 to 38.</param>
    /// <param name="scale">The digits after the point, 0 to <paramref name="width"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such DECIMAL.</exception>
    public static SqlType Decimal(int width, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 38);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, width);

        return new SqlType(SqlKind.Decimal, string.Create(CultureInfo.InvariantCulture, $"DECIMAL({width},{scale})"))
        {
            Width = (byte)width,
            Scale = (byte)scale,
        };
    }

    /// <summary>A list whose items are of one type: <c>items[]</c>.</summary>
    /// <param name="items">The type of the items.</param>
    public static SqlType List(SqlType items)
    {
        ArgumentNullException.ThrowIfNull(items);

        return new SqlType(SqlKind.List, $"{items}[]") { Items = items };
    }

    /// <summary><c>MAP(key, value)</c></summary>
    /// <param name="key">The type of the keys.</param>
    /// <param name="value">The type of the values.</param>
    public static SqlType Map(SqlType key, SqlType value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);

        return new SqlType(SqlKind.Map, $"MAP({key}, {value})") { Keys = key, Items = value };
    }

    /// <summary><c>STRUCT(name type, …)</c></summary>
    /// <param name="fields">The fields in their order; at least one.</param>
    /// <exception cref="ArgumentException">No field, or two of one name.</exception>
    public static SqlType Struct(params (string Name, SqlType Type)[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Length == 0)
        {
            throw new ArgumentException("A STRUCT needs at least one field.", nameof(fields));
        }

        // DuckDB compares field names without case.
        if (fields.Select(field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != fields.Length)
        {
            throw new ArgumentException("Two fields of a STRUCT have the same name.", nameof(fields));
        }

        var list = string.Join(", ", fields.Select(field => $"{SqlLiteral.Identifier(field.Name)} {field.Type}"));
        return new SqlType(SqlKind.Struct, $"STRUCT({list})") { Fields = [.. fields] };
    }

    /// <summary>The type as it is written in SQL.</summary>
    public override string ToString() => _name;

    /// <inheritdoc/>
    public bool Equals(SqlType? other) => other is not null && Kind == other.Kind && _name == other._name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SqlType);

    /// <inheritdoc/>
    public override int GetHashCode() => _name.GetHashCode(StringComparison.Ordinal);
}
