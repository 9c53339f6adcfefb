using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

public sealed class StreamTests
{
    private const string Endless = "SELECT i FROM range(1000000000000) r(i)";

    [Fact]
    public async Task A_stream_gives_all_rows_in_their_order()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        long next = 0;

        await foreach (var row in db.StreamAsync($"SELECT i, 'x' || i AS name FROM range({10_000}) r(i) ORDER BY i", TestContext.Current.CancellationToken))
        {
            Assert.Equal(next, row["i"]);
            Assert.Equal("x" + next, row["name"]);
            next++;
        }

        Assert.Equal(10_000, next);
        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task Ten_million_rows_go_by_in_little_memory()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        long sum = 0;
        long most = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true);

        await foreach (var number in database.StreamAsync<Number>("SELECT i, repeat('x', 100) AS text FROM range(10_000_000) r(i)".AsSql(), TestContext.Current.CancellationToken))
        {
            sum += number.I;
            if (number.I % 1_000_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(10_000_000L * 9_999_999 / 2, sum);
        Assert.InRange(most, 0, 20_000_000);
    }

    [Fact]
    public async Task A_reader_that_stops_half_way_frees_the_connection_at_once()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);

        await foreach (var row in database.StreamAsync(Endless.AsSql(), TestContext.Current.CancellationToken))
        {
            if ((long)row["i"]! == 5000)
            {
                break;
            }
        }

        Assert.Equal(1, database.Value("1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(5000)]
    public async Task A_cancelled_stream_ends_between_and_inside_of_chunks(long last)
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        using var cancellation = new CancellationTokenSource();
        long seen = -1;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in database.StreamAsync(Endless.AsSql(), cancellation.Token))
            {
                seen = (long)row["i"]!;
                if (seen == last)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(last, seen);
        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task A_stream_whose_first_row_is_far_away_is_interrupted()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        using var cancellation = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ((IDatabase)database).StreamAsync("SELECT sum(i) FROM range(1000000000000) r(i)").WithCancellation(cancellation.Token))
            {
            }
        });

        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task A_stream_keeps_to_the_token_of_the_call()
    {
        using var call = new CancellationTokenSource();
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, User = () => new TestUser(call.Token) });
        int seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ((IDatabase)database).StreamAsync(Endless))
            {
                if (++seen == 3000)
                {
                    await call.CancelAsync();
                }
            }
        });

        Assert.Equal(3000, seen);
    }

    [Fact]
    public async Task Nothing_runs_before_the_first_row_is_asked_for()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE SEQUENCE s");

        var stream = db.StreamAsync("SELECT nextval('s') AS n");

        Assert.Equal(1L, db.QueryScalar<long>("SELECT nextval('s')"));
        await foreach (var row in stream)
        {
            Assert.Equal(2L, row["n"]);
        }
    }

    [Fact]
    public async Task The_statements_before_the_last_run_first_and_a_change_gives_its_count()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;

        var rows = await db.StreamAsync("CREATE TABLE t AS SELECT 1 AS i; INSERT INTO t VALUES (2), ($i)", ("i", 3)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2L, Assert.Single(rows)["Count"]);
        Assert.Equal(3L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_transaction_in_the_SQL_is_refused_rather_than_lost()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("CREATE TABLE t(i INTEGER)");

        var error = await Assert.ThrowsAsync<DatabaseException>(async () =>
            await db.StreamAsync("BEGIN; INSERT INTO t VALUES (1); SELECT * FROM t").ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal("SQL that is streamed cannot begin or end a transaction: use BeginTransaction, and stream inside of that.", error.Message);
        Assert.Equal(0L, db.QueryScalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task An_error_in_the_middle_of_the_rows_reaches_the_reader()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        IDatabase db = database;
        db.Execute("SET GLOBAL threads = 1");

        var error = await Assert.ThrowsAsync<DatabaseException>(async () =>
        {
            await foreach (var _ in db.StreamAsync("SELECT CASE WHEN i = 300000 THEN error('far down') ELSE i::VARCHAR END AS v FROM range(1000000) r(i)"))
            {
            }
        });

        Assert.Contains("far down", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task A_stream_that_is_left_open_ends_with_the_call_that_opened_it()
    {
        var user = new TestUser();
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, PoolSize = 1, User = () => user });
        var rows = database.StreamAsync(Endless.AsSql(), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await rows.MoveNextAsync());

        Assert.Single(user.Held).End();

        Assert.Empty(user.Held);
        Assert.Equal(1, database.Value("1"));
        await rows.DisposeAsync();
        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task Closing_the_database_ends_a_stream_that_nobody_reads_any_more()
    {
        var database = TestDatabase.InMemory(poolSize: 1);
        var rows = database.StreamAsync(Endless.AsSql(), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await rows.MoveNextAsync());

        Assert.True(await database.CloseAsync(TimeSpan.Zero));

        await rows.DisposeAsync();
    }

    internal sealed record Number(long I) : IRow<Number>
    {
        private static readonly string[] Names = ["I"];

        public static ReadOnlySpan<string> Columns => Names;

        public static Number Read(in RowReader row) => new(row.Int64(0));
    }
}
