using System.Globalization;
using System.Numerics;

namespace Mxcp.Tests.DuckDb;

public sealed class ParameterTests
{
    public static TheoryData<SqlValue?, string, string?> Values => new()
    {
        { (SqlValue?)true, "BOOLEAN", "true" },
        { (sbyte)-128, "TINYINT", "-128" },
        { (short)-32768, "SMALLINT", "-32768" },
        { int.MinValue, "INTEGER", "-2147483648" },
        { long.MinValue, "BIGINT", "-9223372036854775808" },
        { (byte)255, "UTINYINT", "255" },
        { ushort.MaxValue, "USMALLINT", "65535" },
        { uint.MaxValue, "UINTEGER", "4294967295" },
        { ulong.MaxValue, "UBIGINT", "18446744073709551615" },
        { (SqlValue?)Int128.MinValue, "HUGEINT", "-170141183460469231731687303715884105728" },
        { (SqlValue?)UInt128.MaxValue, "UHUGEINT", "340282366920938463463374607431768211455" },
        { (SqlValue?)(BigInteger)(-5), "HUGEINT", "-5" },
        { (SqlValue?)(BigInteger.Pow(2, 128) - 1), "UHUGEINT", "340282366920938463463374607431768211455" },
        { (SqlValue?)0.1f, "FLOAT", "0.1" },
        { (SqlValue?)double.NegativeInfinity, "DOUBLE", "-inf" },
        { (SqlValue?)0.1, "DOUBLE", "0.1" },
        { (SqlValue?)1.50m, "DECIMAL(18,2)", "1.50" },
        { (SqlValue?)(-0.05m), "DECIMAL(18,2)", "-0.05" },
        { (SqlValue?)decimal.MinValue, "DECIMAL(38,0)", "-79228162514264337593543950335" },
        { (SqlValue?)0.0000000000000000000000000001m, "DECIMAL(38,28)", "0.0000000000000000000000000001" },
        { (SqlValue?)"", "VARCHAR", "" },
        { (SqlValue?)"Ünïcode 😀 'quoted'", "VARCHAR", "Ünïcode 😀 'quoted'" },
        { (SqlValue?)"nul\0inside", "VARCHAR", "nul\0inside" },
        { (SqlValue?)'c', "VARCHAR", "c" },
        { (SqlValue?)new Uri("https://example.com/a?b=c"), "VARCHAR", "https://example.com/a?b=c" },
        { (SqlValue?)new byte[] { 0, 1, 0xFF }, "BLOB", "\\x00\\x01\\xFF" },
        { (SqlValue?)Array.Empty<byte>(), "BLOB", "" },
        { (SqlValue?)new Guid("ff112233-4455-6677-8899-aabbccddeeff"), "UUID", "ff112233-4455-6677-8899-aabbccddeeff" },
        { (SqlValue?)new DateOnly(2018, 2, 7), "DATE", "2018-02-07" },
        { (SqlValue?)DateOnly.MinValue, "DATE", "0001-01-01" },
        { (SqlValue?)new TimeOnly(14, 30, 0, 250), "TIME", "14:30:00.25" },
        { (SqlValue?)new DateTime(1918, 2, 7, 14, 30, 0, 250, DateTimeKind.Utc), "TIMESTAMP", "1918-02-07 14:30:00.25" },
        { (SqlValue?)DateTime.MaxValue, "TIMESTAMP", "9999-12-31 23:59:59.999999" },
        { (SqlValue?)TimeSpan.FromHours(-26), "INTERVAL", "-1 day -02:00:00" },
        { SqlValue.Json("{\"a\": [1]}"), "JSON", "{\"a\": [1]}" },
        { null, "\"NULL\"", null },
        { SqlValue.Null(SqlType.Bigint), "BIGINT", null },
        { SqlValue.Null(SqlType.List(SqlType.Date)), "DATE[]", null },
        { (SqlValue?)new string?[] { "a", null, "" }, "VARCHAR[]", "[a, NULL, '']" },
        { (SqlValue?)Array.Empty<string>(), "VARCHAR[]", "[]" },
        { (SqlValue?)new List<long> { 1, 2 }, "BIGINT[]", "[1, 2]" },
        { (SqlValue?)new[] { 1.5m, 10.25m, 7m }, "DECIMAL(18,2)[]", "[1.50, 10.25, 7.00]" },
        { (SqlValue?)new List<bool> { true }, "BOOLEAN[]", "[true]" },
        { (SqlValue?)new[] { new DateOnly(2018, 2, 7) }, "DATE[]", "[2018-02-07]" },
        { SqlValue.List(SqlType.Double, [1, null, 2.5]), "DOUBLE[]", "[1.0, NULL, 2.5]" },
        { SqlValue.List(SqlType.List(SqlType.Integer), []), "INTEGER[][]", "[]" },
        {
            SqlValue.Struct(SqlType.Struct(("a", SqlType.Bigint), ("b c", SqlType.List(SqlType.Varchar))), 1, SqlValue.List(SqlType.Varchar, [null])),
            "STRUCT(a BIGINT, \"b c\" VARCHAR[])",
            "{'a': 1, 'b c': [NULL]}"
        },
        { SqlValue.Null(SqlType.Struct(("a", SqlType.Bigint))), "STRUCT(a BIGINT)", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_arrives_with_its_type(SqlValue? value, string type, string? text)
    {
        await using var database = TestDatabase.InMemory();

        IDatabase db = database;

        // In one query the two of them are too much for DuckDB 1.5.6: INTERNAL Error: Invalid PhysicalType for GetTypeIdSize.
        Assert.Equal(type, db.Execute("SELECT typeof($v) AS type", ("v", value))[0]["type"]);
        Assert.Equal(text, db.Execute("SELECT $v::VARCHAR AS text", ("v", value))[0]["text"]);
    }

    [Fact]
    public async Task A_point_in_time_arrives_as_the_same_point_whatever_its_offset()
    {
        await using var database = TestDatabase.InMemory();
        var time = new DateTimeOffset(2018, 2, 7, 14, 30, 0, 250, TimeSpan.FromHours(2));

        var row = ((IDatabase)database).Execute($"SELECT {time} AS time, typeof({time}) AS type")[0];

        Assert.Equal(time, row["time"]);
        Assert.Equal("TIMESTAMP WITH TIME ZONE", row["type"]);
    }

    [Fact]
    public async Task What_comes_out_of_a_row_can_go_in_again()
    {
        await using var database = TestDatabase.InMemory();
        const string Query = """
            SELECT 1::TINYINT AS a, 2::HUGEINT AS b, 1.50::DECIMAL(4,2) AS c, 'x' AS d, DATE '2018-02-07' AS e, TIME '14:30:00' AS f,
                   TIMESTAMP '2018-02-07 14:30:00' AS g, INTERVAL '1 day' AS h, uuid() AS i, [1, NULL] AS j, {'k': 1, 'l': ['m']} AS k,
                   NULL AS l, 'x'::BLOB AS m, true AS n, [] AS o
            """;
        IDatabase db = database;
        var row = db.Execute(Query)[0];

        var again = db.Execute(
            "SELECT $a AS a, $b AS b, $c AS c, $d AS d, $e AS e, $f AS f, $g AS g, $h AS h, $i AS i, $j AS j, $k AS k, $l AS l, $m AS m, $n AS n, $o AS o",
            row)[0];

        foreach (var (name, value) in row.Where(column => column.Key != "k"))
        {
            Assert.Equal(value, again[name]);
        }

        Assert.Equal(1, Assert.IsType<Row>(again["k"])["k"]);
    }

    [Fact]
    public async Task A_literal_and_a_variable_of_each_type_convert_in_holes_and_in_pairs()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        short small = 3;
        int? none = null;
        char letter = 'c';
        List<string> list = ["a", "b"];

        var holes = db.Execute($"SELECT {1} AS a, {2L} AS b, {small} AS c, {none} AS d, {letter} AS e, {list} AS f, {1.5} AS g, {1.5m} AS h, {"x"} AS i, {1u} AS j, {true} AS k")[0];
        var pairs = db.Execute("SELECT $a AS a, $b AS b, $c AS c, $d AS d, $e AS e", ("a", 1), ("b", null), ("c", small), ("d", 'd'), ("e", 2UL))[0];

        Assert.Equal(new object?[] { 1, 2L, (short)3, null, "c", new object?[] { "a", "b" }, 1.5, 1.5m, "x", 1u, true }, holes.Values);
        Assert.Equal(new object?[] { 1, null, (short)3, "d", 2UL }, pairs.Values);
    }

    [Fact]
    public async Task Mixed_numbers_in_a_list_of_objects_find_a_common_type()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        var row = db.Execute(
            "SELECT typeof($whole) AS a, typeof($real) AS b, $real AS c",
            new Dictionary<string, object?> { ["whole"] = new object[] { 1, 2L }, ["real"] = new object?[] { 1, 2.5, null } })[0];

        Assert.Equal("HUGEINT[]", row["a"]);
        Assert.Equal("DOUBLE[]", row["b"]);
        Assert.Equal(new object?[] { 1.0, 2.5, null }, row["c"]);
    }

    [Fact]
    public void An_object_without_a_DuckDB_type_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SqlValue.From(new Version(1, 2)));
        Assert.Throws<ArgumentException>(() => SqlValue.From(new object[] { 1, "a" }));
        Assert.Throws<ArgumentException>(() => SqlValue.Json("{"));
        Assert.Throws<OverflowException>(() => (SqlValue?)BigInteger.Pow(2, 130));
        Assert.Throws<OverflowException>(() => (SqlValue?)new[] { decimal.MaxValue, 0.0000000001m });
        Assert.Throws<ArgumentException>(() => SqlValue.Struct(SqlType.Struct(("a", SqlType.Bigint)), 1, 2));
        Assert.Throws<ArgumentException>(() => SqlType.Struct(("a", SqlType.Bigint), ("A", SqlType.Bigint)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SqlType.Decimal(39, 0));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_the_type_of_its_list_is_refused()
    {
        await using var database = TestDatabase.InMemory();

        var error = Assert.Throws<DatabaseException>(
            () => ((IDatabase)database).Execute("SELECT $v", ("v", SqlValue.List(SqlType.Bigint, ["one"]))));

        Assert.Equal("DuckDB refused the value of $v, a BIGINT[].", error.Message);
    }

    [Fact]
    public async Task Parameters_in_the_places_where_their_type_cannot_be_inferred_work()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        string? name = null;
        int limit = 2;
        int[] ids = [1, 3];

        var rows = db.Execute($"""
            SELECT i FROM range(10) r(i)
            WHERE ({name} IS NULL OR i::VARCHAR = {name}) AND i IN (SELECT unnest({ids})) AND i = ANY({ids}) AND i + {limit} > 0
            ORDER BY i LIMIT {limit}
            """);

        Assert.Equal([1L, 3L], rows.Select(row => row["i"]));
    }

    [Fact]
    public async Task The_same_statement_follows_its_values_to_other_types()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        object?[] values = [1, 2L, "three", null, 4.5m, new object?[] { 5 }];
        foreach (object? value in values)
        {
            Assert.Equal(value, db.Execute("SELECT $v AS v", new Dictionary<string, object?> { ["v"] = value })[0]["v"]);
        }
    }

    [Theory]
    [InlineData("SELECT $a AS x", "The SQL names $a, and no argument of that name was given.")]
    [InlineData("SELECT $b AS x", "The argument c is not used: the SQL does not name $c; it names $b.")]
    [InlineData("SELECT 1 AS x", "The argument b is not used: the SQL does not name $b; it names none.")]
    [InlineData("SELECT '$c', $B AS x", "The argument c is not used: the SQL does not name $c; it names $B.")]
    public async Task Arguments_and_parameters_have_to_be_the_same(string sql, string expected)
    {
        await using var database = TestDatabase.InMemory();
        var text = SqlText.Named(sql, [("b", 1), ("c", 2)]);

        Assert.Equal(expected, Assert.Throws<DatabaseException>(() => database.Execute(text)).Message);
    }

    [Fact]
    public async Task A_hole_inside_quotes_is_refused()
    {
        await using var database = TestDatabase.InMemory();
        string name = "x";

        var error = Assert.Throws<DatabaseException>(() => database.Execute($"SELECT * FROM range(3) WHERE '{name}' = 'x'"));

        Assert.Equal(
            "Value 1 of the interpolated SQL is no parameter there: a hole inside quotes or a comment is only text. Take the quotes away.", error.Message);
    }

    [Fact]
    public void A_hole_stays_apart_from_what_stands_next_to_it()
    {
        SqlText sql = $"LIMIT{1}0 {2}{3}";

        Assert.Equal("LIMIT $1 0 $2 $3", sql.ToString());
    }

    [Fact]
    public void Fragments_are_spliced_with_their_values()
    {
        SqlText where = $"a = {1} AND b IN ({2}, {3})";

        SqlText sql = $"SELECT {0} FROM {Sql.Identifier("my \"table\"")} WHERE {where} {Sql.Raw("ORDER BY a")}";

        Assert.Equal("SELECT $1 FROM \"my \"\"table\"\"\" WHERE a = $2 AND b IN ($3, $4) ORDER BY a", sql.ToString());
        Assert.Equal(["1", "2", "3", "4"], sql.Render().Arguments.Names.Select(name => name.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Two_arguments_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => SqlText.Named("SELECT $a", [("a", 1), ("A", 2)]));
}
