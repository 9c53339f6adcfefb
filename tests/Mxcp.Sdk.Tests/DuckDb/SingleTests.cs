using System.Numerics;
using Mxcp.CompilerServices;

namespace Mxcp.Tests.DuckDb;

public sealed class SingleTests
{
    private const string None = "The query gave no row, and exactly one is asked for: use QuerySingleOrDefault where there may be none.";
    private const string Several = "The query gave more than one row, and one is asked for: make its WHERE say which, or add LIMIT 1 where any will do.";

    [Fact]
    public async Task One_row_is_read_as_a_record()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        Assert.Equal(new Item(1), db.QuerySingle<Item>("SELECT 1 AS id"));
        Assert.Equal(new Item(2), db.QuerySingle<Item>($"SELECT {2} AS id"));
        Assert.Equal(new Item(3), db.QuerySingle<Item>("SELECT $id AS id", ("id", 3)));
        Assert.Equal(new Item(4), await db.QuerySingleAsync<Item>("SELECT $id AS id", TestContext.Current.CancellationToken, ("id", 4)));
        Assert.Equal(new Item(5), db.QuerySingleOrDefault<Item>("SELECT $id AS id", new Dictionary<string, object?> { ["id"] = 5 }));
        Assert.Null(db.QuerySingleOrDefault<Item>("SELECT 1 AS id WHERE false"));
        Assert.Null(await db.QuerySingleOrDefaultAsync<Item>($"SELECT 1 AS id WHERE {false}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_row_and_several_are_errors()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        Assert.Equal(None, Assert.Throws<DatabaseException>(() => db.QuerySingle<Item>("SELECT 1 AS id WHERE false")).Message);
        Assert.Equal(Several, Assert.Throws<DatabaseException>(() => db.QuerySingle<Item>("SELECT i AS id FROM range(2) r(i)")).Message);
        Assert.Equal(Several, Assert.Throws<DatabaseException>(() => db.QuerySingleOrDefault<Item>("SELECT i AS id FROM range(2) r(i)")).Message);
        Assert.Equal(Several, Assert.Throws<DatabaseException>(() => db.QueryScalar<long>("SELECT i AS id FROM range(2) r(i)")).Message);
        Assert.Equal(
            None.Replace("Single", "Scalar", StringComparison.Ordinal),
            Assert.Throws<DatabaseException>(() => db.QueryScalar<long>("SELECT 1 AS id WHERE false")).Message);
    }

    [Fact]
    public async Task Of_a_result_without_end_two_rows_are_enough_to_see_that_there_are_several()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;

        Assert.Equal(Several, Assert.Throws<DatabaseException>(() => db.QuerySingle<Item>("SELECT i AS id FROM range(1000000000000) r(i)")).Message);
        Assert.Equal(Several, Assert.Throws<DatabaseException>(() => db.QueryScalar<long>("SELECT i AS id FROM range(1000000000000) r(i)")).Message);
        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task A_value_is_read_as_the_type_that_is_asked_for()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        Assert.Equal(3, db.QueryScalar<int>("SELECT sum(i) FROM range(3) r(i)"));
        Assert.Equal(3L, db.QueryScalar<long>($"SELECT {3}"));
        Assert.Equal(3, db.QueryScalar<BigInteger>("SELECT 3::UTINYINT"));
        Assert.Equal(UInt128.MaxValue, db.QueryScalar<UInt128>("SELECT 340282366920938463463374607431768211455::UHUGEINT"));
        Assert.Equal(1.50m, await db.QueryScalarAsync<decimal>("SELECT 1.50", TestContext.Current.CancellationToken));
        Assert.Equal("x", db.QueryScalar<string>("SELECT $v", ("v", "x")));
        Assert.Equal(new DateOnly(2018, 2, 7), db.QueryScalar<DateOnly>("SELECT DATE '2018-02-07'"));
        Assert.True(db.QueryScalar<bool?>("SELECT true"));
        Assert.Null(db.QueryScalar<int?>("SELECT NULL::INTEGER"));
        Assert.Null(db.QueryScalarOrDefault<string>("SELECT NULL::VARCHAR"));
        Assert.Equal(0, db.QueryScalarOrDefault<int>("SELECT NULL::INTEGER"));
        Assert.Null(await db.QueryScalarOrDefaultAsync<int?>("SELECT 1 WHERE false", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_value_of_the_type_is_an_error()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        Assert.Equal(
            "The query gave NULL, and a value is asked for: use QueryScalarOrDefault where it may be NULL, or coalesce in the SQL.",
            Assert.Throws<DatabaseException>(() => db.QueryScalar<string>("SELECT NULL::VARCHAR")).Message);
        Assert.StartsWith("The query gave NULL", Assert.Throws<DatabaseException>(() => db.QueryScalar<int>("SELECT max(1) WHERE false")).Message, StringComparison.Ordinal);
        Assert.Equal(
            "The query gave 2 columns, and one is asked for: a, b.", Assert.Throws<DatabaseException>(() => db.QueryScalar<int>("SELECT 1 AS a, 2 AS b")).Message);
        Assert.Equal(
            "The statement gives no value: QueryScalar is for one that gives one column.",
            Assert.Throws<DatabaseException>(() => db.QueryScalar<int>("CREATE TABLE t(i INTEGER)")).Message);
        Assert.Equal(
            "Column \"v\" is VARCHAR, which cannot be read as a C# int: change the record, or cast the column in the SQL.",
            Assert.Throws<DatabaseException>(() => db.QueryScalar<int>("SELECT 'x' AS v")).Message);
        Assert.Contains("mark a record with [Row]", Assert.Throws<NotSupportedException>(() => db.QueryScalar<Version>("SELECT 1")).Message, StringComparison.Ordinal);
    }

    internal sealed record Item(long Id) : IRow<Item>
    {
        private static readonly string[] Names = ["Id"];

        public static ReadOnlySpan<string> Columns => Names;

        public static Item Read(in RowReader row) => new(row.Int64(0));
    }
}
