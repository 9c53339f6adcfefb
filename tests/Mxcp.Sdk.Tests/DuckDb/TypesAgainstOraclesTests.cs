using System.Text.Json;

namespace Mxcp.Tests.DuckDb;

/// <summary>DuckDB's own to_json, and System.Text.Json, agree with what is written.</summary>
public sealed class TypesAgainstOraclesTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("(-128)::TINYINT")]
    [InlineData("(-9223372036854775808)::BIGINT")]
    [InlineData("18446744073709551615::UBIGINT")]
    [InlineData("'-170141183460469231731687303715884105728'::HUGEINT")]
    [InlineData("340282366920938463463374607431768211455::UHUGEINT")]
    [InlineData("0.1::DOUBLE")]
    [InlineData("1234.5678::DOUBLE")]
    [InlineData("'12345678901234567890.123456789012345678'::DECIMAL(38,18)")]
    [InlineData("'plain'")]
    [InlineData("'quote \" backslash \\ slash / tab ' || chr(9) || ' newline ' || chr(10)")]
    [InlineData("chr(128512) || ' ' || chr(0)")]
    [InlineData("'00112233-4455-6677-8899-aabbccddeeff'::UUID")]
    [InlineData("'b'::ENUM('a', 'b')")]
    [InlineData("'0101101'::BIT")]
    [InlineData("DATE '2018-02-07'")]
    [InlineData("TIME '14:30:00.25'")]
    [InlineData("'14:30:00+02:30'::TIMETZ")]
    [InlineData("[1, NULL, 3]")]
    [InlineData("[['a'], NULL, []]")]
    [InlineData("array_value(1.5::DOUBLE, NULL)")]
    [InlineData("{'a': 1, 'b': {'c': [true, NULL]}}")]
    [InlineData("MAP {'a': [1], 'b': NULL}")]
    [InlineData("MAP {1: 'x'}")]
    [InlineData("union_value(a := 1)::UNION(a INTEGER, b VARCHAR)")]
    [InlineData("[{'a': 'x', 'b': 1}, NULL, {'a': NULL, 'b': 2}]")]
    public async Task JSON_is_the_same_as_that_of_to_json(string expression)
    {
        await using var database = TestDatabase.InMemory();
        string expected = (string)database.Value($"to_json({expression})::VARCHAR")!;

        Assert.Equal(expected, await database.JsonValue(expression));
    }

    [Fact]
    public async Task A_large_nested_result_over_many_chunks_is_what_to_json_says_it_is()
    {
        const string Rows = """
            SELECT i AS id,
                   CASE WHEN i % 7 <> 0 THEN 'name ' || i || repeat('ü"', i % 20) END AS name,
                   CASE WHEN i % 3 <> 0 THEN list_transform(range(i % 5), lambda x: x * i) END AS numbers,
                   {'even': i % 2 = 0, 'tags': CASE WHEN i % 4 = 0 THEN NULL ELSE ['a' || i, NULL] END} AS detail,
                   MAP {'k' || (i % 3): i::HUGEINT * 1000000007} AS counts,
                   array_value(i, i + 1) AS pair
            FROM range(10000) r(i)
            """;
        await using var database = TestDatabase.InMemory();

        string actual = await database.Json(Rows);
        var expected = database.Execute(Sql.Raw($"SELECT to_json(q)::VARCHAR AS j FROM ({Rows}) q"));

        Assert.Equal("[" + string.Join(",", expected.Select(row => (string)row["j"]!)) + "]", actual);
    }

    [Fact]
    public async Task Every_character_that_DuckDB_takes_reads_back_the_same()
    {
        await using var database = TestDatabase.InMemory();
        const string Query = "SELECT i, CASE WHEN i BETWEEN 55296 AND 57343 THEN '' ELSE chr(i::INTEGER) END AS c FROM range(70000) r(i)";

        using var json = JsonDocument.Parse(await database.Json(Query));

        foreach (var row in json.RootElement.EnumerateArray())
        {
            int code = row.GetProperty("i").GetInt32();
            Assert.Equal(code is >= 0xD800 and <= 0xDFFF ? "" : char.ConvertFromUtf32(code), row.GetProperty("c").GetString());
        }
    }

    [Fact]
    public async Task JSON_that_to_json_makes_invalid_is_refused_with_its_place()
    {
        await using var database = TestDatabase.InMemory();

        var error = await Assert.ThrowsAsync<Mxcp.Execution.ResultException>(
            () => database.Json("SELECT to_json(x::DOUBLE) AS j FROM (VALUES (1.5), ('nan'::DOUBLE)) v(x)"));

        Assert.Equal("[1].j: must be JSON, and is not", error.Message);
    }

    [Theory]
    [InlineData("'nan'::DOUBLE", "[0].v: must be a number that JSON can hold, was NaN")]
    [InlineData("'-infinity'::DOUBLE", "[0].v: must be a number that JSON can hold, was -Infinity")]
    [InlineData("'infinity'::FLOAT", "[0].v: must be a number that JSON can hold, was Infinity")]
    [InlineData("{'a': [1.0, 'nan'::DOUBLE]}", "[0].v.a[1]: must be a number that JSON can hold, was NaN")]
    public async Task Numbers_that_JSON_has_no_text_for_are_refused_with_their_place(string expression, string expected)
    {
        await using var database = TestDatabase.InMemory();

        var error = await Assert.ThrowsAsync<Mxcp.Execution.ResultException>(() => database.JsonValue(expression));

        Assert.Equal(expected, error.Message);
    }

    [Theory]
    [InlineData("12345678901234567890123456789012345678901234567890::BIGNUM", "Column \"v\" is BIGNUM, which cannot be read: cast it in the SQL, for example to VARCHAR.")]
    [InlineData("MAP {[1]: 2}", "Column \"v\" is MAP(INTEGER[], INTEGER), whose keys cannot be the names of properties: take the map apart in the SQL, for example with map_entries.")]
    [InlineData("[42::VARIANT]", "Column \"v\" is VARIANT, which cannot be read: cast it in the SQL, for example to VARCHAR.")]
    public async Task A_type_that_cannot_be_read_is_refused_by_name(string expression, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, (await Assert.ThrowsAsync<DatabaseException>(() => database.JsonValue(expression))).Message);
        Assert.Equal(expected, Assert.Throws<DatabaseException>(() => database.Value(expression)).Message);
    }
}
