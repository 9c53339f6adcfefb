using Mxcp.DuckDb;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

/// <summary>What becomes of transactions and streams that a call leaves open.</summary>
public sealed class OpenTransactionTests
{
    [Fact]
    public async Task A_call_that_leaves_a_transaction_open_fails_and_the_transaction_is_rolled_back()
    {
        var test = new TestApplication();
        test.Register.Add(new TestTool("leave_open", static async call =>
        {
            MxcpRuntime.Db.Execute("CREATE TABLE t(i INTEGER)");
            _ = await MxcpRuntime.Db.BeginTransactionAsync();
            MxcpRuntime.Db.Execute("INSERT INTO t VALUES (1)");
        }));
        await using var application = test.Build();
        var endpoint = application.Catalog.Tools.Find("leave_open")!;

        var outcome = await application.Pipeline.RunAsync(endpoint, default, Mxcp.Execution.NoClient.Instance, TestContext.Current.CancellationToken);

        Assert.False(outcome.IsSuccess);
        Assert.StartsWith("internal error", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("leave_open ended with an open transaction, which was rolled back", string.Join('\n', test.Log.Lines), StringComparison.Ordinal);
        Assert.Equal(0L, application.Database.QueryScalar<long>(Sql.Raw("SELECT count(*) FROM t")));
    }

    [Fact]
    public async Task A_call_that_waits_in_vain_is_told_who_holds_the_connections()
    {
        await using var database = DuckDbDatabase.Open(new DuckDbOptions
        {
            Path = DuckDbOptions.InMemory, PoolSize = 1, WaitLimit = TimeSpan.FromMilliseconds(50), User = () => new DuckDb.TestUser(),
        });
        IDatabase db = database;
        var tx = db.BeginTransaction();
        db.Execute("SELECT  'a secret', $a,\n  $b", ("a", "another"), ("b", 1));

        Task<DatabaseException> waiting;
        using (ExecutionContext.SuppressFlow())
        {
            waiting = Task.Run(() => Assert.Throws<DatabaseException>(() => db.Execute("SELECT 1")), TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            "No database connection became free within 0.1 s: 1 of 1 are busy, held by test_call for 0 s (a transaction, SELECT '…', $a, $b). "
            + "Make the queries shorter, or end transactions and streams earlier.",
            (await waiting).Message);
        await tx.DisposeAsync();
    }
}
