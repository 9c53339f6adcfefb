namespace Mxcp.Tests.DuckDb;

public sealed class ScriptTests
{
    [Fact]
    public async Task Several_statements_run_in_their_order_and_the_last_result_counts()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;

        var rows = db.Execute("""
            CREATE TABLE t(i INTEGER);
            INSERT INTO t VALUES ($first); -- a comment; with a semicolon
            INSERT INTO t VALUES ($second);
            SELECT i, $second AS second FROM t ORDER BY i;
            """, ("first", 2), ("second", 1));

        Assert.Equal([1, 2], rows.Select(row => row["i"]));
        Assert.Equal(1, rows[0]["second"]);
    }

    [Fact]
    public async Task Wrong_arguments_are_found_before_the_first_statement_has_run()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");

        var missing = Assert.Throws<DatabaseException>(() => db.Execute("INSERT INTO t VALUES (1); SELECT $a"));
        var superfluous = Assert.Throws<DatabaseException>(() => db.Execute("INSERT INTO t VALUES (1); SELECT $a", ("a", 1), ("b", 2)));

        Assert.Equal("The SQL names $a, and no argument of that name was given.", missing.Message);
        Assert.Equal("The argument b is not used: the SQL does not name $b; it names $a.", superfluous.Message);
        Assert.Empty(db.Execute("SELECT * FROM t"));
    }

    [Fact]
    public async Task An_argument_that_only_a_later_statement_could_name_is_checked_when_that_can_be_prepared()
    {
        await using var database = TestDatabase.InMemory();

        var error = Assert.Throws<DatabaseException>(
            () => ((IDatabase)database).Execute("CREATE TABLE t AS SELECT 1 AS i; SELECT i + $a FROM t", ("a", 1), ("b", 2)));

        Assert.Equal("The argument b is not used: the SQL does not name $b; it names $a.", error.Message);
    }

    [Fact]
    public async Task A_statement_sees_the_tables_that_the_ones_before_it_have_left()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t AS SELECT 1 AS i");

        var rows = db.Execute("DROP TABLE t; CREATE TABLE t AS SELECT 'new' AS name; SELECT * FROM t");

        Assert.Equal("new", rows[0]["name"]);
    }

    [Fact]
    public async Task A_database_attached_by_one_statement_is_used_by_the_next()
    {
        await using var file = new DatabaseFile();
        await using (var other = file.Open())
        {
            ((IDatabase)other).Execute("CREATE TABLE t AS SELECT 'attached' AS name");
        }

        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t AS SELECT 'main' AS name");

        var rows = db.Execute(Sql.Raw($"ATTACH '{file.Path}' AS other (READ_ONLY); USE other; SELECT name FROM t"));

        Assert.Equal("attached", rows[0]["name"]);
        Assert.Equal("main", db.Execute("SELECT name FROM t")[0]["name"]);
    }

    [Theory]
    [InlineData("", "The SQL holds no statement.")]
    [InlineData(" ; -- nothing", "The SQL holds no statement.")]
    [InlineData("SELECT 1\0; DROP TABLE t", "The SQL holds U+0000, where DuckDB would stop reading: bind the text as a parameter.")]
    public async Task A_text_that_is_no_statement_is_refused(string sql, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.Equal(expected, Assert.Throws<DatabaseException>(() => database.Execute(Sql.Raw(sql))).Message);
    }

    [Theory]
    [InlineData("SELEC 1", "Parser Error: syntax error at or near \"SELEC\"")]
    [InlineData("SELECT * FROM nowhere", "Catalog Error: Table with name nowhere does not exist!")]
    [InlineData("SELECT error('said so')", "Invalid Input Error: said so")]
    [InlineData("SELECT 1; SELECT * FROM nowhere", "Statement 2 of 2: Catalog Error: Table with name nowhere does not exist!")]
    public async Task What_DuckDB_refuses_is_said_in_its_words(string sql, string expected)
    {
        await using var database = TestDatabase.InMemory();

        Assert.StartsWith(expected, Assert.Throws<DatabaseException>(() => database.Execute(Sql.Raw(sql))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_call_is_left_on_the_connection_for_the_next()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;

        db.Execute("CREATE TEMP TABLE mine AS SELECT 1; SET VARIABLE v = 7; SET threads = 1");

        Assert.Throws<DatabaseException>(() => db.Execute("SELECT * FROM mine"));
        Assert.Null(db.Value("getvariable('v')"));
    }

    [Fact]
    public async Task A_transaction_that_is_not_ended_is_rolled_back_and_said_so()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");

        var error = Assert.Throws<DatabaseException>(() => db.Execute("BEGIN; INSERT INTO t VALUES (1)"));

        Assert.Equal("The SQL begins a transaction and does not end it, so it was rolled back: commit in the same call.", error.Message);
        Assert.Empty(db.Execute("SELECT * FROM t"));
        db.Execute("BEGIN; INSERT INTO t VALUES (1); COMMIT");
        Assert.Single(db.Execute("SELECT * FROM t"));
    }

    [Fact]
    public async Task A_prepared_statement_follows_its_tables_to_other_columns_and_types()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;

        foreach (string columns in (string[])["1 AS a", "'x' AS a", "1 AS a, [2] AS b", "{'c': 1} AS b", "'q'::ENUM('p', 'q') AS b", "'q'::ENUM('q', 'r') AS b", "1.5::DECIMAL(4,1) AS b", "1.5::DECIMAL(4,2) AS b"])
        {
            db.Execute(Sql.Raw($"CREATE OR REPLACE TABLE t AS SELECT {columns}"));
            string expected = (string)db.Execute("SELECT to_json(t)::VARCHAR AS j FROM t")[0]["j"]!;

            Assert.Equal($"[{expected}]", (await database.Json("SELECT * FROM t")).Replace("1.50", "1.5", StringComparison.Ordinal));
            Assert.Equal(db.Execute("SELECT * FROM t").Columns, db.Execute("DESCRIBE t").Select(row => (string)row["column_name"]!));
        }
    }
}
