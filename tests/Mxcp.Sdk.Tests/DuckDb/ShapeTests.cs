using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Tests.DuckDb;

public sealed class ShapeTests
{
    private static readonly ResultShape Place = ResultShape.Object(
        new ResultProperty("place_name", ResultShape.Text(maxLength: 10)),
        new ResultProperty("magnitude", ResultShape.Number(minimum: 0)));

    [Fact]
    public async Task Properties_come_in_the_declared_order_and_extra_columns_after_them()
    {
        await using var database = TestDatabase.InMemory();

        string json = await database.Json("SELECT 'more' AS extra, 1.5 AS Magnitude, 'Vienna' AS PlaceName, 2 AS other", ResultShape.Array(Place));

        Assert.Equal("""[{"place_name":"Vienna","magnitude":1.5,"extra":"more","other":2}]""", json);
    }

    [Fact]
    public async Task An_object_takes_exactly_one_row()
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal("""{"place_name":"Vienna","magnitude":1.5}""", await database.Json("SELECT 'Vienna' AS place_name, 1.5 AS magnitude", Place));
        Assert.Equal(
            "the result: must be exactly one row, and the query gave none",
            await Refused(database, "SELECT '' AS place_name, 1 AS magnitude WHERE false", Place));
        Assert.Equal(
            "the result: must be exactly one row, and the query gave several",
            await Refused(database, "SELECT '' AS place_name, 1 AS magnitude FROM range(2)", Place));
        Assert.Equal(
            "the result: must be exactly one row, and the query gave several",
            await Refused(database, "SELECT '' AS place_name, 1 AS magnitude FROM range(5000)", Place));
    }

    [Fact]
    public async Task A_scalar_takes_exactly_one_row_and_one_column()
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal("42", await database.Json("SELECT 42", ResultShape.Integer()));
        Assert.Equal("null", await database.Json("SELECT NULL::INTEGER", ResultShape.Integer()));
        Assert.Equal(
            "the result: must be of type integer, which takes one column, and the query gave 2",
            await Refused(database, "SELECT 1 AS a, 2 AS b", ResultShape.Integer()));
        Assert.Equal("the result: must be exactly one row, and the query gave none", await Refused(database, "SELECT 1 WHERE false", ResultShape.Integer()));
    }

    [Fact]
    public async Task One_column_fills_an_array_of_scalars_or_of_arrays()
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal("[0,1,2]", await database.Json("SELECT i FROM range(3) r(i)", ResultShape.Array(ResultShape.Integer())));
        Assert.Equal("[[0],[0,1]]", await database.Json("SELECT range(i) FROM range(1, 3) r(i)", ResultShape.Array(ResultShape.Array(ResultShape.Integer()))));
        Assert.Equal(
            "[]: must be of type integer, which takes one column, and the query gave 2",
            await Refused(database, "SELECT 1 AS a, 2 AS b", ResultShape.Array(ResultShape.Integer())));
    }

    [Fact]
    public async Task Without_a_shape_for_them_rows_are_objects()
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal("""[{"a":1,"b":null}]""", await database.Json("SELECT 1 AS a, NULL AS b", ResultShape.Array(null)));
        Assert.Equal("""[{"a":1}]""", await database.Json("SELECT 1 AS a"));
        Assert.Equal("[]", await database.Json("SELECT 1 AS a WHERE false"));
        Assert.Equal("[]", await database.Json("CREATE TABLE t(i INTEGER)"));
        Assert.Equal("""[{"Count":2}]""", await database.Json("INSERT INTO t VALUES (1), (2)"));
    }

    [Fact]
    public async Task Arrays_keep_their_number_of_items_and_their_uniqueness()
    {
        await using var database = TestDatabase.InMemory();
        var numbers = ResultShape.Array(ResultShape.Number(), minItems: 1, maxItems: 3, uniqueItems: true);
        var nested = ResultShape.Array(ResultShape.Object(new ResultProperty("v", numbers)));

        Assert.Equal("[1,2]", await database.Json("SELECT unnest([1, 2])", numbers));
        Assert.Equal("the result: must have 1 to 3 items, was 0", await Refused(database, "SELECT 1 WHERE false", numbers));
        Assert.Equal("the result: must have 1 to 3 items, was 4", await Refused(database, "SELECT i FROM range(4) r(i)", numbers));
        Assert.Equal(
            "the result: must not hold a value twice: items 0 and 2 are the same",
            await Refused(database, "SELECT unnest([1.50, 2, 1.5]::DECIMAL(3,2)[])", numbers));
        Assert.Equal("[0].v: must have 1 to 3 items, was 0", await Refused(database, "SELECT []::INTEGER[] AS v", nested));
        Assert.Equal(
            "[1].v: must not hold a value twice: items 0 and 1 are the same", await Refused(database, "SELECT unnest([[1], [2, 2]]) AS v", nested));
    }

    [Fact]
    public async Task Constraints_of_cells_are_kept_and_the_cell_is_named()
    {
        await using var database = TestDatabase.InMemory();
        var shape = ResultShape.Array(Place);

        Assert.Equal(
            "[1].place_name: must be at most 10 characters, was 17",
            await Refused(database, "SELECT * FROM (VALUES ('Vienna', 1), ('Wien an der Donau', 2)) v(place_name, magnitude)", shape));
        Assert.Equal("[0].magnitude: must be at least 0, was -0.5", await Refused(database, "SELECT 'x' AS place_name, -0.5 AS magnitude", shape));
        Assert.Equal("""[{"place_name":null,"magnitude":null}]""", await database.Json("SELECT NULL::VARCHAR AS place_name, NULL::DOUBLE AS magnitude", shape));
    }

    [Theory]
    [InlineData("'abc'", true)]
    [InlineData("'Ä😀ü'", true)]
    [InlineData("'abcd'", false)]
    [InlineData("'ab'", false)]
    [InlineData("'ab1'", true)]
    [InlineData("'x'::ENUM('x', 'long enough')", false)]
    [InlineData("'abc'::ENUM('abc', 'x')", true)]
    public async Task Lengths_count_code_points(string expression, bool isValid)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(isValid, await IsAccepted(database, expression, ResultShape.Text(minLength: 3, maxLength: 3)));
    }

    [Theory]
    [InlineData("'AT'", "the result: must match ^[A-Z]{3}$, was \"AT\"")]
    [InlineData("'AUTX'", "the result: must match ^[A-Z]{3}$, was \"AUTX\"")]
    [InlineData("'AUT'", null)]
    [InlineData("'AUT' || chr(10)", "the result: must match ^[A-Z]{3}$, was \"AUT \"")]
    public async Task Patterns_are_kept(string expression, string? expected)
    {
        await using var database = TestDatabase.InMemory();
        var shape = ResultShape.Text(pattern: new TextPattern("^[A-Z]{3}$", "\\A(?:[A-Z]{3})\\z"));

        Assert.Equal(expected, await Problem(database, expression, shape));
    }

    [Theory]
    [InlineData("'open'", null)]
    [InlineData("'closed'", "the result: must be one of open, in_progress, was \"closed\"")]
    [InlineData("'closed'::ENUM('open', 'closed')", "the result: must be one of open, in_progress, was \"closed\"")]
    [InlineData("'open'::ENUM('open', 'closed')", null)]
    public async Task Enums_are_kept(string expression, string? expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, await Problem(database, expression, ResultShape.Text(oneOf: ["open", "in_progress"])));
    }

    [Theory]
    [InlineData("4", null)]
    [InlineData("6::HUGEINT", null)]
    [InlineData("6::UTINYINT", null)]
    [InlineData("6::DECIMAL(10,0)", null)]
    [InlineData("5", "the result: must be a multiple of 2, was 5")]
    [InlineData("12", "the result: must be between 0 and 10, was 12")]
    [InlineData("170141183460469231731687303715884105727::HUGEINT", "the result: must be between 0 and 10, was 170141183460469231731687303715884105727")]
    [InlineData("340282366920938463463374607431768211455::UHUGEINT", "the result: must be between 0 and 10, was 340282366920938463463374607431768211455")]
    [InlineData("18446744073709551615::UBIGINT", "the result: must be between 0 and 10, was 18446744073709551615")]
    public async Task Integers_of_every_width_keep_their_bounds(string expression, string? expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, await Problem(database, expression, ResultShape.Integer(minimum: 0, maximum: 10, multipleOf: 2)));
    }

    [Theory]
    [InlineData("0.3::DOUBLE", null)]
    [InlineData("0.3::FLOAT", null)]
    [InlineData("0.30::DECIMAL(4,2)", null)]
    [InlineData("1", null)]
    [InlineData("0.35::DOUBLE", "the result: must be a multiple of 0.1, was 0.35")]
    [InlineData("0.35::DECIMAL(4,2)", "the result: must be a multiple of 0.1, was 0.35")]
    [InlineData("0::DOUBLE", "the result: must be greater than 0 and at most 10, was 0")]
    [InlineData("0.00::DECIMAL(4,2)", "the result: must be greater than 0 and at most 10, was 0.00")]
    [InlineData("11", "the result: must be greater than 0 and at most 10, was 11")]
    public async Task Numbers_of_every_type_keep_their_bounds(string expression, string? expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, await Problem(database, expression, ResultShape.Number(exclusiveMinimum: 0, maximum: 10, multipleOf: 0.1m)));
    }

    [Theory]
    [InlineData("true", null)]
    [InlineData("false", "the result: must be true")]
    public async Task Booleans_keep_their_enum(string expression, string? expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, await Problem(database, expression, ResultShape.Boolean([true])));
    }

    [Theory]
    [InlineData(TextFormat.Date, "DATE '2018-02-07'", "\"2018-02-07\"")]
    [InlineData(TextFormat.Date, "'2018-02-07'", "\"2018-02-07\"")]
    [InlineData(TextFormat.Time, "TIME '14:30:00'", "\"14:30:00\"")]
    [InlineData(TextFormat.Time, "'14:30:00+02'::TIMETZ", "\"14:30:00+02:00\"")]
    [InlineData(TextFormat.Time, "'14:30:00Z'", "\"14:30:00Z\"")]
    [InlineData(TextFormat.DateTime, "TIMESTAMPTZ '2018-02-07 14:30:00Z'", "\"2018-02-07T14:30:00Z\"")]
    [InlineData(TextFormat.DateTime, "TIMESTAMP '2018-02-07 14:30:00' AT TIME ZONE 'UTC'", "\"2018-02-07T14:30:00Z\"")]
    [InlineData(TextFormat.Timestamp, "TIMESTAMPTZ '2018-02-07 14:30:00.25Z'", "\"1518013800.25\"")]
    [InlineData(TextFormat.Timestamp, "TIMESTAMPTZ '1969-12-31 23:59:59.75Z'", "\"-0.25\"")]
    [InlineData(TextFormat.Duration, "INTERVAL '1 day'", "\"P1D\"")]
    [InlineData(TextFormat.Email, "'ada@example.com'", "\"ada@example.com\"")]
    [InlineData(TextFormat.Uri, "'https://example.com'", "\"https://example.com\"")]
    [InlineData(TextFormat.None, "'00112233-4455-6677-8899-aabbccddeeff'::UUID", "\"00112233-4455-6677-8899-aabbccddeeff\"")]
    [InlineData(TextFormat.None, "'\\xAA'::BLOB", "\"qg==\"")]
    public async Task A_format_goes_with_the_types_that_have_it(TextFormat format, string expression, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, await database.Json($"SELECT {expression} AS v", ResultShape.Text(format: format)));
    }

    [Theory]
    [InlineData(TextFormat.Date, "'yesterday'", "the result: must be a date such as 2018-02-07, was \"yesterday\"")]
    [InlineData(TextFormat.Date, "DATE '12024-01-01'", "the result: must be a date such as 2018-02-07, was \"+012024-01-01\"")]
    [InlineData(TextFormat.Date, "'infinity'::DATE", "the result: must be a date such as 2018-02-07, was \"infinity\"")]
    [InlineData(TextFormat.Time, "TIME '24:00:00'", "the result: must be a time with an offset such as 14:30:00Z, was \"24:00:00\"")]
    [InlineData(TextFormat.DateTime, "'-infinity'::TIMESTAMPTZ", "the result: must be a date and time with an offset such as 2018-02-07T14:30:00Z, was \"-infinity\"")]
    [InlineData(TextFormat.Duration, "INTERVAL '1 month -1 day'", "the result: must be an ISO 8601 duration such as P1DT2H, was \"P1M-1D\"")]
    [InlineData(TextFormat.Email, "'ada'", "the result: must be an e-mail address such as ada@example.com, was \"ada\"")]
    public async Task A_value_without_the_format_is_refused(TextFormat format, string expression, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, await Problem(database, expression, ResultShape.Text(format: format)));
    }

    [Theory]
    [InlineData("1", "string", "v: is INTEGER in the database and string in the definition; cast it in the SQL, for example \"v\"::VARCHAR")]
    [InlineData("'1'", "integer", "v: is VARCHAR in the database and integer in the definition; cast it in the SQL, for example \"v\"::BIGINT")]
    [InlineData("1.5::DOUBLE", "integer", "v: is DOUBLE in the database and integer in the definition; cast it in the SQL, for example \"v\"::BIGINT")]
    [InlineData("1.5::DECIMAL(4,2)", "integer", "v: is DECIMAL(4,2) in the database and integer in the definition; cast it in the SQL, for example \"v\"::BIGINT")]
    [InlineData("'1'", "number", "v: is VARCHAR in the database and number in the definition; cast it in the SQL, for example \"v\"::DOUBLE")]
    [InlineData("1", "boolean", "v: is INTEGER in the database and boolean in the definition; cast it in the SQL, for example \"v\"::BOOLEAN")]
    [InlineData("TIMESTAMP '2018-02-07 00:00:00'", "date", "v: is TIMESTAMP in the database and string of format date in the definition; cast it in the SQL, for example \"v\"::DATE")]
    [InlineData("TIMESTAMP '2018-02-07 00:00:00'", "date-time", "v: is TIMESTAMP in the database and string of format date-time in the definition; it has no time zone: say in the SQL which one is meant, for example \"v\" AT TIME ZONE 'UTC'")]
    [InlineData("uuid()", "email", "v: is UUID in the database and string of format email in the definition; cast it in the SQL, for example \"v\"::VARCHAR")]
    [InlineData("1", "array", "v: is INTEGER in the database and array in the definition; cast it in the SQL, or change the definition")]
    [InlineData("[1]", "string", "v: is INTEGER[] in the database and string in the definition; cast it in the SQL, for example \"v\"::VARCHAR")]
    [InlineData("['1']", "array", "v[]: is VARCHAR in the database and integer in the definition; cast it in the SQL, for example \"v\"::BIGINT")]
    [InlineData("MAP {'a': 1}", "object", "v: is MAP(VARCHAR, INTEGER) in the database and object in the definition; an object with declared properties needs a STRUCT, which struct_pack makes")]
    [InlineData("{'b': 1}", "object", "v.a: has no column; there are b")]
    [InlineData("{'a': 'x'}", "object", "v.a: is VARCHAR in the database and integer in the definition; cast it in the SQL, for example \"a\"::BIGINT")]
    [InlineData("{'a': 1, 'A_': 2}", "object", null)]
    [InlineData("{'_a': 1, 'A_': 2}", "object", "v.a: has several columns of that name; rename all but one with AS")]
    [InlineData("union_value(a := 1)", "object", "v: is UNION(a INTEGER) in the database and object in the definition; pick a member in the SQL, for example union_extract(\"v\", 'a')")]
    public async Task Types_that_do_not_go_together_are_refused_before_any_row(string expression, string type, string? expected)
    {
        var shape = type switch
        {
            "string" => ResultShape.Text(),
            "integer" => ResultShape.Integer(),
            "number" => ResultShape.Number(),
            "boolean" => ResultShape.Boolean(),
            "date" => ResultShape.Text(format: TextFormat.Date),
            "date-time" => ResultShape.Text(format: TextFormat.DateTime),
            "email" => ResultShape.Text(format: TextFormat.Email),
            "array" => ResultShape.Array(ResultShape.Integer()),
            _ => ResultShape.Object(new ResultProperty("a", ResultShape.Integer())),
        };
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected is null ? null : "[]." + expected, await Problem(
            database, expression, ResultShape.Array(ResultShape.Object(new ResultProperty("v", shape))), "WHERE " + (expected is null ? "true" : "false")));
    }

    [Fact]
    public async Task Columns_are_refused_where_they_are_missing_doubled_or_not_allowed()
    {
        await using var database = TestDatabase.InMemory();
        var closed = ResultShape.Object(false, new ResultProperty("a", ResultShape.Integer()));

        Assert.Equal("""{"a":1}""", await database.Json("SELECT 1 AS a", closed));
        Assert.Equal("a: has no column; there are b, c", await Refused(database, "SELECT 1 AS b, 2 AS c", closed));
        Assert.Equal(
            "b: is not declared, and additional properties are not allowed; leave the column out, or declare it",
            await Refused(database, "SELECT 1 AS a, 2 AS b", closed));
        Assert.Equal("a: has several columns of that name; rename all but one with AS", await Refused(database, "SELECT 1 AS A, 2 AS _a", closed));
        Assert.Equal(
            "b: has several columns of that name; rename all but one with AS",
            await Refused(database, "SELECT 1 AS a, 2 AS b, 3 AS b", ResultShape.Object(new ResultProperty("a", ResultShape.Integer()))));
        Assert.Equal(
            "The result has two columns named \"b\": give one of them another name with AS.",
            (await Assert.ThrowsAsync<DatabaseException>(() => database.Json("SELECT 2 AS b, 3 AS b"))).Message);
    }

    [Theory]
    [InlineData("""{"a": 1, "tags": ["x"], "more": null}""", null)]
    [InlineData("""{"tags": [], "a": 5.0}""", null)]
    [InlineData("null", null)]
    [InlineData("[1]", "[0].v: must be of type object, was an array")]
    [InlineData("""{"tags": []}""", "[0].v.a: is missing")]
    [InlineData("""{"a": 1.5, "tags": []}""", "[0].v.a: must be of type integer, was 1.5")]
    [InlineData("""{"a": 1e300, "tags": []}""", "[0].v.a: must be at most 9, was 1e300")]
    [InlineData("""{"a": 10, "tags": []}""", "[0].v.a: must be at most 9, was 10")]
    [InlineData("""{"a": 1, "tags": ["x", "y", "z"]}""", "[0].v.tags: must have at most 2 items, was 3")]
    [InlineData("""{"a": 1, "tags": ["x", "x"]}""", "[0].v.tags: must not hold a value twice: items 0 and 1 are the same")]
    [InlineData("""{"a": 1, "tags": ["x", 2]}""", "[0].v.tags[1]: must be of type string, was 2")]
    [InlineData("""{"a": 1, "tags": ["x", "too long"]}""", "[0].v.tags[1]: must be at most 3 characters, was 8")]
    public async Task JSON_columns_are_checked_row_by_row(string json, string? expected)
    {
        await using var database = TestDatabase.InMemory();
        var shape = ResultShape.Array(ResultShape.Object(new ResultProperty("v", ResultShape.Object(
            new ResultProperty("a", ResultShape.Integer(maximum: 9)),
            new ResultProperty("tags", ResultShape.Array(ResultShape.Text(maxLength: 3), maxItems: 2, uniqueItems: true))))));

        Assert.Equal(expected, await Problem(database, $"'{json}'::JSON", shape));
    }

    [Fact]
    public async Task The_same_SQL_can_be_run_for_different_shapes()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        const string Query = "SELECT 1 AS b, 2 AS a";
        var declared = ResultShape.Array(ResultShape.Object(new ResultProperty("a", ResultShape.Integer())));

        Assert.Equal("""[{"b":1,"a":2}]""", await database.Json(Query));
        Assert.Equal("""[{"a":2,"b":1}]""", await database.Json(Query, declared));
        Assert.Equal("""[{"b":1,"a":2}]""", await database.Json(Query));
        Assert.Equal(["b", "a"], ((IDatabase)database).Execute(Query).Columns);
    }

    [Fact]
    public async Task Null_is_refused_where_the_definition_says_so_and_the_message_names_column_and_row()
    {
        await using var database = TestDatabase.InMemory();
        var rows = ResultShape.Array(ResultShape.Object(new ResultProperty("name", ResultShape.Text().NotNull)));
        var tags = ResultShape.Array(ResultShape.Integer().NotNull);

        Assert.Equal("""[3].name: must not be null, and the column "name" is NULL there""", await Refused(database, "SELECT if(i = 3, NULL, 'a') AS name FROM range(5) AS t(i)", rows));
        Assert.Equal("""[0].name: must not be null, and the column "name" is NULL there""", await Refused(database, "SELECT NULL::VARCHAR AS name", rows));
        Assert.Contains("[0][1]: must not be null", await Refused(database, "SELECT [1, NULL] AS v", ResultShape.Array(tags)), StringComparison.Ordinal);
        Assert.Equal("[0][1]: must not be null", await Refused(database, "SELECT '[1, null]'::JSON AS v", ResultShape.Array(tags)));
        Assert.Equal("[[1,2],null]", await database.Json("SELECT unnest([[1, 2], NULL]) AS v", ResultShape.Array(tags)));
    }

    private static async Task<string> Refused(Mxcp.DuckDb.DuckDbDatabase database, string sql, ResultShape shape) =>
        (await Assert.ThrowsAnyAsync<ResultException>(() => database.Json(sql, shape))).Message;

    private static async Task<bool> IsAccepted(Mxcp.DuckDb.DuckDbDatabase database, string expression, ResultShape shape) =>
        await Problem(database, expression, shape) is null;

    private static async Task<string?> Problem(Mxcp.DuckDb.DuckDbDatabase database, string expression, ResultShape shape, string tail = "")
    {
        try
        {
            await database.Json($"SELECT {expression} AS v {tail}", shape);
            return null;
        }
        catch (ResultException exception)
        {
            return exception.Message;
        }
    }
}
