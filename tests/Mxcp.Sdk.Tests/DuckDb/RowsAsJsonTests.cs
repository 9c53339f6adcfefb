using System.Text;
using Mxcp.CompilerServices;

namespace Mxcp.Tests.DuckDb;

/// <summary>What a method returns as <see cref="Rows"/> is what the same query gives as a tool in SQL.</summary>
public sealed class RowsAsJsonTests
{
    [Theory]
    [InlineData("NULL")]
    [InlineData("true")]
    [InlineData("(-128)::TINYINT")]
    [InlineData("18446744073709551615::UBIGINT")]
    [InlineData("'-170141183460469231731687303715884105728'::HUGEINT")]
    [InlineData("340282366920938463463374607431768211455::UHUGEINT")]
    [InlineData("0.1::DOUBLE")]
    [InlineData("1e300::DOUBLE")]
    [InlineData("0.1::FLOAT")]
    [InlineData("0.50::DECIMAL(4,2)")]
    [InlineData("'say \"c\" \\ ' || chr(10) || chr(128512)")]
    [InlineData("'\\xDE\\xAD\\xBE\\xEF'::BLOB")]
    [InlineData("'0101101'::BIT")]
    [InlineData("'00112233-4455-6677-8899-aabbccddeeff'::UUID")]
    [InlineData("'b'::ENUM('a', 'b')")]
    [InlineData("DATE '1969-12-31'")]
    [InlineData("TIME '14:30:00.000250'")]
    [InlineData("'14:30:00+02:30'::TIMETZ")]
    [InlineData("TIMESTAMP '1969-12-31 23:59:59.75'")]
    [InlineData("TIMESTAMPTZ '2018-02-07 14:30:00+02'")]
    [InlineData("INTERVAL '3 days 4 hours 5 minutes 6.7 seconds'")]
    [InlineData("INTERVAL '-2 days -1.5 seconds'")]
    [InlineData("[1, NULL, 3]")]
    [InlineData("[[1], NULL, []]")]
    [InlineData("{'a': 1, 'b c': NULL, 'd\"': ['x']}")]
    [InlineData("MAP {'a': 1, 'b\"': NULL}")]
    [InlineData("MAP {1: [1], 2: []}")]
    [InlineData("MAP {DATE '2018-02-07': true}")]
    public async Task A_value_is_written_as_SQL_writes_it(string expression)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(await database.Json($"SELECT {expression} AS v"), Written(database.Execute(Sql.Raw($"SELECT {expression} AS v"))));
    }

    [Theory]
    [InlineData("TIME '14:30:00'", TextFormat.Time)]
    [InlineData("'14:30:00+02:30'::TIMETZ", TextFormat.Time)]
    [InlineData("DATE '2018-02-07'", TextFormat.Date)]
    [InlineData("TIMESTAMPTZ '2018-02-07 14:30:00.5+02'", TextFormat.DateTime)]
    [InlineData("TIMESTAMPTZ '1960-02-07 14:30:00.25Z'", TextFormat.Timestamp)]
    [InlineData("INTERVAL '3 days 4 hours'", TextFormat.Duration)]
    [InlineData("'ada@example.com'", TextFormat.Email)]
    [InlineData("'14:30:00Z'", TextFormat.Time)]
    public async Task A_value_of_a_format_is_written_as_SQL_writes_it(string expression, TextFormat format)
    {
        var shape = ResultShape.Text(format: format);
        await using var database = TestDatabase.InMemory();

        Assert.Equal(await database.Json($"SELECT {expression} AS v", shape), Written(database.Execute(Sql.Raw($"SELECT {expression} AS v")), shape));
    }

    [Theory]
    [InlineData("SELECT 2 AS \"second\", 1 AS \"First\", 3 AS third")]
    [InlineData("SELECT 1 AS first, 'x' AS second")]
    [InlineData("SELECT 1 AS first")]
    [InlineData("SELECT 1 AS first, 2 AS second, 1.5 AS first_")]
    [InlineData("SELECT 11 AS first, 2 AS second")]
    [InlineData("SELECT range AS first, 2 AS second FROM range(4)")]
    [InlineData("SELECT NULL AS first, NULL AS second WHERE false")]
    public async Task Columns_become_properties_or_an_error_as_in_SQL(string sql)
    {
        var shape = ResultShape.Array(
            ResultShape.Object(new ResultProperty("first", ResultShape.Integer(maximum: 10)), new ResultProperty("second", ResultShape.Integer())), maxItems: 3);
        await using var database = TestDatabase.InMemory();

        string fromSql = await Answer(() => database.Json(sql, shape));
        string fromRows = await Answer(() => Task.FromResult(Written(database.Execute(Sql.Raw(sql)), shape)));

        // SQL knows the type of a column before there is a row, rows the value: the words differ, the answer does not.
        Assert.Equal(fromSql[0], fromRows[0]);
        Assert.True(fromSql == fromRows || fromSql[0] == '!', $"{fromSql}\n{fromRows}");
    }

    [Fact]
    public void What_has_no_JSON_form_is_refused_with_its_place()
    {
        var rows = Rows.Create(["a", "b"], [1, new[] { new Version(1, 0) }.ToList<object?>()]);

        var exception = Assert.Throws<Mxcp.Execution.ResultException>(() => Written(rows));

        Assert.Equal("[0].b[0]: is of type Version, which has no JSON form", exception.Message);
    }

    private static async Task<string> Answer(Func<Task<string>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Mxcp.Execution.ResultException exception)
        {
            return "!" + exception.Message;
        }
    }

    private static string Written(Rows rows, ResultShape? shape = null)
    {
        var writer = new ResultWriter();
        writer.WriteRows(rows, shape);
        string json = Encoding.UTF8.GetString(writer.Written.Span);
        writer.Release();
        return json;
    }
}
