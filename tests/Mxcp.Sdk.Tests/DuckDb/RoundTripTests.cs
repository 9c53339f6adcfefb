namespace Mxcp.Tests.DuckDb;

/// <summary>What comes out of DuckDB as an object goes in again as a value and is the same, as DuckDB itself compares and writes it.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("NULL::INTEGER")]
    [InlineData("true")]
    [InlineData("(-128)::TINYINT")]
    [InlineData("(-32768)::SMALLINT")]
    [InlineData("(-2147483648)::INTEGER")]
    [InlineData("(-9223372036854775808)::BIGINT")]
    [InlineData("'-170141183460469231731687303715884105728'::HUGEINT")]
    [InlineData("255::UTINYINT")]
    [InlineData("65535::USMALLINT")]
    [InlineData("4294967295::UINTEGER")]
    [InlineData("18446744073709551615::UBIGINT")]
    [InlineData("340282366920938463463374607431768211455::UHUGEINT")]
    [InlineData("0.1::FLOAT")]
    [InlineData("'-infinity'::DOUBLE")]
    [InlineData("'nan'::DOUBLE")]
    [InlineData("'1e300'::DOUBLE")]
    [InlineData("(-0.50)::DECIMAL(4,2)")]
    [InlineData("'79228162514264337593543950335'::DECIMAL(38,0)")]
    [InlineData("'0.0000000000000000000000000001'::DECIMAL(38,28)")]
    [InlineData("''")]
    [InlineData("'a' || chr(0) || 'b' || chr(128512)")]
    [InlineData("'\\xDE\\xAD'::BLOB")]
    [InlineData("'0101101'::BIT")]
    [InlineData("'ff112233-4455-6677-8899-aabbccddeeff'::UUID")]
    [InlineData("'b'::ENUM('a', 'b')")]
    [InlineData("'{\"a\": [1, 2.50]}'::JSON")]
    [InlineData("DATE '0001-01-01'")]
    [InlineData("DATE '9999-12-31'")]
    [InlineData("TIME '14:30:00.123456'")]
    [InlineData("'14:30:00+02:30'::TIMETZ")]
    [InlineData("TIMESTAMP '1918-02-07 14:30:00.123456'")]
    [InlineData("'2018-02-07 14:30:00'::TIMESTAMP_S")]
    [InlineData("'2018-02-07 14:30:00.125'::TIMESTAMP_MS")]
    [InlineData("'2018-02-07 14:30:00.123456'::TIMESTAMP_NS")]
    [InlineData("TIMESTAMPTZ '2018-02-07 14:30:00.5+02'")]
    [InlineData("INTERVAL '3 days 4 hours 0.5 seconds'")]
    [InlineData("INTERVAL '-2 days'")]
    [InlineData("[1, NULL, 3]")]
    [InlineData("[]::INTEGER[]")]
    [InlineData("[[1.5, NULL], NULL, []]")]
    [InlineData("array_value(1.5::FLOAT, NULL, 2)")]
    [InlineData("{'a': 1, 'b c': NULL, 'd': {'e': ['x', NULL]}}")]
    [InlineData("[{'a': 1, 'b': NULL}, {'a': NULL, 'b': [true]}, NULL]")]
    [InlineData("MAP {1: 'x', 2: NULL}")]
    [InlineData("MAP {DATE '2018-02-07': [1]}")]
    [InlineData("[MAP {1: 1}]")]
    public async Task A_value_comes_out_and_goes_in_again_the_same(string expression)
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        object? value = database.Value(expression);
        string type = db.QueryScalar<string>(Sql.Raw($"SELECT typeof({expression})"));
        var parameter = new Dictionary<string, object?> { ["v"] = value };

        Assert.True(db.QueryScalar<bool>(SqlText.Named($"SELECT CAST($v AS {type}) IS NOT DISTINCT FROM ({expression})", parameter)));
        Assert.Equal(
            db.QueryScalarOrDefault<string>(Sql.Raw($"SELECT ({expression})::VARCHAR")),
            db.QueryScalarOrDefault<string>(SqlText.Named($"SELECT CAST($v AS {type})::VARCHAR", parameter)));
    }

    [Theory]
    [InlineData("'infinity'::DATE", "DateOnly", "infinity")]
    [InlineData("'-infinity'::TIMESTAMP", "DateTime", "-infinity")]
    [InlineData("'infinity'::TIMESTAMPTZ", "DateTimeOffset", "infinity")]
    [InlineData("DATE '12024-01-01'", "DateOnly", "+012024-01-01")]
    [InlineData("DATE '0044-03-15 (BC)'", "DateOnly", "-000043-03-15")]
    [InlineData("TIME '24:00:00'", "TimeOnly", "24:00:00")]
    [InlineData("INTERVAL '14 months 3 days'", "TimeSpan", "P1Y2M3D")]
    [InlineData("'99999999999999999999999999999999999999'::DECIMAL(38,0)", "decimal", "99999999999999999999999999999999999999")]
    public async Task What_its_CSharp_type_has_no_room_for_is_an_error_with_the_value_and_text_when_the_SQL_casts_it(string expression, string type, string shown)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(
            $"Column \"v\" holds {shown}, which a C# {type} has no room for: change the record, or cast the column in the SQL, for example to VARCHAR.",
            Assert.Throws<DatabaseException>(() => database.Value(expression)).Message);
        Assert.IsType<string>(database.Value($"({expression})::VARCHAR"));
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_refused_in_rows_and_in_streams_and_no_column_is_none()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        const string Expected = "The result has two columns named \"a\": give one of them another name with AS.";
        Assert.Equal(Expected, Assert.Throws<DatabaseException>(() => db.Execute("SELECT 1 AS a, 2 AS a")).Message);
        Assert.Equal(Expected, (await Assert.ThrowsAsync<DatabaseException>(async () =>
        {
            await foreach (var _ in db.StreamAsync("SELECT 1 AS a, 2 AS a"))
            {
            }
        })).Message);
        Assert.Empty(db.Execute("CREATE TABLE t(i INTEGER)").Columns);
        Assert.Empty(await db.StreamAsync("CREATE TABLE u(i INTEGER)").ToListAsync(TestContext.Current.CancellationToken));
    }
}
