using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;
using Mxcp.DuckDb;
using Mxcp.Execution;
using Mxcp.Execution.Limits;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.DuckDb;

/// <summary>A result that becomes too large is not read to its end: what DuckDB computed of it, and what was kept, is little.</summary>
[Collection(Alone.Name)]
public sealed class ResultLimitTests
{
    /// <summary>Each row of it that is computed counts.</summary>
    private const string Counted = "SELECT nextval('computed') AS n, repeat('x', 100) AS text FROM range(10_000_000)";

    [Theory]
    [InlineData(10, None)]
    [InlineData(1000, None)]
    [InlineData(None, 100_000)]
    public async Task What_is_too_much_is_neither_computed_nor_kept(int rows, int bytes)
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        database.Execute("CREATE SEQUENCE computed".AsSql());
        var json = new ResultWriter(Meter(rows, bytes, cut: null));
        long before = GC.GetTotalAllocatedBytes(precise: true);

        var error = await Assert.ThrowsAsync<LimitException>(() => WriteAsync(database, Counted, json));

        Assert.StartsWith(rows > 0 ? $"the result has more than {rows} rows" : "the result is larger than 100 kB", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 4_000_000);
        Assert.InRange((long)database.Value("nextval('computed')")!, 1, 500_000);
    }

    [Theory]
    [InlineData(10, None, 10)]
    [InlineData(5000, None, 5000)]
    [InlineData(None, 100_000, 834)]
    [InlineData(800, 100_000, 800)]
    public async Task What_fits_is_kept_and_the_rest_is_not_computed(int rows, int bytes, int expected)
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        database.Execute("CREATE SEQUENCE computed".AsSql());
        var meter = Meter(rows, bytes, ResultCut.Narrowing);
        var json = new ResultWriter(meter);

        await WriteAsync(database, Counted, json);

        Assert.Equal(expected, JsonElement.Parse(json.Written.Span).GetArrayLength());
        Assert.StartsWith($"This result was cut at its limit of {(rows == expected ? $"{rows} rows" : "100 kB")}: it holds the first {expected} rows", meter.Cut!.Notice, StringComparison.Ordinal);
        Assert.InRange((long)database.Value("nextval('computed')")!, expected, 500_000);
        Assert.InRange(json.Written.Length, 1, bytes == None ? int.MaxValue : bytes);
    }

    [Fact]
    public async Task A_result_in_a_transaction_is_cut_too()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);
        var meter = Meter(2, None, ResultCut.Narrowing);
        var json = new ResultWriter(meter);

        await WriteAsync(database, "BEGIN; CREATE TABLE t AS SELECT range AS n FROM range(5); COMMIT; SELECT n FROM t ORDER BY n", json);

        Assert.Equal("""[{"n":0},{"n":1}]""", Encoding.UTF8.GetString(json.Written.Span));
        Assert.Equal(5L, database.Value("(SELECT count(*) FROM t)"));
    }

    [Fact]
    public async Task The_connection_behind_a_result_that_was_cut_goes_on()
    {
        await using var database = TestDatabase.InMemory(poolSize: 1);

        for (int round = 0; round < 50; round++)
        {
            var json = new ResultWriter(Meter(round + 1, None, round % 2 == 0 ? null : ResultCut.Narrowing));
            await Record.ExceptionAsync(() => WriteAsync(database, "SELECT range AS n FROM range(1000000000000)", json));
            json.Release();
        }

        Assert.Equal(1, database.Value("1"));
    }

    [Fact]
    public async Task A_single_value_that_is_too_large_is_refused()
    {
        var test = new TestApplication();
        var tool = new Blob(new() { MaxBytes = 1000 });
        test.Register.Add(tool);
        await using var application = test.Build();

        var outcome = await application.Pipeline.RunAsync(tool, default, NoClient.Instance, TestContext.Current.CancellationToken);

        Assert.Equal("the result is larger than 1 kB, the limit of this tool; it has no parameters to ask for less with", outcome.Error);
    }

    [Fact]
    public async Task A_query_whose_time_is_up_is_interrupted_and_so_is_one_that_waits_for_its_connection()
    {
        var test = new TestApplication();
        var tool = new Endless(new() { TimeoutMilliseconds = 50 });
        test.Register.Add(tool);
        await using var application = test.Build();

        // More of them than there are connections.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            application.Pipeline.RunAsync(tool, default, NoClient.Instance, CancellationToken.None).AsTask()));

        Assert.All(outcomes, static outcome => Assert.StartsWith("stopped after 50 ms, the limit of this tool", outcome.Error, StringComparison.Ordinal));
        Assert.Equal(0, application.RunningCalls);
        Assert.Equal(1, application.Database.Value("1"));
    }

    private const int None = 0;

    private static ResultMeter Meter(int rows, int bytes, ResultCut? cut) =>
        new(CallLimits.Of(new LimitedTool("t", new() { MaxRows = rows, MaxBytes = bytes, Cut = cut }, static _ => default), LimitSet.Empty, sitePlaces: null)!, default);

    private static Task WriteAsync(DuckDbDatabase database, string sql, ResultWriter json) =>
        database.WriteAsync(sql, new SqlArguments(), returns: null, json, TestContext.Current.CancellationToken);

    private sealed class Blob(EndpointLimits limits) : SqlToolEndpoint("blob")
    {
        public override EndpointLimits? Limits => limits;

        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        protected override string Sql => "SELECT repeat('x', 1000) AS text";

        protected override ResultShape? Returns { get; } = ResultShape.Text();

        protected override void Bind(EndpointCall call, SqlArguments sql)
        {
        }
    }

    private sealed class Endless(EndpointLimits limits) : SqlToolEndpoint("endless")
    {
        public override EndpointLimits? Limits => limits;

        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        protected override string Sql => "SELECT count(*) AS n FROM range(1000000000) a(i), range(1000000000) b(j) WHERE (i * j) % 7 = 3";

        protected override void Bind(EndpointCall call, SqlArguments sql)
        {
        }
    }
}
