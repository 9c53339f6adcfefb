using System.Numerics;
using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.Tests.DuckDb;

public sealed class AppendTests
{
    public delegate void Writing(in RowWriter row);

    public static TheoryData<string, Writing, string> Values => new()
    {
        { "TINYINT", static (in row) => row.Write(0, (long?)(-128)), "-128" },
        { "SMALLINT", static (in row) => row.Write(0, (short?)(-32768)), "-32768" },
        { "INTEGER", static (in row) => row.Write(0, (sbyte?)(-5)), "-5" },
        { "BIGINT", static (in row) => row.Write(0, long.MinValue), "-9223372036854775808" },
        { "HUGEINT", static (in row) => row.Write(0, Int128.MinValue), "'-170141183460469231731687303715884105728'" },
        { "UTINYINT", static (in row) => row.Write(0, (BigInteger)255), "255" },
        { "USMALLINT", static (in row) => row.Write(0, (ushort?)65535), "65535" },
        { "UINTEGER", static (in row) => row.Write(0, uint.MaxValue), "4294967295" },
        { "UBIGINT", static (in row) => row.Write(0, ulong.MaxValue), "18446744073709551615" },
        { "UHUGEINT", static (in row) => row.Write(0, UInt128.MaxValue), "340282366920938463463374607431768211455" },
        { "FLOAT", static (in row) => row.Write(0, 0.1f), "0.1" },
        { "DOUBLE", static (in row) => row.Write(0, double.NegativeInfinity), "'-inf'" },
        { "DOUBLE", static (in row) => row.Write(0, 1.5m), "1.5" },
        { "DOUBLE", static (in row) => row.Write(0, (int?)3), "3" },
        { "DECIMAL(4,2)", static (in row) => row.Write(0, -99.9900m), "-99.99" },
        { "DECIMAL(9,0)", static (in row) => row.Write(0, (int?)999_999_999), "999999999" },
        { "DECIMAL(18,18)", static (in row) => row.Write(0, 0.000000000000000001m), "'0.000000000000000001'" },
        { "DECIMAL(38,10)", static (in row) => row.Write(0, decimal.MaxValue / 1000), "'79228162514264337593543950.3350000000'" },
        { "BOOLEAN", static (in row) => row.Write(0, true), "true" },
        { "VARCHAR", static (in row) => row.Write(0, "thirteen byte\0 😀"), "'thirteen byte' || chr(0) || ' 😀'" },
        { "VARCHAR", static (in row) => row.Write(0, ""), "''" },
        { "JSON", static (in row) => row.Write(0, "{\"a\": 1}"), "'{\"a\": 1}'" },
        { "JSON", static (in row) => row.Write(0, JsonElement.Parse("[1]")), "'[1]'" },
        { "ENUM('in progress', 'done')", static (in row) => row.Write(0, "done"), "'done'" },
        { "BIT", static (in row) => row.Write(0, "0101"), "'0101'" },
        { "TIMETZ", static (in row) => row.Write(0, "14:30:00+02:30"), "'14:30:00+02:30'" },
        { "BLOB", static (in row) => row.Write(0, (byte[])[0, 1, 255]), "'\\x00\\x01\\xFF'" },
        { "UUID", static (in row) => row.Write(0, new Guid("ff112233-4455-6677-8899-aabbccddeeff")), "'ff112233-4455-6677-8899-aabbccddeeff'" },
        { "DATE", static (in row) => row.Write(0, DateOnly.MinValue), "'0001-01-01'" },
        { "TIME", static (in row) => row.Write(0, new TimeOnly(14, 30, 0, 250)), "'14:30:00.25'" },
        { "TIMESTAMP", static (in row) => row.Write(0, new DateTime(1918, 2, 7, 14, 30, 0, 250)), "'1918-02-07 14:30:00.25'" },
        { "TIMESTAMP_S", static (in row) => row.Write(0, new DateTime(2018, 2, 7, 14, 30, 0)), "'2018-02-07 14:30:00'" },
        { "TIMESTAMP_MS", static (in row) => row.Write(0, new DateTime(2018, 2, 7, 14, 30, 0, 250)), "'2018-02-07 14:30:00.25'" },
        { "TIMESTAMP_NS", static (in row) => row.Write(0, new DateTime(2018, 2, 7, 14, 30, 0, 250)), "'2018-02-07 14:30:00.25'" },
        { "TIMESTAMPTZ", static (in row) => row.Write(0, new DateTimeOffset(2018, 2, 7, 14, 30, 0, TimeSpan.FromHours(2))), "'2018-02-07 14:30:00+02'" },
        { "INTERVAL", static (in row) => row.Write(0, new TimeSpan(3, 4, 0, 0, 500)), "INTERVAL '3 days 4 hours 0.5 seconds'" },
        { "INTEGER[]", static (in row) => row.WriteList(0, [1, null, 3], static (in RowWriter item, int? value) => item.Write(0, value)), "[1, NULL, 3]" },
        { "INTEGER[3]", static (in row) => row.WriteList(0, [1, null, 3], static (in RowWriter item, int? value) => item.Write(0, value)), "[1, NULL, 3]" },
        {
            "VARCHAR[][]",
            static (in row) => row.WriteList(0, (string[][])[["a", "b"], [], ["c"]], static (in RowWriter item, string[] value) =>
                item.WriteList(0, value, static (in RowWriter inner, string text) => inner.Write(0, text))),
            "[['a', 'b'], [], ['c']]"
        },
        {
            "MAP(VARCHAR, INTEGER)",
            static (in row) => row.WriteMap(
                0,
                new Dictionary<string, int?> { ["a"] = 1, ["b"] = null },
                static (in RowWriter item, string key) => item.Write(0, key),
                static (in RowWriter item, int? value) => item.Write(0, value)),
            "MAP {'a': 1, 'b': NULL}"
        },
        { "STRUCT(a INTEGER, v VARCHAR)", static (in row) => row.WriteStruct(0, new Cell(static (in part) => part.Write(0, "x"))), "{'a': NULL, 'v': 'x'}" },
        { "STRUCT(v VARCHAR)[]", static (in row) => row.WriteList<Cell?>(0, [null], static (in RowWriter item, Cell? value) => item.WriteStruct(0, value)), "[NULL]" },
        { "INTEGER", static (in row) => row.Write(0, (int?)null), "NULL" },
        { "INTEGER[]", static (in row) => row.WriteList(0, (int[]?)null, static (in RowWriter item, int value) => item.Write(0, value)), "NULL" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_arrives_in_a_column_of_each_type(string type, Writing write, string expected)
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute(Sql.Raw($"CREATE TABLE t (v {type}, n INTEGER DEFAULT 7)"));

        Assert.Equal(3, db.Append("t", [new Cell(write), new Cell(write), new Cell(write)]));

        Assert.Equal(3L, db.QueryScalar<long>(Sql.Raw($"SELECT count(*) FROM t WHERE v IS NOT DISTINCT FROM (({expected})::{type}) AND n = 7")));
    }

    public static TheoryData<string, Writing, string> Refused => new()
    {
        { "TINYINT", static (in row) => row.Write(0, (int?)128), "Column \"v\" is TINYINT, which has no room for 128." },
        { "UINTEGER", static (in row) => row.Write(0, (int?)(-1)), "Column \"v\" is UINTEGER, which has no room for -1." },
        { "HUGEINT", static (in row) => row.Write(0, BigInteger.Pow(2, 127)), "Column \"v\" is HUGEINT, which has no room for 170141183460469231731687303715884105728." },
        { "DECIMAL(4,2)", static (in row) => row.Write(0, 100m), "Column \"v\" is DECIMAL(4,2), which has no room for 100." },
        { "DECIMAL(4,2)", static (in row) => row.Write(0, 0.005m), "Column \"v\" is DECIMAL(4,2), which has no room for 0.005." },
        { "DATE", static (in row) => row.Write(0, (int?)5), "Column \"v\" is DATE, which a C# integer cannot be written to: change the record, or the table." },
        { "JSON", static (in row) => row.Write(0, "{"), "Column \"v\" is JSON, and the text for it is not." },
        { "ENUM('a', 'b')", static (in row) => row.Write(0, "c"), "Column \"v\" is an ENUM without the value c; it has a, b." },
        { "INTEGER NOT NULL", static (in row) => row.Write(0, (int?)null), "Column \"v\" is NOT NULL in the table, and null in the record." },
        {
            "INTEGER[3]", static (in row) => row.WriteList(0, [1], static (in RowWriter item, int value) => item.Write(0, value)),
            "Column \"v\" is INTEGER[3], and the list for it has 1 items."
        },
        {
            "STRUCT(a INTEGER)", static (in row) => row.WriteStruct(0, new Cell(static (in part) => part.Write(0, "x"))),
            "Column \"v\" is STRUCT(a INTEGER), which has no one field for V of the record."
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_value_that_does_not_fit_is_refused_with_its_row_and_column_and_none_is_appended(string type, Writing write, string expected)
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute(Sql.Raw($"CREATE TABLE t (v {type})"));

        var error = Assert.Throws<DatabaseException>(() => db.Append("t", [new Cell(write)]));

        Assert.Equal($"Row 1 cannot be appended to \"t\". {expected}", error.Message);
        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_row_far_down_that_is_refused_takes_all_before_it_along()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t (v INTEGER)");

        var sync = Assert.Throws<DatabaseException>(() => db.Append("t", Numbers(5000, largeAt: 4321)));
        var async = await Assert.ThrowsAsync<DatabaseException>(() => db.AppendAsync("t", Numbers(5000, largeAt: 4321)));

        Assert.Equal("Row 4321 cannot be appended to \"t\". Column \"v\" is INTEGER, which has no room for 3000000000.", sync.Message);
        Assert.Equal(sync.Message, async.Message);
        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task In_a_transaction_rows_count_with_it_and_after_a_failure_it_can_only_be_rolled_back()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t (v INTEGER)");

        await using (var tx = db.BeginTransaction())
        {
            Assert.Equal(3000, await db.AppendAsync("t", Numbers(3000), TestContext.Current.CancellationToken));
            Assert.Equal(3000L, db.QueryScalar<long>("SELECT count(*) FROM t"));
            tx.Commit();
        }

        await using (var tx = db.BeginTransaction())
        {
            Assert.Throws<DatabaseException>(() => db.Append("t", Numbers(5000, largeAt: 4000)));
            Assert.StartsWith(
                "The transaction cannot be committed, as a part of it failed, and was rolled back: Row 4000", Assert.Throws<DatabaseException>(tx.Commit).Message, StringComparison.Ordinal);
        }

        Assert.Equal(3000L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_source_that_throws_or_is_cancelled_leaves_nothing()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t (v INTEGER)");
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<InvalidDataException>(() => db.Append("t", Numbers(5000, then: () => throw new InvalidDataException())));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.AppendAsync("t", Numbers(100_000, then: cancellation.Cancel).ToAsyncEnumerable(), cancellation.Token));

        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task What_the_table_itself_refuses_is_said_in_DuckDBs_words()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t (v INTEGER PRIMARY KEY); CREATE VIEW w AS SELECT 1 AS v");

        Assert.Contains("duplicate key", Assert.Throws<DatabaseException>(() => db.Append("t", [.. Numbers(1), .. Numbers(1)])).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere does not exist", Assert.Throws<DatabaseException>(() => db.Append("nowhere", Numbers(1))).Message, StringComparison.Ordinal);
        Assert.Throws<DatabaseException>(() => db.Append("w", Numbers(1)));
        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_table_is_found_by_its_schema_too()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE SCHEMA s; CREATE TABLE s.\"a.b \"\"c\" (v INTEGER)");

        db.Append("s.\"a.b \"\"c\"", Numbers(2));
        db.Append("memory.s.\"a.b \"\"c\"", Numbers(1));

        Assert.Equal(3L, db.QueryScalar<long>("SELECT count(*) FROM s.\"a.b \"\"c\""));
        foreach (string name in (string[])["a.b.c.d", "a.", ".a", "a..b", "\"a", "\"a\"b"])
        {
            Assert.Throws<ArgumentException>(() => db.Append(name, Numbers(1)));
        }
    }

    [Fact]
    public async Task Many_rows_with_long_lists_arrive()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t (v VARCHAR[])");
        var cells = Enumerable.Range(0, 3000).Select(static i => new Cell((in row) =>
            row.WriteList(0, Enumerable.Range(0, 20).Select(j => j % 7 == 0 ? null : $"item {i} {j}").ToList(), static (in RowWriter item, string? text) => item.Write(0, text))));

        await db.AppendAsync("t", cells, TestContext.Current.CancellationToken);

        Assert.Equal(
            0L,
            db.QueryScalar<long>("""
                SELECT count(*) FROM (SELECT v, rowid AS i FROM t)
                WHERE v IS DISTINCT FROM list_transform(range(20), lambda j: CASE WHEN j % 7 <> 0 THEN 'item ' || i || ' ' || j END)
                """));
    }

    private static IEnumerable<Cell> Numbers(int count, int largeAt = 0, Action? then = null)
    {
        for (int number = 1; number <= count; number++)
        {
            long value = number == largeAt ? 3_000_000_000 : number;
            yield return new Cell((in row) => row.Write(0, value));
        }

        then?.Invoke();
    }

    /// <summary>A record that writes what a test says.</summary>
    internal sealed record Cell(Writing Writing) : IWritableRow<Cell>
    {
        private static readonly string[] Names = ["V"];

        public static ReadOnlySpan<string> Columns => Names;

        public static Cell Read(in RowReader row) => throw new NotSupportedException();

        public static void Write(in RowWriter row, Cell value) => value.Writing(row);
    }
}
