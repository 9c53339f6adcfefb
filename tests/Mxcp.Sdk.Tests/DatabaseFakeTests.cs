using Mxcp.CompilerServices;

namespace Mxcp.Tests;

/// <summary>Code that takes an IDatabase can be tested without DuckDB.</summary>
public sealed class DatabaseFakeTests
{
    [Fact]
    public async Task A_stand_in_has_four_methods_to_write_and_all_others_lead_to_them()
    {
        var fake = new Fake();
        IDatabase db = fake;
        var parameters = new Dictionary<string, object?> { ["id"] = 1 };

#pragma warning disable xUnit1051 // the methods without a token are tested too
        db.Execute($"SELECT {1}");
        db.Execute("SELECT $id", ("id", 1));
        db.Execute("SELECT $id", parameters);
        await db.ExecuteAsync($"SELECT {1}");
        await db.ExecuteAsync("SELECT $id", ("id", 1));
        await db.ExecuteAsync("SELECT $id", TestContext.Current.CancellationToken, ("id", 1));
        await db.ExecuteAsync("SELECT $id", parameters);
        await db.ExecuteAsync("SELECT $id", parameters, TestContext.Current.CancellationToken);
#pragma warning restore xUnit1051

        Assert.Equal(["SELECT $1", "SELECT $id", "SELECT $id", "SELECT $1", "SELECT $id", "SELECT $id", "SELECT $id", "SELECT $id"], fake.Seen);
    }

    [Fact]
    public async Task A_stand_in_answers_for_single_rows_values_and_streams_with_the_rows_it_gives()
    {
        IDatabase db = new Fake { Result = Rows.Create(["n"], [5L]) };

        Assert.Equal(5, db.QueryScalar<int>("SELECT n"));
        Assert.Equal(5m, await db.QueryScalarAsync<decimal>("SELECT n", TestContext.Current.CancellationToken));
        Assert.Equal(5.0, db.QueryScalarOrDefault<double?>($"SELECT {1}"));
        Assert.Throws<DatabaseException>(() => db.QueryScalar<string>("SELECT n"));
        Assert.Throws<DatabaseException>(() => db.QueryScalar<bool>("SELECT n"));
        Assert.Equal(5L, Assert.Single(await db.StreamAsync("SELECT n").ToListAsync(TestContext.Current.CancellationToken))["n"]);
        Assert.Null(db.QuerySingleOrDefault<DuckDb.SingleTests.Item>("SELECT n"));
        Assert.Throws<DatabaseException>(() => db.QuerySingle<DuckDb.SingleTests.Item>("SELECT n"));
        Assert.Throws<NotSupportedException>(() => db.BeginTransaction());

        Assert.Equal(0, new Fake().AsDatabase().QueryScalarOrDefault<int>("SELECT n"));
        Assert.Throws<DatabaseException>(() => new Fake { Result = Rows.Create(["n"], [1], [2]) }.AsDatabase().QueryScalar<int>("SELECT n"));
    }

    [Fact]
    public void Rows_can_be_made()
    {
        var rows = Rows.Create(["id", "name"], [1, "Ada"], [2, null]);

        Assert.Equal(2, rows.Count);
        Assert.Equal("Ada", rows[0]["name"]);
        Assert.Equal([2, null], rows[1].Values);
        Assert.Throws<ArgumentException>(() => Rows.Create(["id"], [1, 2]));
        Assert.Throws<DatabaseException>(() => Rows.Create(["id", "id"]));
    }

    private sealed class Fake : IDatabase
    {
        public List<string> Seen { get; } = [];

        public Rows Result { get; init; } = Rows.Create(["n"]);

        public IDatabase AsDatabase() => this;

        public Rows Execute(SqlText sql)
        {
            Seen.Add(sql.ToString());
            return Result;
        }

        public Task<Rows> ExecuteAsync(SqlText sql, CancellationToken cancellation) => Task.FromResult(Execute(sql));

        public IReadOnlyList<T> Query<T>(SqlText sql)
            where T : IRow<T> => [];

        public Task<IReadOnlyList<T>> QueryAsync<T>(SqlText sql, CancellationToken cancellation)
            where T : IRow<T> => Task.FromResult<IReadOnlyList<T>>([]);
    }
}
