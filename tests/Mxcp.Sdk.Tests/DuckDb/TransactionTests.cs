using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

public sealed class TransactionTests
{
    [Fact]
    public async Task Statements_in_between_use_the_connection_of_the_transaction_and_count_when_it_is_committed()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");

        await using (var tx = db.BeginTransaction())
        {
            db.Execute("INSERT INTO t VALUES (1)");
            await db.ExecuteAsync("INSERT INTO t VALUES (2)");
            await tx.ExecuteAsync("CREATE TEMP TABLE mine AS SELECT 3 AS i", TestContext.Current.CancellationToken);
            await db.ExecuteAsync("INSERT INTO t SELECT i FROM mine");

            Assert.Equal(3L, await InAMethod(db));
            Assert.Equal(0L, await Elsewhere(db));
            await tx.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(3L, await Elsewhere(db));
        Assert.Equal(3L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task What_is_not_committed_is_rolled_back()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");

        await using (await db.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            db.Execute("INSERT INTO t VALUES (1)");
        }

        using (var tx = db.BeginTransaction())
        {
            db.Execute("INSERT INTO t VALUES (1)");
            tx.Rollback();
        }

        await using (var tx = await db.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await db.ExecuteAsync("INSERT INTO t VALUES (1)");
            await tx.RollbackAsync();
        }

        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Code_that_runs_beside_a_transaction_is_not_in_it()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            await Task.Yield();
            await using var tx = await db.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await db.ExecuteAsync($"INSERT INTO t VALUES ({i})", TestContext.Current.CancellationToken);
            Assert.Equal(1L, await db.QueryScalarAsync<long>("SELECT count(*) FROM t"));
        }));

        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_transaction_inside_of_another_is_an_error()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        await using var tx = db.BeginTransaction();

        const string Expected = "A transaction is open already, and DuckDB has none inside another: use the one that is open, or end it first.";
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(() => db.BeginTransaction()).Message);
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(() => tx.BeginTransaction()).Message);
        tx.Commit();
        using var next = db.BeginTransaction();
    }

    [Fact]
    public async Task After_its_end_a_transaction_is_not_used_any_more()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        await using var tx = db.BeginTransaction();
        tx.Commit();

        const string Expected = "This was used after its end: a transaction. Begin another one.";
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(() => tx.Execute("SELECT 1")).Message);
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(tx.Commit).Message);
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(tx.Rollback).Message);
        Assert.Equal(1, db.QueryScalar<int>("SELECT 1"));
    }

    [Fact]
    public async Task Two_statements_at_once_are_an_error()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        await using var tx = db.BeginTransaction();
        using var cancellation = new CancellationTokenSource();
        var first = db.ExecuteAsync("SELECT sum(i) FROM range(1000000000000) r(i)", cancellation.Token);

        var error = Assert.Throws<InvalidOperationException>(() => db.Execute("SELECT 1"));

        Assert.Equal(
            "Two statements at once want the one connection of a transaction: await each before the next, and read a stream to its end or dispose of it.",
            error.Message);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task A_stream_in_a_transaction_is_read_before_anything_else_is_done()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t AS SELECT i FROM range(5000) r(i)");
        await using var tx = db.BeginTransaction();
        db.Execute("INSERT INTO t VALUES (5000)");

        long seen = 0;
        await foreach (var row in db.StreamAsync("SELECT i FROM t", TestContext.Current.CancellationToken))
        {
            if (seen++ == 10)
            {
                Assert.StartsWith("Two statements at once", Assert.Throws<InvalidOperationException>(() => db.Execute("SELECT 1")).Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(5001, seen);
        await foreach (var row in db.StreamAsync("SELECT i FROM t", TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal(5001L, db.QueryScalar<long>("SELECT count(*) FROM t"));
        tx.Commit();
        Assert.Equal(5001L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_stream_that_is_left_open_goes_with_its_transaction()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        var tx = db.BeginTransaction();
        var rows = db.StreamAsync("SELECT i FROM range(100000) r(i)").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await rows.MoveNextAsync());

        await tx.DisposeAsync();
        await rows.DisposeAsync();

        Assert.Equal(1, database.Value("1"));
    }

    [Theory]
    [InlineData("COMMIT")]
    [InlineData("ROLLBACK")]
    [InlineData("BEGIN")]
    [InlineData("INSERT INTO t VALUES (1); COMMIT")]
    public async Task The_SQL_in_a_transaction_does_not_end_it(string sql)
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");
        await using (var tx = db.BeginTransaction())
        {
            Assert.Equal(
                "This SQL is run in a transaction, which its Commit and Rollback end: leave BEGIN, COMMIT and ROLLBACK out of the SQL.",
                Assert.Throws<DatabaseException>(() => tx.Execute(Sql.Raw(sql))).Message);
        }

        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task After_a_statement_that_failed_a_commit_is_refused()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER PRIMARY KEY)");
        await using (var tx = db.BeginTransaction())
        {
            db.Execute("INSERT INTO t VALUES (1)");
            Assert.Throws<DatabaseException>(() => db.Execute("INSERT INTO t VALUES (1)"));

            Assert.Contains("aborted", Assert.Throws<DatabaseException>(tx.Commit).Message, StringComparison.Ordinal);
        }

        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Of_two_that_change_the_same_row_one_is_refused()
    {
        await using var database = TestDatabase.InMemory();
        IDatabase db = database;
        db.Execute("CREATE TABLE t AS SELECT 1 AS i");
        await using var tx = db.BeginTransaction();
        db.Execute("UPDATE t SET i = 2");

        string message = await Beside(() => Assert.Throws<DatabaseException>(() => db.Execute("UPDATE t SET i = 3")).Message);

        Assert.Contains("Conflict on update", message, StringComparison.Ordinal);
        tx.Commit();
        Assert.Equal(2, db.QueryScalar<int>("SELECT i FROM t"));
    }

    [Fact]
    public async Task An_open_transaction_ends_with_its_call()
    {
        var user = new TestUser();
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, PoolSize = 1, User = () => user });
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");
        var tx = db.BeginTransaction();
        db.Execute("INSERT INTO t VALUES (1)");

        Assert.Single(user.Held).End();

        Assert.Throws<InvalidOperationException>(() => tx.Execute("SELECT 1"));
        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Closing_the_database_rolls_back_a_transaction_that_nobody_ends()
    {
        var database = TestDatabase.InMemory(poolSize: 1);
        var tx = database.BeginTransaction();

        Assert.True(await database.CloseAsync(TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(tx.Commit);
    }

    private static async Task<long> InAMethod(IDatabase db)
    {
        await Task.Yield();
        return await db.QueryScalarAsync<long>("SELECT count(*) FROM t");
    }

    private static Task<long> Elsewhere(IDatabase db) => Beside(() => db.QueryScalar<long>("SELECT count(*) FROM t"));

    /// <summary>Runs where nothing of the current code's context is known.</summary>
    private static Task<T> Beside<T>(Func<T> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work, TestContext.Current.CancellationToken);
        }
    }
}
