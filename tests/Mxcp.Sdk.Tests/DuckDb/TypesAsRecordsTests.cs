using System.Numerics;
using Mxcp.CompilerServices;

namespace Mxcp.Tests.DuckDb;

public sealed class TypesAsRecordsTests
{
    [Fact]
    public async Task A_record_reads_itself_from_the_columns_that_match_its_names()
    {
        await using var database = TestDatabase.InMemory();

        var customers = ((IDatabase)database).Query<Customer>("""
            SELECT * FROM (VALUES
                (12.5, 'Ada', [{'when': DATE '2018-02-07', 'TOTAL': 10.50::DECIMAL(10,2)}], NULL, 'in_progress', 'extra'),
                (7.25, 'Bob', [], NULL, 'open', 'extra')) v(revenue, "NA-ME", orders, parent, status, more)
            """);

        Assert.Equal(2, customers.Count);
        Assert.Equal("Ada", customers[0].Name);
        Assert.Equal(12.5, customers[0].Revenue);
        Assert.Equal(Status.InProgress, customers[0].Status);
        Assert.Equal([new Order(new DateOnly(2018, 2, 7), 10.50m)], customers[0].Orders);
        Assert.Empty(customers[1].Orders!);
        Assert.Null(customers[1].Parent);
    }

    [Fact]
    public async Task JSON_columns_become_records_and_lists_like_STRUCT_and_LIST()
    {
        await using var database = TestDatabase.InMemory();

        var customer = (await ((IDatabase)database).QueryAsync<Customer>("""
            SELECT 'Ada' AS name, 1 AS revenue, 'Open' AS status,
                   '[{"total": 1.50, "when": "2018-02-07"}, {"when": "2018-02-08", "total": 2}]'::JSON AS orders,
                   '{"when": "2018-02-09", "Total": 3}'::JSON AS parent
            """))[0];

        Assert.Equal([new Order(new DateOnly(2018, 2, 7), 1.50m), new Order(new DateOnly(2018, 2, 8), 2m)], customer.Orders);
        Assert.Equal(new Order(new DateOnly(2018, 2, 9), 3m), customer.Parent);
    }

    [Theory]
    [InlineData("1 AS name", "The result has no column for Revenue; it has name. Give one of them that name with AS.")]
    [InlineData("1 AS rev_enue, 2 AS \"REV-enue\"", "Several columns are named like Revenue: rev_enue, REV-enue. Name one of them exactly so with AS.")]
    [InlineData("'x' AS revenue, 'x' AS name, 'open' AS status, NULL AS orders, NULL AS parent", "Column \"revenue\" is VARCHAR, which cannot be read as a C# double: change the record, or cast the column in the SQL.")]
    [InlineData("NULL AS revenue, 'x' AS name, 'open' AS status, NULL AS orders, NULL AS parent", "Column \"revenue\" is NULL, and the record has a double there that cannot be null: make it nullable, or use coalesce in the SQL.")]
    [InlineData("1 AS revenue, 'x' AS name, 'shut' AS status, NULL AS orders, NULL AS parent", "Column \"status\" holds \"shut\", which is none of Open, InProgress.")]
    [InlineData("1 AS revenue, 'x' AS name, 'open' AS status, [{'when': DATE '2018-02-07', 'total': NULL::DECIMAL(4,2)}] AS orders, NULL AS parent", "Column \"total\" is NULL, and the record has a decimal there that cannot be null: make it nullable, or use coalesce in the SQL.")]
    [InlineData("1 AS revenue, 'x' AS name, 'open' AS status, 'x' AS orders, NULL AS parent", "Column \"orders\" is VARCHAR, which cannot be read as a C# list: change the record, or cast the column in the SQL.")]
    [InlineData("1 AS revenue, 'x' AS name, 'open' AS status, NULL AS orders, {'when': DATE '2018-02-07'} AS parent", "The result has no column for Total; it has when. Give one of them that name with AS.")]
    [InlineData("1 AS revenue, 'x' AS name, 'open' AS status, '[{\"when\": 5, \"total\": 1}]'::JSON AS orders, NULL AS parent", "Column \"When\" is a JSON number, which cannot be read as a C# DateOnly: change the record, or cast the column in the SQL.")]
    public async Task What_does_not_fit_the_record_is_named(string columns, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, Assert.Throws<DatabaseException>(() => database.Query<Customer>(Sql.Raw($"SELECT {columns}"))).Message);
    }

    [Theory]
    [InlineData("7::TINYINT")]
    [InlineData("7::UTINYINT")]
    [InlineData("7::SMALLINT")]
    [InlineData("7::USMALLINT")]
    [InlineData("7::INTEGER")]
    [InlineData("7::UINTEGER")]
    [InlineData("7::BIGINT")]
    [InlineData("7::UBIGINT")]
    [InlineData("7::HUGEINT")]
    [InlineData("7::UHUGEINT")]
    [InlineData("7::DECIMAL(38,0)")]
    [InlineData("sum(7)")]
    public async Task Any_integer_column_is_read_as_any_integer(string expression)
    {
        await using var database = TestDatabase.InMemory();
        var seven = Read(database, expression, static (in row) =>
            (row.SByte(0), row.Byte(0), row.Int16(0), row.UInt16(0), row.Int32(0), row.UInt32(0), row.Int64(0), row.UInt64(0), row.Int128(0), row.BigInteger(0), row.Double(0), row.Decimal(0)));

        Assert.Equal(((sbyte)7, (byte)7, (short)7, (ushort)7, 7, 7u, 7L, 7UL, (Int128)7, (BigInteger)7, 7.0, 7m), seven);
    }

    [Fact]
    public async Task An_integer_that_does_not_fit_is_refused_with_its_value()
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal("Column \"v\" holds 5000000000, which a C# int has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.", Refused(database, "5000000000", static (in row) => row.Int32(0)));
        Assert.Equal("Column \"v\" holds -1, which a C# ulong has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.", Refused(database, "-1", static (in row) => row.UInt64(0)));
        Assert.Equal(
            "Column \"v\" holds 170141183460469231731687303715884105727, which a C# long has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.",
            Refused(database, "170141183460469231731687303715884105727::HUGEINT", static (in row) => row.Int64(0)));
        Assert.Equal(
            "Column \"v\" holds 340282366920938463463374607431768211455, which a C# Int128 has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.",
            Refused(database, "340282366920938463463374607431768211455::UHUGEINT", static (in row) => row.Int128(0)));
        Assert.Equal(BigInteger.Pow(2, 128) - 1, Read(database, "340282366920938463463374607431768211455::UHUGEINT", static (in row) => row.BigInteger(0)));
    }

    [Fact]
    public async Task Every_scalar_type_has_its_getter()
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(1.5, Read(database, "1.50::DECIMAL(4,2)", static (in row) => row.Double(0)));
        Assert.Equal(1.50m, Read(database, "1.50::DECIMAL(4,2)", static (in row) => row.Decimal(0)));
        Assert.Equal(0.1f, Read(database, "0.1::FLOAT", static (in row) => row.Float(0)));
        Assert.Equal((double)0.1f, Read(database, "0.1::FLOAT", static (in row) => row.Double(0)));
        Assert.True(Read(database, "true", static (in row) => row.Boolean(0)));
        Assert.Equal("b", Read(database, "'b'::ENUM('a', 'b')", static (in row) => row.Text(0)));
        Assert.Equal("{\"a\": 1}", Read(database, "'{\"a\": 1}'::JSON", static (in row) => row.Text(0)));
        Assert.Equal(new DateOnly(2018, 2, 7), Read(database, "DATE '2018-02-07'", static (in row) => row.Date(0)));
        Assert.Equal(new TimeOnly(14, 30), Read(database, "TIME '14:30:00'", static (in row) => row.Time(0)));
        Assert.Equal(new DateTime(2018, 2, 7, 14, 30, 0), Read(database, "TIMESTAMP '2018-02-07 14:30:00'", static (in row) => row.DateTime(0)));
        Assert.Equal(
            new DateTimeOffset(2018, 2, 7, 14, 30, 0, TimeSpan.Zero), Read(database, "TIMESTAMPTZ '2018-02-07 14:30:00Z'", static (in row) => row.DateTimeOffset(0)));
        Assert.Equal(TimeSpan.FromHours(25), Read(database, "INTERVAL '1 day 1 hour'", static (in row) => row.Duration(0)));
        Assert.Equal(
            new Guid("ff112233-4455-6677-8899-aabbccddeeff"), Read(database, "'ff112233-4455-6677-8899-aabbccddeeff'::UUID", static (in row) => row.Guid(0)));
        Assert.Equal([0xAA, 0xBB], Read(database, "'\\xAA\\xBB'::BLOB", static (in row) => row.Bytes(0)));
        Assert.Equal([1L, 2L], Read(database, "[1, 2]", static (in row) => row.List(0, static (in item) => item.Int64(0))));
        Assert.Equal([null, 2L], Read(database, "array_value(NULL, 2)", static (in row) => row.List(0, static (in item) => item.Int64OrNull(0))));
        Assert.Equal(
            [["a"], []], Read(database, "[['a'], []]", static (in row) => row.List(0, static (in item) => item.List(0, static (in inner) => inner.Text(0)))));
    }

    [Fact]
    public async Task Maps_unions_and_JSON_have_theirs()
    {
        await using var database = TestDatabase.InMemory();
        const string Union = "::UNION(\"when\" DATE, total DECIMAL(4,2))";

        Assert.Equal(
            new Dictionary<int, string?> { [1] = "x", [2] = null },
            Read(database, "MAP {1: 'x', 2: NULL}", static (in row) => row.Map(0, static (in key) => key.Int32(0), static (in value) => value.TextOrNull(0))));
        Assert.Equal(
            new Dictionary<string, long> { ["a"] = 1, ["b"] = 2 },
            Read(database, "'{\"a\": 1, \"b\": 2}'::JSON", static (in row) => row.Map(0, static (in key) => key.Text(0), static (in value) => value.Int64(0))));
        Assert.Null(Read(database, "NULL::MAP(INTEGER, INTEGER)", static (in row) => row.MapOrNull(0, static (in key) => key.Int32(0), static (in value) => value.Int32(0))));
        Assert.Equal(2.50m, Read(database, "'[1, 2.50]'::JSON", static (in row) => row.Json(0))[1].GetDecimal());
        Assert.Null(Read(database, "NULL::JSON", static (in row) => row.JsonOrNull(0)));
        Assert.Equal(new Either(new DateOnly(2018, 2, 7), null), Read(database, "union_value(\"when\" := DATE '2018-02-07')" + Union, static (in row) => row.Struct<Either>(0)));
        Assert.Equal(new Either(null, 1.5m), Read(database, "union_value(total := 1.5)" + Union, static (in row) => row.Struct<Either>(0)));
    }

    [Fact]
    public async Task Every_getter_has_one_for_NULL()
    {
        await using var database = TestDatabase.InMemory();

        Assert.All(
            Read<object?[]>(database, "NULL::INTEGER", static (in row) =>
            [
                row.SByteOrNull(0), row.ByteOrNull(0), row.Int16OrNull(0), row.UInt16OrNull(0), row.Int32OrNull(0), row.UInt32OrNull(0), row.Int64OrNull(0),
                row.UInt64OrNull(0), row.Int128OrNull(0), row.BigIntegerOrNull(0), row.DoubleOrNull(0), row.FloatOrNull(0), row.DecimalOrNull(0),
                row.BooleanOrNull(0), row.TextOrNull(0), row.DateOrNull(0), row.TimeOrNull(0), row.DateTimeOrNull(0), row.DateTimeOffsetOrNull(0),
                row.DurationOrNull(0), row.GuidOrNull(0), row.BytesOrNull(0), row.OneOfOrNull(0, "a"), row.StructOrNull<Order>(0),
                row.ListOrNull(0, static (in item) => item.Text(0)), row.IsNull(0) ? null : "",
            ]),
            Assert.Null);
    }

    [Theory]
    [InlineData("DATE '2018-02-07'", "DATE")]
    [InlineData("1.5::DOUBLE", "DOUBLE")]
    [InlineData("true", "BOOLEAN")]
    [InlineData("{'a': 1}", "STRUCT(a INTEGER)")]
    [InlineData("1.5::DECIMAL(4,2)", "DECIMAL(4,2)")]
    public async Task A_type_that_is_not_an_integer_is_not_read_as_one(string expression, string type)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(
            $"Column \"v\" is {type}, which cannot be read as a C# int: change the record, or cast the column in the SQL.",
            Refused(database, expression, static (in row) => row.Int32(0)));
    }

    private static T Read<T>(IDatabase database, string expression, Reading<T> read)
    {
        Any<T>.Reading = read;
        return database.Query<Any<T>>(Sql.Raw($"SELECT {expression} AS v"))[0].Value;
    }

    private static string Refused<T>(IDatabase database, string expression, Reading<T> read) =>
        Assert.Throws<DatabaseException>(() => Read(database, expression, read)).Message;

    internal delegate T Reading<T>(in RowReader row);

    /// <summary>A record that reads what a test asks for.</summary>
    internal sealed record Any<T>(T Value) : IRow<Any<T>>
    {
        private static readonly string[] Names = ["V"];

        public static Reading<T> Reading { get; set; } = null!;

        public static ReadOnlySpan<string> Columns => Names;

        public static Any<T> Read(in RowReader row) => new(Reading(row));
    }

    internal enum Status
    {
        Open,
        InProgress,
    }

    internal sealed record Order(DateOnly When, decimal Total) : IRow<Order>
    {
        private static readonly string[] Names = ["When", "Total"];

        public static ReadOnlySpan<string> Columns => Names;

        public static Order Read(in RowReader row) => new(When: row.Date(0), Total: row.Decimal(1));
    }

    internal sealed record Either(DateOnly? When, decimal? Total) : IRow<Either>
    {
        private static readonly string[] Names = ["When", "Total"];

        public static ReadOnlySpan<string> Columns => Names;

        public static Either Read(in RowReader row) => new(When: row.DateOrNull(0), Total: row.DecimalOrNull(1));
    }

    internal sealed record Customer(double Revenue, string Name, List<Order>? Orders, Order? Parent, Status Status) : IRow<Customer>
    {
        private static readonly string[] Names = ["Revenue", "Name", "Orders", "Parent", "Status"];

        public static ReadOnlySpan<string> Columns => Names;

        public static Customer Read(in RowReader row) => new(
            Revenue: row.Double(0),
            Name: row.Text(1),
            Orders: row.ListOrNull(2, static (in item) => item.Struct<Order>(0)),
            Parent: row.StructOrNull<Order>(3),
            Status: row.OneOf(4, "Open", "InProgress") switch
            {
                0 => Status.Open,
                _ => Status.InProgress,
            });
    }
}
