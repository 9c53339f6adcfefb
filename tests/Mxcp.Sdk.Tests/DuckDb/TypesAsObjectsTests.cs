using System.Numerics;
using DuckDB.NET.Data;

namespace Mxcp.Tests.DuckDb;

public sealed class TypesAsObjectsTests
{
    public static TheoryData<string, object?> Values => new()
    {
        { "NULL", null },
        { "true", true },
        { "(-128)::TINYINT", sbyte.MinValue },
        { "(-32768)::SMALLINT", short.MinValue },
        { "(-2147483648)::INTEGER", int.MinValue },
        { "(-9223372036854775808)::BIGINT", long.MinValue },
        { "255::UTINYINT", byte.MaxValue },
        { "65535::USMALLINT", ushort.MaxValue },
        { "4294967295::UINTEGER", uint.MaxValue },
        { "18446744073709551615::UBIGINT", ulong.MaxValue },
        { "sum(3)", new BigInteger(3) },
        { "340282366920938463463374607431768211455::UHUGEINT", BigInteger.Pow(2, 128) - 1 },
        { "0.1::FLOAT", 0.1f },
        { "0.1::DOUBLE", 0.1 },
        { "'nan'::DOUBLE", double.NaN },
        { "(-0.50)::DECIMAL(4,2)", -0.50m },
        { "'79228162514264337593543950335'::DECIMAL(38,0)", decimal.MaxValue },
        { "1.5::DECIMAL(38,30)", 1.5m },
        { "'text'", "text" },
        { "'{\"a\": 1}'::JSON", "{\"a\": 1}" },
        { "'\\xDE\\xAD'::BLOB", new byte[] { 0xDE, 0xAD } },
        { "'0101'::BIT", "0101" },
        { "'ff112233-4455-6677-8899-aabbccddeeff'::UUID", new Guid("ff112233-4455-6677-8899-aabbccddeeff") },
        { "'b'::ENUM('a', 'b')", "b" },
        { "DATE '2018-02-07'", new DateOnly(2018, 2, 7) },
        { "DATE '0001-01-01'", DateOnly.MinValue },
        { "DATE '9999-12-31'", DateOnly.MaxValue },
        { "TIME '14:30:00.25'", new TimeOnly(14, 30, 0, 250) },
        { "'14:30:00.123456789'::TIME_NS", new TimeOnly(522_001_234_567) },
        { "'14:30:00+02:30'::TIMETZ", "14:30:00+02:30" },
        { "TIMESTAMP '2018-02-07 14:30:00.25'", new DateTime(2018, 2, 7, 14, 30, 0, 250) },
        { "'2018-02-07 14:30:00'::TIMESTAMP_S", new DateTime(2018, 2, 7, 14, 30, 0) },
        { "'1917-02-07 14:30:00.125'::TIMESTAMP_MS", new DateTime(1917, 2, 7, 14, 30, 0, 125) },
        { "'1917-02-07 14:30:00.1234567'::TIMESTAMP_NS", new DateTime(1917, 2, 7, 14, 30, 0).AddTicks(1234567) },
        { "TIMESTAMPTZ '2018-02-07 14:30:00+02'", new DateTimeOffset(2018, 2, 7, 12, 30, 0, TimeSpan.Zero) },
        { "INTERVAL '3 days 4 hours 0.5 seconds'", new TimeSpan(3, 4, 0, 0, 500) },
        { "[1, NULL, 3]", new object?[] { 1, null, 3 } },
        { "array_value('a', NULL)", new object?[] { "a", null } },
        { "[[1], NULL]", new object?[] { new object?[] { 1 }, null } },
        { "union_value(b := 'x')::UNION(a INTEGER, b VARCHAR)", "x" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_boxed_as_the_CSharp_type_of_its_DuckDB_type(string expression, object? expected)
    {
        await using var database = TestDatabase.InMemory();

        object? actual = database.Value(expression);

        Assert.Equal(expected, actual);
        Assert.Equal(expected?.GetType(), actual?.GetType());
    }

    [Theory]
    [InlineData("'text'")]
    [InlineData("123456789012345678901234567890::HUGEINT")]
    [InlineData("1.50::DECIMAL(4,2)")]
    [InlineData("'00112233-4455-6677-8899-aabbccddeeff'::UUID")]
    [InlineData("0.1::FLOAT")]
    [InlineData("DATE '2018-02-07'")]
    [InlineData("TIME '14:30:00.25'")]
    [InlineData("TIMESTAMP '2018-02-07 14:30:00.123456'")]
    [InlineData("'2018-02-07 14:30:00.125'::TIMESTAMP_MS")]
    [InlineData("INTERVAL '3 days 4 hours'")]
    [InlineData("'0101'::BIT")]
    [InlineData("(-32768)::SMALLINT")]
    [InlineData("18446744073709551615::UBIGINT")]
    public async Task The_ADO_NET_provider_reads_the_same(string expression)
    {
        await using var database = TestDatabase.InMemory();
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the expressions are those above
        command.CommandText = $"SELECT {expression}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        reader.Read();

        Assert.Equal(reader.GetValue(0), database.Value(expression));
    }

    [Fact]
    public async Task A_struct_is_a_row_in_the_order_of_its_fields()
    {
        await using var database = TestDatabase.InMemory();

        var value = Assert.IsType<Row>(database.Value("{'b': 1, 'a': {'c': [true]}}"));

        Assert.Equal(["b", "a"], value.Keys);
        Assert.Equal(1, value["b"]);
        Assert.Equal([true], Assert.IsAssignableFrom<IReadOnlyList<object?>>(Assert.IsType<Row>(value["a"])["c"]));
    }

    [Fact]
    public async Task A_map_is_a_dictionary_of_the_type_of_its_keys()
    {
        await using var database = TestDatabase.InMemory();

        var byText = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(database.Value("MAP {'a': 1, 'b': NULL}"));
        var byNumber = Assert.IsAssignableFrom<IReadOnlyDictionary<object, object?>>(database.Value("MAP {1: 'x'}"));

        Assert.Equal(1, byText["a"]);
        Assert.Null(byText["b"]);
        Assert.Equal("x", byNumber[1]);
    }

    [Theory]
    [InlineData("DATE '12024-01-01'", "Column \"v\" holds +012024-01-01, which a C# DateOnly has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    [InlineData("'infinity'::TIMESTAMP", "Column \"v\" holds infinity, which a C# DateTime has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    [InlineData("'-infinity'::TIMESTAMPTZ", "Column \"v\" holds -infinity, which a C# DateTimeOffset has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    [InlineData("TIME '24:00:00'", "Column \"v\" holds 24:00:00, which a C# TimeOnly has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    [InlineData("INTERVAL '1 month'", "Column \"v\" holds P1M, which a C# TimeSpan has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    [InlineData("'99999999999999999999999999999999999999'::DECIMAL(38,0)", "Column \"v\" holds 99999999999999999999999999999999999999, which a C# decimal has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    [InlineData("[DATE '12024-01-01']", "Column \"v\" holds +012024-01-01, which a C# DateOnly has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.")]
    public async Task A_value_without_room_in_CSharp_is_refused(string expression, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, Assert.Throws<DatabaseException>(() => database.Value(expression)).Message);
    }

    [Fact]
    public async Task Rows_know_their_columns_also_where_there_are_none_of_them()
    {
        await using var database = TestDatabase.InMemory();

        var rows = ((IDatabase)database).Execute("SELECT 1 AS a, 2 AS b WHERE false");

        Assert.Empty(rows);
        Assert.Equal(["a", "b"], rows.Columns);
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_refused_with_the_way_out()
    {
        await using var database = TestDatabase.InMemory();

        var error = Assert.Throws<DatabaseException>(() => ((IDatabase)database).Execute("SELECT 1 AS id, 2 AS id"));

        Assert.Equal("The result has two columns named \"id\": give one of them another name with AS.", error.Message);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_named_together_with_those_that_are()
    {
        await using var database = TestDatabase.InMemory();
        var row = ((IDatabase)database).Execute("SELECT 1 AS a, 2 AS b")[0];

        Assert.Equal("There is no column 'A'; there are a, b.", Assert.Throws<KeyNotFoundException>(() => row["A"]).Message);
        Assert.False(row.ContainsKey("A"));
        Assert.True(row.TryGetValue("b", out object? b) && b is 2);
        Assert.Equal(2, row.Count);
    }

    [Fact]
    public async Task A_statement_that_changes_rows_counts_them_and_one_that_changes_the_schema_gives_nothing()
    {
        await using var file = new DatabaseFile();
        IDatabase database = file.Open();

        Assert.Empty(database.Execute("CREATE TABLE t(i INTEGER)"));
        Assert.Equal(2L, database.Execute("INSERT INTO t VALUES (1), (2)")[0]["Count"]);
        Assert.Equal(1L, database.Execute("UPDATE t SET i = 3 WHERE i = 2")[0]["Count"]);
        Assert.Equal([3, 1], database.Execute("SELECT i FROM t ORDER BY i DESC").Select(row => row["i"]));
        Assert.Equal(4, database.Execute("INSERT INTO t VALUES (4) RETURNING i")[0]["i"]);
        Assert.Equal(3L, database.Execute("DELETE FROM t")[0]["Count"]);
        Assert.Empty(database.Execute("DROP TABLE t"));
    }
}
